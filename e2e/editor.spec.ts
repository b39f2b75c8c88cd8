// The formula field: undo, errors with their fixes, several lines, pasting, phones.
import { expect, test } from 'playwright/test'
import { marked, openEditor, option, type } from './editorField'
import { button, editorIsThere, expectFormula, formula, node, nodes, open } from './page'

test.describe('undo', () => {
  test('brings back the formula from before an example was chosen, and its graph', async ({ page }) => {
    await openEditor(page, 'f=a*b*c')
    await page.locator('summary').filter({ hasText: 'Examples' }).click()
    await page.locator('.example').nth(2).click()
    await expect(node(page, 'c')).toHaveCount(0)
    await formula(page).click()
    await page.keyboard.press('ControlOrMeta+z')
    await expectFormula(page, 'a*b*c')
    await expect(node(page, 'c')).toHaveCount(1)
  })

  test('brings back what Escape took away, step by step', async ({ page }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).press('End')
    await type(page, '+(')
    await page.keyboard.press('Escape')
    await expectFormula(page, 'x*y')
    await page.keyboard.press('ControlOrMeta+z')
    await expectFormula(page, 'x*y+(')
    await page.keyboard.press('ControlOrMeta+z')
    await expectFormula(page, 'x*y')
  })
})

test.describe('errors', () => {
  test('are marked in the text, said beside it, and said again where a screen reader looks', async ({
    page,
  }) => {
    await openEditor(page)
    await formula(page).fill('q = x + y\nf = sni(q)')
    await formula(page).press('Enter')
    await expect(marked(page, 'error')).toHaveText('sni')
    await expect(page.getByRole('alert')).toContainText('line 2, column 5')
    await expect(formula(page)).toHaveAccessibleDescription(/line 2, column 5.*sni/)
    await expect(formula(page)).toHaveAttribute('aria-invalid', 'true')
  })

  test('a fix is one press away, gives the field the focus, and can be undone', async ({ page }) => {
    await openEditor(page)
    await formula(page).fill('sni(x)*2')
    await formula(page).press('Enter')
    await page.getByRole('button', { name: 'Change to sin(x)*2' }).click()
    await expectFormula(page, 'sin(x)*2')
    await expect(formula(page)).toBeFocused()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(formula(page)).toHaveAccessibleDescription('')
    await page.keyboard.press('ControlOrMeta+z')
    await expectFormula(page, 'sni(x)*2')
  })

  test('a text that is a formula elsewhere is shown converted before it replaces anything', async ({
    page,
  }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).fill('\\frac{1}{1+e^{-x}}')
    await formula(page).press('Enter')
    const alert = page.getByRole('alert')
    await expect(alert.locator('code')).toHaveText(/^1 ?\/ ?\(1 ?\+ ?e\^\(?-x\)?\)$/)
    await expect(node(page, 'y')).toHaveCount(1)
    await alert.getByRole('button', { name: 'Use this formula' }).click()
    await expect(alert).toHaveCount(0)
    await expect(node(page, 'y')).toHaveCount(0)
    await expect(formula(page)).toBeFocused()
  })

  test('where two readings are possible there are two buttons', async ({ page }) => {
    await openEditor(page)
    await formula(page).fill('y = sin^-1(x) + 1')
    await formula(page).press('Enter')
    const fixes = page.getByRole('alert').getByRole('button')
    await expect(fixes).toHaveText([/asin\(x\).*the inverse function/, /sin\(x\)\^-1/])
    for (const fix of await fixes.all()) expect((await fix.boundingBox())?.height).toBeGreaterThanOrEqual(24)
    await fixes.nth(1).click()
    await expectFormula(page, 'y = sin(x)^-1 + 1')
  })

  test('an empty field keeps the last graph and asks for a formula', async ({ page }) => {
    await openEditor(page, 'f=x*y')
    await formula(page).fill('')
    await formula(page).press('Enter')
    await expect(page.getByRole('alert')).toContainText('empty')
    await expect(nodes(page, 'operation')).toHaveCount(1)
  })
})

test('several lines: Shift+Enter makes one, the field grows to five and then scrolls', async ({ page }) => {
  await openEditor(page)
  const height = async () => Math.round((await page.locator('.formula-box').boundingBox())?.height ?? 0)
  await formula(page).fill('a = x')
  expect(await height()).toBe(42)
  for (const line of ['b = a', 'c = b', 'd = c', 'e = d', 'g = e']) {
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type(line)
  }
  await expectFormula(page, 'a = x\nb = a\nc = b\nd = c\ne = d\ng = e')
  expect(await height()).toBe(138)
})

test('what is pasted arrives as it is: tabs, line breaks of Windows, and blanks', async ({ page }) => {
  await openEditor(page)
  await formula(page).press('ControlOrMeta+a')
  await formula(page).evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'a =\tx  \r\na*2')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expectFormula(page, 'a =\tx  \r\na*2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await button(page, 'Next').click()
  await expect(marked(page, 'step')).toHaveText('a*2')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  for (const editor of [true, false]) {
    test(`a row of keys writes at the cursor: ${editor ? 'editor' : 'plain field'}`, async ({ page }) => {
      if (!editor) await page.route(/mountEditor/, (route) => route.abort())
      await open(page, 'f=a*b')
      if (editor) await editorIsThere(page)
      const row = page.getByRole('group', { name: 'Formula keys' })
      await expect(row).toBeHidden()
      await formula(page).tap()
      await expect(row).toBeVisible()
      await formula(page).press('End')
      for (const key of ['+', '(', 'a', '×', 'b', ')', '−', 'a']) {
        await row.getByRole('button', { name: key, exact: true }).tap()
      }
      await expectFormula(page, 'a*b+(a*b)-a')
      await expect(formula(page)).toBeFocused()
      await row.getByRole('button', { name: 'New line' }).tap()
      await expectFormula(page, 'a*b+(a*b)-a\n')
      const small = await row.getByRole('button').evaluateAll((keys) =>
        keys.filter((key) => {
          const { width, height } = key.getBoundingClientRect()
          return Math.min(width, height) < 44
        }),
      )
      expect(small).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      await formula(page).blur()
      await expect(row).toBeHidden()
    })
  }

  test('the keyboard of the phone pushes the row up to its upper edge', async ({ page }) => {
    await openEditor(page)
    await formula(page).tap()
    const row = page.getByRole('group', { name: 'Formula keys' })
    await page.evaluate(() => {
      const { visualViewport } = window
      Object.defineProperty(visualViewport, 'height', { value: 500 })
      visualViewport?.dispatchEvent(new Event('resize'))
    })
    const box = await row.boundingBox()
    expect(Math.round(Number(box?.y) + Number(box?.height))).toBe(500)
    expect([box?.x, box?.width]).toEqual([0, 390])
  })

  test('neither corrects nor capitalizes, and options are large enough to be tapped', async ({ page }) => {
    await openEditor(page)
    for (const [attribute, value] of [
      ['autocorrect', 'off'],
      ['autocapitalize', 'off'],
      ['spellcheck', 'false'],
    ] as const)
      await expect(formula(page)).toHaveAttribute(attribute, value)
    await formula(page).press('End')
    await type(page, '+si')
    const sin = option(page, 'sin(x)')
    expect((await sin.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await sin.tap()
    await expectFormula(page, 'sin(x*y)+sin()')
    await expect(formula(page)).toBeFocused()
  })
})
