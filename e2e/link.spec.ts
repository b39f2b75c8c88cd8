// One link restores exactly one view; no link does harm.
import { expect, type Page, test } from 'playwright/test'
import {
  button,
  expectFormula,
  expectStep,
  expectTrace,
  formula,
  fragment,
  graph,
  input,
  listErrors,
  node,
  nodes,
  open,
  stepSlider,
} from './page'

async function notice(page: Page, words: string | RegExp) {
  await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
}

test('f and at: the formula with its inputs', async ({ page }) => {
  await open(page, 'f=a*b-c&at=a:1.5,b:-2,c:1e-3')
  await expectFormula(page, 'a*b-c')
  await expect(input(page, 'a')).toHaveValue('1.5')
  await expect(input(page, 'b')).toHaveValue('-2')
  await expect(input(page, 'c')).toHaveValue('0.001')
})

test('step: the start, a forward step, the seed, a backward step, the end', async ({ page }) => {
  for (const [step, text] of [
    ['0', 'Start'],
    ['f2', 'Forward 2 of 2'],
    ['b0', 'Seed'],
    ['b1', 'Backward 1 of 2'],
    ['last', 'Backward 2 of 2'],
  ]) {
    await open(page, `f=sin(x*y)&at=x:2,y:3&step=${step}`)
    await expectStep(page, String(text))
  }
})

test('grain=arrow: backward steps by contribution', async ({ page }) => {
  await open(page, 'f=(x%2By)*x&at=x:3,y:2&grain=arrow&step=last')
  await expectStep(page, 'Backward 5 of 5')
})

test('seed=-2 and digits=17: every number of the table in full', async ({ page }) => {
  await open(page, 'f=x/y&at=x:1,y:3&seed=-2&digits=17&step=last')
  await expectTrace(page, [
    'x leaf 1 −0.6666666666666666',
    'y leaf 3 0.2222222222222222',
    'f root 0.3333333333333333 −2',
  ])
})

test('theme: light, dark or contrast, whatever the system likes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const [theme, paper] of [
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(14, 17, 22)'],
    ['contrast', 'rgb(255, 255, 255)'],
  ]) {
    await open(page, `f=x*y&theme=${theme}`)
    await expect(page.locator('html')).toHaveCSS('background-color', String(paper))
  }
})

