// The page in Simplified Chinese: all of a lesson, and back to English. Names and roles are those of UX.md in that language.
import { expect, type Locator, type Page, test } from 'playwright/test'
import { findViolations } from './axe'
import { formulaText } from './formulaText.mjs'
import { listErrors, open, status } from './page'

const LINK = 'f=(x%2By)*x&at=x:3,y:2.5'
const named = (page: Page, role: 'button' | 'slider' | 'table' | 'region' | 'combobox', name: string) =>
  page.getByRole(role, { name, exact: true })
const caption = (page: Page) => page.getByRole('status', { name: '步骤', exact: true })
const formula = (page: Page) => page.getByRole('textbox', { name: '公式', exact: true })

/** Chooses a language in the open or closed menu of settings. */
async function choose(page: Page, menu: Locator, label: string, language: string): Promise<void> {
  await menu.click()
  await page.getByLabel(label, { exact: true }).selectOption(language)
}

/** Texts that are wider than the place they stand in. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, summary, label > span, h2, h3, th, .caption-lines p, .step-count')]
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent ?? ''),
  )
}

test('Chinese is chosen in the settings: the page, its lang and its link follow, the numbers stay', async ({
  page,
}) => {
  const errors = listErrors(page)
  await open(page, LINK)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await choose(page, page.getByText('Settings', { exact: true }), 'Language', '简体中文')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${LINK}&lang=zh-Hans`)
  await expect(caption(page)).toContainText('输入已知。有 2 个运算通向 f')
  await choose(page, page.getByText('设置', { exact: true }), '语言', 'English')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(status(page)).toContainText('The inputs are known. 2 operations lead to f')
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${LINK}&lang=en`)
  expect(errors).toEqual([])
})

test('a whole lesson in Chinese: type, step, read, change an input', async ({ page }) => {
  await open(page, `${LINK}&lang=zh-Hans`)
  await expect(page.locator('.formula .cm-content')).toBeVisible()
  await formula(page).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('x*y + x')
  await page.keyboard.press('Enter')
  await expect.poll(() => formulaText(formula(page))).toBe('x*y + x')
  await named(page, 'button', '下一步').click()
  await expect(caption(page)).toHaveText('v₁ = x × y = 3 × 2.5 = 7.5')
  await expect(named(page, 'slider', '步骤')).toHaveAttribute('aria-valuetext', '前向 1/2')
  for (let step = 0; step < 3; step++) await named(page, 'button', '下一步').click()
  await expect(named(page, 'slider', '步骤')).toHaveAttribute('aria-valuetext', '反向 1/2')
  await expect(caption(page)).toContainText('+ → x：上游 1 × 局部 ∂f/∂x = 1 → 1。x 还要等 1 条箭头')
  await expect(page.locator('[data-node="x"]')).toHaveAttribute(
    'aria-label',
    'x，叶子，值 3，目前梯度 1，箭头 1/2，供给 × 和 +',
  )
  await named(page, 'button', '最后一步').click()
  await expect(named(page, 'table', '轨迹表').getByRole('row').nth(1)).toHaveText(/^x叶子输入33\.5$/)
  await page.getByRole('spinbutton', { name: 'y', exact: true }).fill('0.25')
  await expect(named(page, 'table', '轨迹表').getByRole('row').nth(1)).toHaveText(/^x叶子输入31\.25$/)
  await expect.poll(() => page.url()).toContain('at=x:3,y:0.25')
})

test('the browser’s own language is taken where none is chosen, from the first paint on', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto('')
  await expect(named(page, 'region', '图')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.locator('body')).not.toContainText('The inputs are known')
  await context.close()
})

test('what there is in English alone is marked as English', async ({ page }) => {
  await open(page, 'f=sin(x&lang=zh-Hans')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('第 1 行第 4 列')
  await expect(alert.locator('[lang="en"]')).toHaveText('This “(” is never closed. Add “)” at the end.')
  await open(page, 'f=log(x)&at=x:-2&step=f1&lang=zh-Hans')
  await expect(page.locator('.remark-line [lang="en"]')).toHaveCount(0)
  await expect(caption(page)).toContainText('log 需要正数，得到 −2')
})

test('a browser that cannot fetch Chinese shows the page in English', async ({ page }) => {
  await page.route(/chinese-.*\.js/, (route) => route.abort())
  await open(page, `${LINK}&lang=zh-Hans`)
  await expect(status(page)).toContainText('The inputs are known')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`in Chinese axe finds nothing and no text is cut off at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await open(page, `${LINK}&step=b1&lang=zh-Hans`)
    await expect(caption(page)).toContainText('还要等 1 条箭头')
    await expect(named(page, 'table', '轨迹表')).toBeAttached()
    await page.evaluate(() => {
      for (const panel of document.querySelectorAll<HTMLDetailsElement>('details.panel')) panel.open = true
    })
    await expect(named(page, 'table', '明细账')).toBeAttached()
    await expect(named(page, 'table', '微扰检验')).toBeAttached()
    expect(await findViolations(page)).toEqual([])
    expect(await clipped(page)).toEqual([])
    await page.getByText('设置', { exact: true }).click()
    await expect(page.getByLabel('语言', { exact: true })).toBeVisible()
    expect(await findViolations(page)).toEqual([])
    expect(await clipped(page)).toEqual([])
  })
}
