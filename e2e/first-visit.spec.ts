// A first visit: the example that is there, forward through values and backward through gradients.
import { expect, test } from 'playwright/test'
import {
  arrows,
  button,
  DASH,
  expectFormula,
  expectStep,
  expectTrace,
  input,
  listErrors,
  node,
  nodes,
  open,
  status,
  stepSlider,
  traceLines,
} from './page'

/** sin(x*y) at x = 2, y = 3: what each position says of the step and shows in the table. */
const RUN = [
  {
    step: 'Start',
    says: /inputs are known.*2 operations lead to f/i,
    table: ['x leaf 2 –', 'y leaf 3 –', 'v1 intermediate – –', 'f root – –'],
  },
  {
    step: 'Forward 1 of 2',
    says: /v₁ = x.*y = 2.*3 = 6/,
    table: ['x leaf 2 –', 'y leaf 3 –', 'v1 intermediate 6 –', 'f root – –'],
  },
  {
    step: 'Forward 2 of 2',
    says: /f = sin\(v₁\) = sin\(6\) ≈ −0\.2794/,
    table: ['x leaf 2 –', 'y leaf 3 –', 'v1 intermediate 6 –', 'f root −0.2794 –'],
  },
  {
    step: 'Seed',
    says: /∂f\/∂f = 1: every chain starts here/,
    table: ['x leaf 2 –', 'y leaf 3 –', 'v1 intermediate 6 –', 'f root −0.2794 1'],
  },
  {
    step: 'Backward 1 of 2',
    says: /sin → v₁: upstream 1 × local ∂f\/∂v₁ = cos\(v₁\) ≈ 0\.9602 → 0\.9602/,
    table: ['x leaf 2 –', 'y leaf 3 –', 'v1 intermediate 6 0.9602', 'f root −0.2794 1'],
  },
  {
    step: 'Backward 2 of 2',
    says: /× → x: upstream 0\.9602 × local ∂v₁\/∂x = y = 3 → 2\.881.*× → y: .* = x = 2 → 1\.92/,
    table: ['x leaf 2 2.881', 'y leaf 3 1.92', 'v1 intermediate 6 0.9602', 'f root −0.2794 1'],
  },
]

test('the page opens on sin(x*y) at x = 2, y = 3, drawn as circles and boxes', async ({ page }) => {
  const errors = listErrors(page)
  await open(page)
  await expectFormula(page, 'sin(x*y)')
  await expect(input(page, 'x')).toHaveValue('2')
  await expect(input(page, 'y')).toHaveValue('3')
  await expect(nodes(page, 'leaf')).toHaveCount(2)
  await expect(nodes(page, 'intermediate')).toHaveCount(1)
  await expect(nodes(page, 'root')).toHaveCount(1)
  await expect(nodes(page, 'operation')).toHaveCount(2)
  await expect(nodes(page, 'constant')).toHaveCount(0)
  await expect(arrows(page)).toHaveCount(5) // three into operations, two to their results
  expect(errors).toEqual([])
})

test('Next shows each value, the seed and each gradient; Back takes each away again', async ({ page }) => {
  await open(page)
  for (const [index, { step, says, table }] of RUN.entries()) {
    if (index > 0) await button(page, 'Next').click()
    await expectStep(page, step)
    await expectTrace(page, table)
    await expect(status(page)).toHaveText(says)
  }
  await expect(button(page, 'Next')).toBeDisabled()
  for (const { step, table } of RUN.slice(0, -1).reverse()) {
    await button(page, 'Back').click()
    await expectStep(page, step)
    await expectTrace(page, table)
  }
  await expect(button(page, 'Back')).toBeDisabled()
})