test('v=1 is the version that is read', async ({ page }) => {
  await open(page, 'f=x*y&v=1')
  await expectFormula(page, 'x*y')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('the link is written as the reader works, and a reload restores it all', async ({ page }) => {
  await open(page)
  await formula(page).fill('(x+y)*x')
  await formula(page).press('Enter')
  await input(page, 'x').fill('3')
  await input(page, 'y').fill('2')
  await page.getByText('Settings', { exact: true }).click()
  await page.getByLabel('Digits').selectOption('6')
  await page.getByLabel('A backward step is').selectOption('arrow')
  await page.getByLabel('Theme').selectOption('dark')
  await page.keyboard.press('Escape')
  await button(page, 'Last').click()
  await button(page, 'Back').click()
  await expect.poll(() => fragment(page)).toMatch(/step=b4/)
  for (const part of ['f=(x%2By)*x', 'at=x:3,y:2', 'grain=arrow', 'digits=6', 'theme=dark']) {
    expect(fragment(page)).toContain(part)
  }
  const before = fragment(page)
  await page.reload()
  await expectFormula(page, '(x+y)*x')
  await expect(input(page, 'x')).toHaveValue('3')
  await expectStep(page, 'Backward 4 of 5')
  expect(fragment(page)).toBe(before)
})

test('a reload right after a change loses nothing', async ({ page }) => {
  await open(page, 'f=x*y&at=x:2,y:3')
  await input(page, 'x').fill('7')
  await page.reload()
  await expect(input(page, 'x')).toHaveValue('7')
})

test('each formula is one entry of the history, however many steps were taken', async ({ page }) => {
  await open(page)
  const length = () => page.evaluate(() => history.length)
  await expect(node(page, 'f')).toBeVisible()
  const before = await length()
  await formula(page).fill('a*b')
  await formula(page).press('Enter')
  await button(page, 'Next').click()
  await button(page, 'Next').click()
  await formula(page).fill('c/d')
  await formula(page).press('Enter')
  await expect(input(page, 'd')).toBeVisible()
  expect(await length()).toBe(before + 2)
  await page.goBack()
  await expectFormula(page, 'a*b')
  await expectStep(page, 'Seed')
  await page.goBack()
  await expectFormula(page, 'sin(x*y)')
  await expect(nodes(page, 'leaf')).toHaveCount(2)
  await page.goForward()
  await page.goForward()
  await expectFormula(page, 'c/d')
  await expect(node(page, 'd')).toBeVisible()
})

test('Back returns to the whole last formula, not to what was typed over it', async ({ page }) => {
  await open(page)
  await formula(page).press('ControlOrMeta+a')
  await formula(page).pressSequentially('a*b*c', { delay: 200 })
  await formula(page).press('Enter')
  await expect(input(page, 'c')).toBeVisible()
  await page.goBack()
  await expectFormula(page, 'sin(x*y)')
})

test('a formula typed slowly, letter by letter, is one entry of the history', async ({ page }) => {
  await open(page)
  const before = await page.evaluate(() => history.length)
  await formula(page).fill('a')
  await expect(input(page, 'a')).toBeVisible()
  await formula(page).press('End')
  await formula(page).pressSequentially('*b')
  await expect(input(page, 'b')).toBeVisible()
  await formula(page).blur()
  expect(await page.evaluate(() => history.length)).toBe(before + 1)
})

test('the same keys are read after a question mark', async ({ page }) => {
  await page.goto('./?f=x*y&at=x:4,y:5&step=last')
  await expectFormula(page, 'x*y')
  await expectTrace(page, ['x leaf 4 5', 'y leaf 5 4', 'f root 20 1'])
})

test('a wrong value is named in a notice and the rest restored', async ({ page }) => {
  for (const [bad, named] of [
    ['step=q9', 'step=q9'],
    ['step=b9', 'step=b9'],
    ['grain=leaf', 'grain=leaf'],
    ['seed=much', 'seed=much'],
    ['digits=99', 'digits=99'],
    ['theme=pink', 'theme=pink'],
    ['at=x:two,y:5', 'x:two'],
    ['seed=%E0%A4', 'seed=%E0%A4'],
  ] as const) {
    await open(page, `f=x*y&${bad.startsWith('at') ? '' : 'at=x:4,y:5&'}${bad}`)
    await notice(page, named)
    await expectFormula(page, 'x*y')
    await expect(input(page, 'y')).toHaveValue('5')
  }
  await button(page, 'Dismiss').click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a formula that cannot be read stays in the field, with its error', async ({ page }) => {
  await open(page, 'f=sin(x')
  await expectFormula(page, 'sin(x')
  await notice(page, 'line 1, column 4')
  await expect(page.getByText('An example: sin(x*y)')).toBeVisible()
})

test('a reload with a formula that cannot be read keeps its inputs and its step', async ({ page }) => {
  await open(page, 'f=a*b&at=a:7,b:8&step=b1')
  await formula(page).fill('a*b+')
  await formula(page).press('Enter')
  await expect.poll(() => fragment(page)).toContain('f=a*b%2B&at=a:7,b:8&step=b1')
  await page.reload()
  await expectFormula(page, 'a*b+')
  await formula(page).fill('a*b')
  await formula(page).press('Enter')
  await expect(input(page, 'a')).toHaveValue('7')
  await expect(input(page, 'b')).toHaveValue('8')
  await expectStep(page, 'Backward 1 of 1')
})

test('keys that mean nothing here are kept', async ({ page }) => {
  await open(page, 'f=x*y&at=x:2,y:3&course=ml1&flag')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await button(page, 'Next').click()
  await expect.poll(() => fragment(page)).toContain('step=f1')
  expect(fragment(page)).toContain('course=ml1')
  expect(fragment(page)).toContain('flag')
})

test('a link never ends on a bracket, so that no chat program cuts it', async ({ page }) => {
  await open(page)
  await formula(page).fill('sin(2)')
  await formula(page).press('Enter')
  await expect.poll(() => fragment(page)).toContain('sin(2)')
  expect(fragment(page)).not.toMatch(/\)$/)
})

test('the link of a typical view is short', async ({ page }) => {
  await open(page)
  for (let step = 0; step < 4; step++) await button(page, 'Next').click()
  await expect.poll(() => fragment(page)).toBe('f=sin(x*y)&at=x:2,y:3&step=b1')
  expect(page.url().length).toBeLessThan(80)
})

test('Copy link puts the address in the clipboard and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await button(page, 'Next').click()
  await button(page, 'Copy link').click()
  await expect(page.getByRole('status', { name: 'Share' })).toHaveText('Link copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /#f=sin\(x\*y\)&at=x:2,y:3&step=f1$/,
  )
})

test('Copy link copies what is shown also right after a change, before the address has it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  for (let step = 0; step < 3; step++) await page.keyboard.press('Alt+L')
  await button(page, 'Copy link').click()
  await expect(page.getByRole('status', { name: 'Share' })).toHaveText('Link copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(() => page.url()).toBe(copied)
})

test('a hostile link neither runs nor blanks the page', async ({ page }) => {
  const errors = listErrors(page)
  for (const link of [
    'f=<script>window.harmed=1</script>&theme=<img src=x onerror=window.harmed=1>',
    'f=javascript:window.harmed=1&at=javascript:1&step=javascript:harmed=1',
    'f=%E0%A4&at=%E0%A4&step=%',
    `f=${encodeURIComponent(`x${'+x'.repeat(30_000)}`)}`,
    'f=__proto__*constructor%2BtoString&at=__proto__:1,constructor:2&__proto__=3&hasOwnProperty=1',
    '&&==&f&at&=&step=&seed=&#&?',
    'a=1&'.repeat(3000),
  ]) {
    await open(page, link)
    await expect(formula(page)).toBeVisible()
    await expect(graph(page).locator('script, img')).toHaveCount(0)
    await button(page, 'Next').click()
    await expect(stepSlider(page)).not.toHaveAttribute('aria-valuetext', 'Start')
    expect(await page.evaluate(() => 'harmed' in window || 'polluted' in {})).toBe(false)
  }
  expect(errors).toEqual([])
})
