// What explains a step further: the longer answer, chain and paths, overwriting, nudges, curves, the ledger.
import { expect, type Locator, type Page, test } from 'playwright/test'
import { button, expectStep, fragment, input, listErrors, open, status, trace } from './page'

const FORK = 'f=(x%2By)*x&at=x:3,y:2'

/** Unfolds a panel of the side and returns it. */
async function panel(page: Page, title: string): Promise<Locator> {
  const found = page
    .locator('details.panel')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  if ((await found.getAttribute('open')) === null) await found.locator('summary').click()
  return found
}

/** The texts of some elements, blanks joined. */
async function texts(lines: Locator): Promise<string[]> {
  return (await lines.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
}

test('“why?” behind a caption opens the longer answer, which follows the steps', async ({ page }) => {
  const errors = listErrors(page)
  await open(page, `${FORK}&grain=arrow&step=b2`)
  await button(page, 'Why this step?').click()
  const why = await panel(page, 'Why this step')
  await expect(why).toContainText('× hands each operand the gradient times the other one’s value.')
  await expect(why).toContainText('saved on the way forward')
  await button(page, 'Next').click()
  await expect(why).toContainText('+ hands the gradient on unchanged to both operands.')
  await button(page, 'Next').click()
  await expect(why).toContainText('added, never overwritten')
  expect(errors).toEqual([])
})

test('the rule card: general, with names, with the saved numbers', async ({ page }) => {
  await open(page, 'f=z=x*y;f=sin(z)&at=x:2,y:3&step=b1')
  const why = await panel(page, 'Why this step')
  const rules = why.locator('.rule math')
  await expect(rules).toHaveCount(6)
  await expect(rules.nth(1)).toHaveText(/f\s*=\s*sin\W*z\W*$/)
  await expect(rules.nth(5)).toContainText('0.9602')
  await expect(why.getByRole('img', { name: /f against z: the slope of the tangent/ })).toBeVisible()
})

test('the chain of x is built up as the steps proceed', async ({ page }) => {
  await open(page, `${FORK}&grain=arrow&step=b0`)
  const gradient = await panel(page, 'Gradient, chain and paths')
  const lines = gradient.locator('.chain p')
  await expect
    .poll(() => texts(lines))
    .toEqual(['∂f/∂x = ∂f/∂x + ∂f/∂v1 · ∂v1/∂x', '= v1 + x · ▢', '= ▢ + ▢ · ▢'])
  for (let step = 0; step < 4; step++) await button(page, 'Next').click()
  await expect
    .poll(() => texts(lines))
    .toEqual(['∂f/∂x = ∂f/∂x + ∂f/∂v1 · ∂v1/∂x', '= v1 + x · 1', '= 5 + 3 · 1', '= 5 + 3 = 8'])
})

test('two paths lead from x to f, and their products add up to the gradient', async ({ page }) => {
  await open(page, `${FORK}&step=last`)
  const gradient = await panel(page, 'Gradient, chain and paths')
  const paths = gradient.getByRole('region', { name: 'Paths' })
  await expect(paths.getByRole('heading')).toHaveText('2 paths lead from x to f')
  await expect.poll(() => texts(paths.locator('li'))).toEqual(['x → × → f 5', 'x → + → v1 → × → f 3 · 1 = 3'])
  const second = paths.getByRole('button').nth(1)
  await second.click()
  await expect(second).toHaveAttribute('aria-pressed', 'true')
  await page.mouse.move(600, 400)
  await expect(page.locator('.graph .halo.is-arrow')).toHaveCount(4)
  await second.click()
  await expect(page.locator('.graph .halo.is-arrow')).toHaveCount(0)
})

test('the closed form is worked out beside the page and compared', async ({ page }) => {
  const errors = listErrors(page)
  await open(page, 'f=sin(x*y)&at=x:2,y:3&step=last')
  const gradient = await panel(page, 'Gradient, chain and paths')
  const closed = gradient.getByRole('region', { name: 'Closed form' })
  await expect(closed.locator('math')).toHaveText(/cos/)
  await expect(closed).toContainText('the same')
  await gradient.getByRole('combobox').selectOption('y')
  await expect(closed.locator('math')).toHaveText(/∂f∂y/)
  await expect.poll(() => fragment(page)).toContain('of=y')
  expect(errors).toEqual([])
})

test('overwriting instead of adding: the wrong gradient is marked, the nudge says what is right', async ({
  page,
}) => {
  await open(page, `${FORK}&step=last`)
  const gradient = await panel(page, 'Gradient, chain and paths')
  await gradient.getByRole('checkbox').check()
  await expect.poll(() => fragment(page)).toContain('sum=overwrite')
  await expect(trace(page).locator('tbody tr').first()).toContainText('3')
  await expect(trace(page).locator('tbody tr').first().locator('.is-wrong')).toHaveText(/3/)
  const nudge = await panel(page, 'Nudge check')
  const row = nudge.getByRole('table').locator('tbody tr').first()
  await expect(row).toContainText('8')
  await expect(row.getByRole('img', { name: 'differs' })).toBeVisible()
  await expect(nudge).toContainText('contributions were overwritten')
  await page.reload()
  await expect(trace(page).locator('tbody tr').first().locator('.is-wrong')).toBeVisible()
})

test('a nudge by hand tells the predicted and the real change', async ({ page }) => {
  await open(page, `${FORK}&step=last`)
  const nudge = await panel(page, 'Nudge check')
  await expect(nudge.locator('.nudge-result')).toHaveText(
    /x \+ 0\.03 moves f by 8 · 0\.03 = 0\.24 as predicted/,
  )
  await expect.poll(() => texts(nudge.getByRole('table').locator('tbody tr'))).toHaveLength(4)
  await expect(nudge.getByRole('img', { name: 'agrees' })).toHaveCount(4)
})

test('dragging along a curve moves the input, at the same step', async ({ page }) => {
  await open(page, `${FORK}&step=last`)
  const curves = await panel(page, 'Sensitivity')
  const plot = curves.getByRole('img', { name: /f against x/ })
  await plot.scrollIntoViewIfNeeded()
  const box = (await plot.boundingBox()) as { x: number; y: number; width: number; height: number }
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(input(page, 'x')).toHaveValue(/^-?0(\.\d+)?$/)
  await expectStep(page, 'Backward 2 of 2')
})

test('the ledger grows with the steps and is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, FORK)
  const ledger = await panel(page, 'Ledger')
  const lines = ledger.locator('.ledger-line')
  await expect.poll(() => texts(lines)).toEqual(['x = 3', 'y = 2'])
  for (let step = 0; step < 5; step++) await button(page, 'Next').click()
  await expect(lines).toHaveCount(10)
  expect(await texts(lines)).toContain('v1 = x + y = 3 + 2 = 5')
  await ledger.getByRole('button', { name: 'Markdown', exact: true }).click()
  await expect(ledger.getByRole('status')).toHaveText('Copied as Markdown.')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')[0]).toBe('| Forward primal trace | Reverse adjoint trace |')
  expect(copied).toContain('x̄ = 5 + 3 = 8')
})

test('micro steps: upstream, local, product and sum one after the other', async ({ page }) => {
  await open(page, `${FORK}&grain=micro&step=b0`)
  const said: string[] = []
  for (let step = 0; step < 4; step++) {
    await button(page, 'Next').click()
    await expectStep(page, `Backward ${step + 1} of 11`)
    said.push((await page.locator('.caption-lines').innerText()).replace(/\s+/g, ' '))
  }
  expect(said[0]).toContain('takes the gradient of f as its upstream 1')
  expect(said[1]).toContain('local ∂f/∂v1 = x = 3')
  expect(said[2]).toContain('upstream 1 × local')
  await expect(status(page)).toContainText('× → x: local ∂f/∂x = v₁ = 5')
})