test('Last and First: the nodes carry the same numbers; what is not reached yet is empty, never 0', async ({
  page,
}) => {
  await open(page)
  const value = (name: string) => node(page, name).locator('.value')
  const gradient = (name: string) => node(page, name).locator('.pill')
  await expect(value('x')).toHaveText('2')
  await expect(value('v1')).toHaveText('')
  for (const name of ['x', 'y', 'v1', 'f']) await expect(gradient(name)).toBeHidden()
  await button(page, 'Last').click()
  await expectStep(page, 'Backward 2 of 2')
  await expect(button(page, 'Last')).toBeDisabled()
  await expect(value('v1')).toHaveText('6')
  await expect(value('f')).toHaveText('−0.2794')
  await expect(gradient('x')).toHaveText('2.881')
  await expect(gradient('y')).toHaveText('1.92')
  await expect(gradient('x')).toBeVisible()
  await button(page, 'First').click()
  await expectStep(page, 'Start')
  await expect(button(page, 'First')).toBeDisabled()
  await expect(value('f')).toHaveText('')
  await expect(gradient('x')).toBeHidden()
})

test('the slider walks all steps by arrow keys, Home and End, and says where it is', async ({ page }) => {
  await open(page)
  await stepSlider(page).focus()
  for (const { step } of RUN.slice(1)) {
    await page.keyboard.press('ArrowRight')
    await expectStep(page, step)
  }
  await page.keyboard.press('ArrowLeft')
  await expectStep(page, 'Backward 1 of 2')
  await page.keyboard.press('Home')
  await expectStep(page, 'Start')
  await page.keyboard.press('End')
  await expectStep(page, 'Backward 2 of 2')
})

test('Play shows every step by itself and stops at the end', async ({ page }) => {
  await open(page)
  await stepSlider(page).evaluate((slider) => {
    const shown: string[] = []
    Object.assign(window, { shown })
    new MutationObserver(() => shown.push(slider.getAttribute('aria-valuetext') ?? '')).observe(slider, {
      attributeFilter: ['aria-valuetext'],
    })
  })
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '4×' })
  await button(page, 'Play').click()
  await expectStep(page, 'Backward 2 of 2')
  await expect(button(page, 'Play')).toBeVisible()
  const shown = await page.evaluate(() => (window as unknown as { shown: string[] }).shown)
  expect(shown).toEqual(RUN.slice(1).map(({ step }) => step))
})

test('playback stops at any key', async ({ page }) => {
  await open(page)
  for (const key of ['a', 'ArrowLeft', 'Escape', 'PageDown', 'Alt+j']) {
    await button(page, 'Play').click()
    await expect(button(page, 'Pause')).toBeVisible()
    await page.keyboard.press(key)
    await expect(button(page, 'Play'), key).toBeVisible()
  }
})

test('Pause stops where it is', async ({ page }) => {
  await open(page)
  await button(page, 'Play').click()
  await button(page, 'Pause').click()
  await expect(button(page, 'Play')).toBeVisible()
  await expectStep(page, 'Start')
})

test('a click on a node goes to the step where its value appears, a second one to its gradient', async ({
  page,
}) => {
  await open(page)
  await node(page, 'v1').click()
  await expectStep(page, 'Forward 1 of 2')
  await node(page, 'v1').click()
  await expectStep(page, 'Backward 1 of 2')
  await node(page, 'x').click()
  await expectStep(page, 'Backward 2 of 2')
})

test('a gradient with two contributions waits for the second, then is their sum', async ({ page }) => {
  await open(page, 'f=(x%2By)*x&at=x:3,y:2&step=b1')
  await expect(status(page)).toHaveText(/x waits for 1 more arrow/)
  await expect(node(page, 'x').locator('.pill')).toHaveText(/5/)
  await expect.poll(() => traceLines(page)).toContain(`x leaf 3 ${DASH}`)
  await button(page, 'Next').click()
  await expect(status(page)).toHaveText(/∂f\/∂x = 5 \(via ×\) \+ 3 \(via \+\) = 8/)
  await expect.poll(() => traceLines(page)).toContain('x leaf 3 8')
})

test('a constant is fixed: it never gets a gradient', async ({ page }) => {
  await open(page, 'f=x^2&at=x:3&step=last')
  await expect(nodes(page, 'constant')).toHaveCount(1)
  await expectTrace(page, ['x leaf 3 6', '2 constant 2 –', 'f root 9 1'])
})
