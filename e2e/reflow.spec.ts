// The page at 400 % and with large or spaced text: nothing is lost, and it is scrolled one way (WCAG 2.2: 1.4.4, 1.4.10, 1.4.12).
import { expect, type Page, test } from 'playwright/test'
import { button, expectStep, expectTrace, formula, graph, input, nodes, open } from './page'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const LINK = 'f=(x%2By)*x&at=x:3,y:2&step=b1'

/** What is wider than the window, or cut off by what holds it, as text. Drawings and wide tables are scrolled by themselves. */
async function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SCROLLED =
      'svg, .table-frame, .ledger, .closed-form-scroll, .visually-hidden, .brand, pre, .formula'
    const CONTROLS = 'button, summary, select, a, label, h2, p, th, td, li, .caption'
    const parts = [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter(
      (part) => part.checkVisibility({ visibilityProperty: true }) && !part.closest(SCROLLED),
    )
    const wide =
      document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : []
    const nameOf = (part: Element) => `${part.tagName} ${part.className} ${part.textContent?.slice(0, 30)}`
    const outside = parts.filter((part) => {
      const { left, right, width } = part.getBoundingClientRect()
      return width > 0 && (left < -1 || right > innerWidth + 1)
    })
    const cut = parts.filter((part) => {
      const { overflowX, overflowY } = getComputedStyle(part)
      const isHiding = [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip')
      return (
        isHiding && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
      )
    })
    return [...wide, ...outside.map(nameOf), ...cut.map((part) => `cut: ${nameOf(part)}`)]
  })
}

/** Pairs of controls that lie over one another. */
async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll('button, summary, select, input, a')].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.why, .way'),
    )
    const found: string[] = []
    controls.forEach((one, index) => {
      const box = one.getBoundingClientRect()
      for (const other of controls.slice(index + 1)) {
        if (one.contains(other) || other.contains(one)) continue
        const beside = other.getBoundingClientRect()
        const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left)
        const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top)
        if (across > 1 && down > 1) found.push(`${one.textContent} and ${other.textContent}`)
      }
    })
    return found
  })
}

const SIZES = [
  { name: '1280 × 1024 at 400 %', width: 320, height: 256 },
  { name: '1280 × 720 at 200 %', width: 640, height: 360 },
  { name: 'a narrow phone', width: 320, height: 568 },
]

for (const { name, width, height } of SIZES)
  test(`everything can be done without scrolling two ways: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await open(page, LINK)
    expect(await lost(page)).toEqual([])
    for (const menu of ['Examples', 'Settings']) {
      await page.locator('.menu > summary').filter({ hasText: menu }).click()
      await expect(page.locator('.menu[open] :is(button, select)').first()).toBeVisible()
      expect(await lost(page), menu).toEqual([])
      await page.keyboard.press('Escape')
    }
    await formula(page).fill('x*y')
    await formula(page).press('Enter')
    await expect(nodes(page)).toHaveCount(4)
    for (const name of ['First', 'Last']) await button(page, name).click()
    await expectStep(page, 'Backward 1 of 1')
    await input(page, 'x').fill('7')
    await expectTrace(page, ['x leaf 7 2', 'y leaf 2 7', 'f root 14 1'])
    await button(page, 'Fit').click()
    await expect(graph(page)).toBeInViewport()
    await page.getByRole('heading', { name: 'Legend' }).click()
    await page.locator('.legend').scrollIntoViewIfNeeded()
    await expect(page.locator('.legend')).toBeInViewport()
    expect(await lost(page)).toEqual([])
  })

test('the page of conventions reflows at 400 %', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await open(page, 'f=x*y&page=conventions')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await lost(page)).toEqual([])
})

const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-bottom: 2em !important }'

for (const { width, height } of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
])
  test(`spaced out text is neither cut nor lies over other text: ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await open(page, LINK)
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(rules)
      document.adoptedStyleSheets.push(sheet)
    }, SPACED)
    await expect.poll(() => lost(page)).toEqual([])
    expect(await overlaps(page)).toEqual([])
    const caption = page.locator('.caption')
    expect(
      await caption.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
    ).toBeLessThan(2)
  })

test('with text of twice the size every control can still be reached', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, LINK)
  await page.evaluate(() => {
    const texts = [...document.querySelectorAll<HTMLElement>('#root *')].filter(
      (one) => !(one instanceof SVGElement),
    )
    const sizes = texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))
    texts.forEach((one, index) => {
      one.style.fontSize = `${2 * (sizes[index] as number)}px`
    })
  })
  await expect.poll(() => lost(page)).toEqual([])
  expect(await overlaps(page)).toEqual([])
  for (const name of ['First', 'Last', 'Back', 'Next', 'Play', 'Fit']) await button(page, name).click()
  await expect(page.getByRole('combobox', { name: 'Speed' })).toBeInViewport()
})

test('a text that is cut, and one that sticks out, are found', async ({ page }) => {
  await open(page, LINK)
  await button(page, 'Play').evaluate((one) =>
    Object.assign(one.style, { width: '20px', minWidth: 0, overflow: 'clip' }),
  )
  await button(page, 'Fit').evaluate((one) => Object.assign(one.style, { position: 'fixed', right: '-20px' }))
  expect((await lost(page)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'BUTTON ',
    'cut: BUTTON',
  ])
})
