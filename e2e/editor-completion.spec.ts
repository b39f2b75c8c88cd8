// What the formula field offers while a name is being typed.
import { expect, test } from 'playwright/test'
import { findViolations } from './axe'
import { list, openEditor, option, type } from './editorField'
import { expectFormula, formula, node } from './page'

test.describe('completion', () => {
  test('offers a function with its meaning and derivative; the cursor lands between its brackets', async ({
    page,
  }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).press('End')
    await type(page, '+si')
    await expect(option(page, 'sin(x)')).toContainText('sine of an angle in radians')
    await expect(option(page, 'sin(x)')).toContainText('derivative cos(x)')
    await option(page, 'sin(x)').click()
    await expectFormula(page, 'x*y+sin()')
    await type(page, 'x)')
    await expectFormula(page, 'x*y+sin(x)')
  })

  test('Enter applies unless the reader has moved into the list', async ({ page }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).press('End')
    await type(page, '+si')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(list(page)).toHaveCount(0)
    await expectFormula(page, 'x*y+si')
    await expect(node(page, 'si')).toHaveCount(1)
    await type(page, 'g')
    await expect(list(page)).toBeVisible()
    await page.waitForTimeout(100) // a key pressed before the list could be seen does not go to it
    await page.keyboard.press('ArrowDown')
    await expect(formula(page)).toHaveAttribute('aria-activedescendant', /.+/)
    await expect(list(page).getByRole('option', { selected: true })).toHaveCount(1)
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expectFormula(page, 'x*y+sigmoid()')
  })

  test('Tab leaves the field unless the reader has moved into the list; Escape closes the list first', async ({
    page,
  }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).press('End')
    await type(page, '+sin')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(list(page)).toHaveCount(0)
    await expectFormula(page, 'x*y+sin')
    await page.keyboard.press('Escape')
    await expectFormula(page, 'x*y')
    await type(page, '+co')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(formula(page)).not.toBeFocused()
    await expectFormula(page, 'x*y+co')
  })

  test('offers the names in use, and nothing in a comment', async ({ page }) => {
    await openEditor(page, `f=${encodeURIComponent('weight = x*2;weight + x')}`)
    await formula(page).press('ControlOrMeta+End')
    await type(page, '+w')
    await expect(option(page, 'weight')).toContainText('intermediate')
    await page.keyboard.press('Escape')
    await type(page, ' # si')
    await page.waitForTimeout(300)
    await expect(list(page)).toHaveCount(0)
  })
})
