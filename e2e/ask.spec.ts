import { expect, test } from 'playwright/test'
import { findViolations } from './axe'
import { button, expectStep, expectTrace, node, open, status, stepSlider, trace } from './page'

const LINK = 'f=(x+y)*x&at=x:3,y:2&hide=values,gradients'

test('a clicker asks, answers and goes on with one button, and back over what was shown', async ({
  page,
}) => {
  await open(page, `${LINK}&view=present`)
  const press = (key: string) => page.keyboard.press(key)
  await press('PageDown')
  await expect(status(page)).toContainText('v₁ = x + y = 3 + 2 = hidden')
  await expect(node(page, 'v1').locator('.value')).toHaveText('?')
  await press('PageDown')
  await expect(status(page)).toContainText('v₁ = x + y = 3 + 2 = 5')
  await expect(node(page, 'v1').locator('.value')).toHaveText('5')
  await press('PageDown')
  await expect(status(page)).toContainText('= 5 × 3 = hidden')
  await press('PageUp')
  await expect(status(page)).toContainText('3 + 2 = 5')
  await press('PageDown')
  await press('PageDown')
  await expect(status(page)).toContainText('= 15')
  await press('PageDown')
  await expectStep(page, 'Seed')
  await expect(status(page)).toContainText('= 1')
  await press('PageDown')
  await expect(node(page, 'v1').locator('.pill .total')).toHaveText('?')
  await expect(node(page, 'x').locator('.pill .term').first()).toHaveText('?')
  await press('r')
  await expect(node(page, 'v1').locator('.pill .total')).toHaveText('3')
  await expectStep(page, 'Backward 1 of 2')
  await press('PageDown')
  await press('PageDown')
  await expect(node(page, 'x').locator('.pill .total')).toContainText('8')
  await press('PageDown')
  await expectStep(page, 'Backward 2 of 2')
})

test('the table shows a number on its button, and nothing of it before', async ({ page }) => {
  await open(page, `${LINK}&step=last`)
  await expectTrace(page, [
    'x leaf 3 ? Show',
    'y leaf 2 ? Show',
    'v1 intermediate ? Show ? Show',
    'f root ? Show 1',
  ])
  await expect(page.getByText('Why this step')).toBeHidden()
  expect(await findViolations(page)).toEqual([])
  await trace(page).getByRole('button', { name: 'Show value of v1', exact: true }).click()
  await expectTrace(page, [
    'x leaf 3 ? Show',
    'y leaf 2 ? Show',
    'v1 intermediate 5 ? Show',
    'f root ? Show 1',
  ])
  await trace(page).getByRole('button', { name: 'Show gradient of x', exact: true }).click()
  await expectTrace(page, ['x leaf 3 8', 'y leaf 2 ? Show', 'v1 intermediate 5 ? Show', 'f root ? Show 1'])
  await expect(node(page, 'f').locator('.value')).toHaveText('?')
})

test('the keyboard asks at a node for its value, then for its gradient, and then goes to its step', async ({
  page,
}) => {
  await open(page, `${LINK}&step=last`)
  const v1 = node(page, 'v1')
  await expect(v1).toHaveAttribute('aria-label', /^v1, intermediate, value hidden, gradient hidden/)
  await v1.focus()
  await page.keyboard.press('Enter')
  await expect(v1).toHaveAttribute('aria-label', /value 5, gradient hidden/)
  await page.keyboard.press('Enter')
  await expect(v1).toHaveAttribute('aria-label', /value 5, gradient 3/)
  await expect(stepSlider(page)).toHaveAttribute('aria-valuetext', 'Backward 2 of 2')
  await page.keyboard.press('Enter')
  await expectStep(page, 'Backward 1 of 2')
})

test('what was shown is hidden again by a reload and by another formula, and stays with another input', async ({
  page,
}) => {
  await open(page, `${LINK}&step=f1`)
  await button(page, 'Next').click()
  const value = node(page, 'v1').locator('.value')
  await expect(value).toHaveText('5')
  await page.getByRole('spinbutton', { name: 'x', exact: true }).fill('4')
  await expect(value).toHaveText('6')
  await page.reload()
  await expect(value).toHaveText('?')
})

test('the settings make a class link, show all and hide it again', async ({ page }) => {
  await open(page, 'f=(x+y)*x&at=x:3,y:2&step=last')
  const settings = page.locator('.menu', { hasText: 'Settings' })
  await settings.locator('summary').first().click()
  await page.getByRole('checkbox', { name: 'Find gradients first' }).check()
  const total = node(page, 'x').locator('.pill .total')
  await expect(total).toHaveText('? + ? = ?')
  await expect.poll(() => page.url()).toContain('hide=gradients')
  await button(page, 'Reveal all').click()
  await expect(total).toContainText('8')
  await button(page, 'Hide again').click()
  await expect(total).toHaveText('? + ? = ?')
  await page.getByText('Parts shown').click()
  await page.getByRole('checkbox', { name: 'Legend' }).uncheck()
  await expect.poll(() => page.url()).toContain('hide=legend,gradients')
})

test('playing gives each question its time before the answer', async ({ page }) => {
  await open(page, 'f=x*y&at=x:3,y:2&hide=values,gradients')
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4')
  await button(page, 'Play').click()
  await expect(button(page, 'Play')).toBeVisible({ timeout: 8000 })
  await expectStep(page, 'Backward 1 of 1')
  await expect(node(page, 'x').locator('.pill .total')).toHaveText('2')
})
