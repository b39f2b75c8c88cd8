// What cannot be read is said where it stands, and takes nothing away.
import { expect, type Page, test } from 'playwright/test'
import {
  button,
  expectFormula,
  expectStep,
  formula,
  graph,
  input,
  listErrors,
  node,
  nodes,
  open,
  status,
  trace,
  traceLines,
} from './page'

/** The alert beside the formula field. */
function complaint(page: Page) {
  return page.getByRole('alert').filter({ hasText: /line \d+, column \d+/ })
}

/** Types a formula as a reader does who then presses Enter. */
async function enter(page: Page, text: string) {
  await formula(page).fill(text)
  await formula(page).press('Enter')
}

test('the formulas that break other tools are drawn', async ({ page }) => {
  const errors = listErrors(page)
  await open(page)
  for (const [text, operations] of [
    ['sin(x*y)', 2],
    ['ln(x1)+x1*x2-sin(x2)', 5],
    ['1/(1+exp(-(w0*x0+w1*x1+w2)))', 8],
    ['(x+y)*z', 2],
    ['x^y', 1],
    ['max(x,y)', 1],
    ['x*x', 1],
  ] as const) {
    await enter(page, text)
    if (await button(page, 'First').isEnabled()) await button(page, 'First').click()
    await expect(nodes(page, 'operation'), text).toHaveCount(operations)
    await button(page, 'Last').click()
    await expect(button(page, 'Next')).toBeDisabled()
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  await expect(nodes(page, 'leaf')).toHaveCount(1)
  expect((await traceLines(page))[0]).toMatch(/^x leaf \S+ \S+$/)
  expect(errors).toEqual([])
})

test('sqrt(-1) is drawn, and its value is called not real', async ({ page }) => {
  await open(page)
  await enter(page, 'sqrt(-1)')
  await expect(nodes(page, 'root')).toHaveCount(1)
  await button(page, 'Last').click()
  await expect(node(page, 'f')).toHaveAccessibleName(/not real/)
  await expect(trace(page)).toContainText('not real')
  await expect(trace(page)).not.toContainText('NaN')
})

for (const terms of [200, 1000]) {
  test(`a sum of ${terms} terms is drawn and stepped through`, async ({ page }) => {
    const errors = listErrors(page)
    await open(page)
    await enter(page, Array.from({ length: terms }, (_, index) => `a${index}`).join('+'))
    await expect(nodes(page, 'leaf')).toHaveCount(terms)
    await button(page, 'Last').click()
    await expect(button(page, 'Next')).toBeDisabled()
    await expect(node(page, 'a7').locator('.pill')).toHaveText('1')
    await button(page, 'Back').click()
    await expect(button(page, 'Next')).toBeEnabled()
    expect(errors).toEqual([])
  })
}

test('a+ : line and column beside the field, the place underlined, the last good graph stays, visibly stale', async ({
  page,
}) => {
  await open(page, 'f=sin(x*y)&at=x:2,y:3&step=b1')
  await enter(page, 'a+')
  await expect(complaint(page)).toContainText('line 1, column 2')
  await expect(formula(page)).toHaveAccessibleDescription(/line 1, column 2.*missing after “\+”/)
  await expect(formula(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('.formula .mark-error')).toHaveText('+')
  await expect(node(page, 'x')).toBeVisible()
  await expect(nodes(page)).toHaveCount(6)
  await expect(graph(page)).toContainText('Still drawn: sin(x*y)')
  await expectFormula(page, 'a+')
  await expectStep(page, 'Backward 1 of 2')
})

test('the place is counted in lines too', async ({ page }) => {
  await open(page)
  await formula(page).fill('q = x + y\nf = q*(z')
  await formula(page).press('Enter')
  await expect(complaint(page)).toContainText('line 2, column 7')
})

test('the proposed fix is one press away', async ({ page }) => {
  await open(page)
  await enter(page, 'sni(x)*2')
  await expect(complaint(page)).toContainText('Did you mean sin?')
  await complaint(page).getByRole('button', { name: 'Change to sin(x)*2' }).click()
  await expectFormula(page, 'sin(x)*2')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(formula(page)).toHaveAttribute('aria-invalid', 'false')
  await expect(nodes(page, 'operation')).toHaveCount(2)
})

test('one press mends all that is plain: cos x + sin y', async ({ page }) => {
  await open(page)
  await enter(page, 'cos x + sin y')
  await complaint(page).getByRole('button', { name: 'Change to cos(x) + sin(y)' }).click()
  await expectFormula(page, 'cos(x) + sin(y)')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('how a formula was read stands beside the field, over no node, also while the field has no focus', async ({
  page,
}) => {
  await open(page)
  await enter(page, 'y = a*2\na = x + 1')
  await expect(nodes(page, 'root')).toHaveAccessibleName(/^y, root/)
  await button(page, 'Next').focus()
  const notes = page.locator('.formula-notes')
  await expect(notes).toContainText('the formula is y, the last line that no other uses')
  await expect(notes).toBeVisible()
  const [above, below] = [await notes.boundingBox(), await graph(page).boundingBox()]
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
})

test('a loop is drawn whole below its message, beside the zoom buttons', async ({ page }) => {
  await open(page)
  for (const text of ['x = x + 1', 'a = b + 1\nb = c*2\nc = sin(d)\nd = a']) {
    await enter(page, text)
    await expect(complaint(page)).toContainText('no value can come first')
    const [message, loop] = [
      await complaint(page).boundingBox(),
      await page.locator('.cycle-card').boundingBox(),
    ]
    const zoomIn = await button(page, 'Zoom in').boundingBox()
    expect(loop?.y).toBeGreaterThan((message?.y ?? 0) + (message?.height ?? 0))
    expect((loop?.x ?? 0) + (loop?.width ?? 0)).toBeLessThan(zoomIn?.x ?? 0)
  }
})

test('numbers with reasons leave the whole table in view', async ({ page }) => {
  for (const link of ['f=log(x)%2By&at=x:-2,y:1&step=last', 'f=x*log(x)&at=x:0&step=last']) {
    await open(page, link)
    await expect(trace(page).locator('[data-marks]').first()).toBeVisible()
    const hidden = await page
      .locator('.table-frame')
      .evaluate((frame) => frame.scrollWidth - frame.clientWidth)
    expect(hidden).toBe(0)
  }
})

test('Escape returns to the last formula that could be read', async ({ page }) => {
  await open(page)
  await enter(page, 'x*/y')
  await expect(complaint(page)).toBeVisible()
  await formula(page).press('Escape')
  await expectFormula(page, 'sin(x*y)')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('stepping and inputs go on with the last good graph while the text is wrong', async ({ page }) => {
  await open(page)
  await enter(page, 'x*(')
  await button(page, 'Next').click()
  await expect(status(page)).toHaveText(/= 6/)
  await input(page, 'x').fill('5')
  await expect(node(page, 'v1').locator('.value')).toHaveText('15')
  await expectFormula(page, 'x*(')
})

test('a broken formula survives a reload', async ({ page }) => {
  await open(page)
  await enter(page, 'sin(x')
  await expect(complaint(page)).toBeVisible()
  await expect.poll(() => page.url()).toContain('f=sin(x')
  await page.reload()
  await expectFormula(page, 'sin(x')
  await expect(complaint(page)).toBeVisible()
})

test('nothing typed hangs the page or turns it white', async ({ page }) => {
  const errors = listErrors(page)
  await open(page)
  for (const text of [
    `${'x%('.repeat(22)}x${')'.repeat(22)}`,
    `${'x%-('.repeat(22)}x${')'.repeat(22)}`,
    `${'('.repeat(22)}1${'+5%)'.repeat(22)}`,
    `${'sin('.repeat(30)}x${')'.repeat(30)}`,
    `${'('.repeat(5000)}x`,
    Array.from({ length: 16 }, (_, index) => `(x+${index})`).join('*'),
    '5%(',
    '9^9^9^9^9',
    'f(x) = f(x)',
    'a = b\nb = a',
    'constructor + __proto__ + toString()',
    '0:1e7',
    'x['.repeat(50),
    '"\\u0000\ud800',
    '=',
    '',
  ]) {
    const start = Date.now()
    await enter(page, text)
    await expect(formula(page)).toHaveAttribute('aria-invalid', /true|false/)
    expect(Date.now() - start, text.slice(0, 40)).toBeLessThan(2000)
    await expect(formula(page)).toBeVisible()
    await expect(nodes(page).first()).toBeAttached()
  }
  expect(errors).toEqual([])
})
