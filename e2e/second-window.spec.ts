import { expect, type Page, test } from 'playwright/test'
import { findViolations } from './axe'
import { button, expectFormula, expectStep, formula, node, open, status } from './page'

const LINK = 'f=(x+y)*x&at=x:3,y:2'

/** The notes of the presenter's window. */
function notes(page: Page) {
  return page.getByRole('textbox', { name: 'Notes' })
}

/** What the presenter's window says of the other one. */
function audienceState(page: Page) {
  return page.getByRole('status', { name: 'For the class' })
}

/** Opens a pair from present mode: this page becomes the presenter's. */
async function openPair(page: Page, link = LINK): Promise<Page> {
  await open(page, `${link}&view=present`)
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('w')
  const audience = await opening
  await expect(node(audience, 'x')).toBeVisible()
  await expect(audienceState(page)).toContainText('The audience window follows.')
  return audience
}

/** Waits until both windows are at the same place, which the caption tells. */
async function expectBoth(windows: readonly Page[], text: string): Promise<void> {
  for (const page of windows) await expect(status(page)).toContainText(text)
}

test('the class sees stage and caption only; steps, answers, spotlight and blank go both ways', async ({
  page,
}) => {
  const audience = await openPair(page, `${LINK}&hide=values`)
  const both = [page, audience]
  await page.waitForTimeout(2000) // a window that was lost would be missed by now
  await expect(audienceState(page)).toHaveText('The audience window follows.')
  await expect(button(audience, 'Next')).toHaveCount(0)
  await expect(notes(audience)).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Next says' })).toContainText('= 3 + 2 = ?')
  await button(page, 'Next').click()
  await expectBoth(both, '3 + 2 = hidden')
  await expect(page.getByRole('region', { name: 'Next says' })).toContainText('= 3 + 2 = 5')
  await audience.keyboard.press('PageDown')
  await expectBoth(both, '3 + 2 = 5')
  await audience.keyboard.press('PageDown')
  await expectBoth(both, '5 × 3 = hidden')
  await button(page, 'Show the answer').click()
  await expectBoth(both, '5 × 3 = 15')
  await button(page, 'Blank').click()
  await expect(audience.locator('.blank-screen')).toBeVisible()
  await expect(audienceState(page)).toContainText('The class sees: a dark screen.')
  await audience.keyboard.press('b')
  await expect(audience.locator('.blank-screen')).toHaveCount(0)
  for (const shown of both) expect(await findViolations(shown)).toEqual([])
  await button(page, 'Spotlight').click()
  await expect(audience.locator('.has-spotlight')).toBeVisible()
  await expect(page.locator('.blank-screen')).toHaveCount(0)
})

test('an input and another formula follow, and Escape leaves the audience where it is', async ({ page }) => {
  const audience = await openPair(page)
  await page.keyboard.press('PageDown')
  await expectBoth([page, audience], '3 + 2 = 5')
  await formula(page).fill('x*y')
  await formula(page).press('Enter')
  await expect(node(audience, 'v1')).toHaveCount(0)
  await expect(status(audience)).toContainText('f = x × y = 3 × 2 = 6')
  await audience.keyboard.press('Escape')
  await expect(audience.locator('.is-present')).toBeVisible()
})

test('a reload of either brings back the same step, the answers and the notes', async ({ page }) => {
  const audience = await openPair(page, `${LINK}&hide=values`)
  await notes(page).fill('Ask for v1 first')
  await button(page, 'Next').click()
  await button(page, 'Next').click()
  await expectBoth([page, audience], '3 + 2 = 5')
  await audience.reload()
  await expectBoth([audience], '3 + 2 = 5')
  await expect(audienceState(page)).toContainText('The audience window follows.')
  await page.reload()
  await expectBoth([page], '3 + 2 = 5')
  await expect(notes(page)).toHaveValue('Ask for v1 first')
  await expect(audienceState(page)).toContainText('The audience window follows.')
  await audience.keyboard.press('PageDown')
  await expectBoth([page, audience], '5 × 3 = hidden')
  await expectFormula(page, '(x+y)*x')
  expect(page.url()).not.toContain('Ask')
})

test('each says when the other has gone, and a new audience window takes up the step', async ({ page }) => {
  const audience = await openPair(page)
  await page.keyboard.press('PageDown')
  await expectBoth([page, audience], '3 + 2 = 5')
  await audience.close()
  await expect(audienceState(page)).toContainText('The audience window is closed.')
  const opening = page.waitForEvent('popup')
  await button(page, 'Open it again').click()
  const again = await opening
  await expectBoth([again], '3 + 2 = 5')
  await expect(audienceState(page)).toContainText('The audience window follows.')
  await page.close()
  await expect(again.getByText('The presenter’s window is gone; keys work here.')).toBeVisible()
  await again.keyboard.press('PageDown')
  await expectBoth([again], '5 × 3 = 15')
})

test('two pairs in one browser do not mix', async ({ page, context }) => {
  const other = await context.newPage()
  const audience = await openPair(page)
  const otherAudience = await openPair(other, 'f=x*y&at=x:3,y:2')
  await page.bringToFront()
  await page.keyboard.press('PageDown')
  await expectBoth([page, audience], '3 + 2 = 5')
  await expectBoth([other, otherAudience], 'The inputs are known')
})

test('where the browser opens no window, a sentence has the link', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await open(page, `${LINK}&view=present`)
  await page.keyboard.press('w')
  await expect(audienceState(page)).toContainText('the browser may have blocked it')
  const opening = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Open it' }).click()
  const audience = await opening
  await expect(audienceState(page)).toContainText('The audience window follows.')
  await page.keyboard.press('PageDown')
  await expectBoth([audience], '3 + 2 = 5')
})

test('playing keeps one pace, and the time goes on over a reload', async ({ page }) => {
  const audience = await openPair(page)
  await page.getByRole('timer').waitFor()
  await button(page, 'Start').click()
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4')
  await button(page, 'Play').click()
  await expectBoth([page, audience], '+ → y')
  await expectStep(page, 'Backward 2 of 2')
  await page.reload()
  await expect(button(page, 'Pause')).toBeVisible()
  await expect(page.getByRole('timer')).not.toHaveText('0:00')
})
