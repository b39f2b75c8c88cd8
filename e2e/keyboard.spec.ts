// Everything by keyboard alone, from loading the page on. No test here touches the mouse.
import { expect, type Page, test } from 'playwright/test'
import {
  button,
  editorIsThere,
  expectFormula,
  expectStep,
  expectTrace,
  formula,
  graph,
  input,
  inputSlider,
  node,
  nodes,
  open,
  status,
  stepSlider,
  tabTo,
} from './page'

function view(page: Page) {
  return graph(page).locator('g.content').getAttribute('transform')
}

function menuTitle(page: Page, name: string) {
  return page.locator('summary').filter({ hasText: name })
}

test('type a formula, step to its end and change an input', async ({ page }) => {
  await open(page)
  await page.keyboard.press('Tab')
  await expect(formula(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('(x+y)*x')
  await page.keyboard.press('Enter')
  await expect(nodes(page, 'operation')).toHaveCount(2)
  await expectFormula(page, '(x+y)*x')
  await tabTo(page, button(page, 'Next'))
  for (let step = 0; step < 5; step++) await page.keyboard.press('Enter')
  await expectStep(page, 'Backward 2 of 2')
  await tabTo(page, input(page, 'x'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('3')
  await tabTo(page, inputSlider(page, 'y'))
  await page.keyboard.press('End')
  await expectTrace(page, ['x leaf 3 11', 'y leaf 5 3', 'v1 intermediate 8 3', 'f root 24 1'])
  await expectStep(page, 'Backward 2 of 2')
})

test('Alt+L and Alt+J step anywhere on the page, Alt+K plays and pauses', async ({ page }) => {
  await open(page)
  await page.keyboard.press('Alt+l')
  await expectStep(page, 'Forward 1 of 2')
  await tabTo(page, stepSlider(page))
  await page.keyboard.press('Alt+l')
  await expectStep(page, 'Forward 2 of 2')
  await page.keyboard.press('Alt+j')
  await expectStep(page, 'Forward 1 of 2')
  await page.keyboard.press('Alt+k')
  await expect(button(page, 'Pause')).toBeVisible()
  await page.keyboard.press('Alt+k')
  await expect(button(page, 'Play')).toBeVisible()
})

test('the focus stays on Next as long as there is a next step, and is not lost at the end', async ({
  page,
}) => {
  await open(page)
  await tabTo(page, button(page, 'Next'))
  for (let step = 0; step < 5; step++) await page.keyboard.press(' ')
  await expectStep(page, 'Backward 2 of 2')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
})

test('nothing is captured while a text field has the focus', async ({ page }) => {
  await open(page)
  await tabTo(page, formula(page))
  await page.keyboard.press('End')
  await page.keyboard.type('+p*n+k+l+j')
  await expectFormula(page, 'sin(x*y)+p*n+k+l+j')
  await expectStep(page, 'Start')
  for (const key of ['Home', 'End', 'PageDown', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key)
  await expectStep(page, 'Start')
  await expect(formula(page)).toBeFocused()
})

test('bare letters do nothing outside text fields', async ({ page }) => {
  await open(page)
  await page.keyboard.press('n')
  await page.keyboard.press(' ')
  await page.keyboard.press('PageDown')
  await tabTo(page, node(page, 'x'))
  for (const key of ['l', 'PageDown', 'F6']) await page.keyboard.press(key)
  await expectStep(page, 'Start')
})

test('the graph is one Tab stop; arrows walk along the flow, against it and between siblings', async ({
  page,
}) => {
  await open(page, 'f=(x%2By)*x&at=x:3,y:2')
  await tabTo(page, node(page, 'x'))
  const times = node(page, '× 1')
  const plus = node(page, '+ 0')
  await page.keyboard.press('ArrowRight')
  await expect(plus).toBeFocused()
  await page.keyboard.press('ArrowDown') // x feeds + and ×
  await expect(times).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(plus).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(node(page, 'v1')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(node(page, 'f')).toBeFocused()
  await page.keyboard.press('ArrowRight') // no further than the root
  await expect(node(page, 'f')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(plus).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(button(page, 'Zoom in')).toBeFocused()
  await page.keyboard.press('Shift+Tab') // back to where it was
  await expect(plus).toBeFocused()
})

test('every node can be reached by arrows', async ({ page }) => {
  await open(page)
  await tabTo(page, node(page, 'x'))
  const reached = new Set<string>()
  for (let press = 0; press < 6; press++) {
    reached.add(await page.evaluate(() => (document.activeElement as SVGElement).dataset.node ?? ''))
    await page.keyboard.press('ArrowDown')
  }
  expect([...reached].sort()).toEqual(['f', 'sin 1', 'v1', 'x', 'y', '× 0'])
})

test('Enter on a node goes to its step, and the focus stays', async ({ page }) => {
  await open(page)
  await tabTo(page, node(page, 'x'))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expectStep(page, 'Forward 1 of 2')
  await page.keyboard.press('Enter')
  await expectStep(page, 'Backward 1 of 2')
  await expect(node(page, 'v1')).toBeFocused()
  await page.keyboard.press('Alt+l')
  await expectStep(page, 'Backward 2 of 2')
  await expect(node(page, 'v1')).toBeFocused()
})

test('on the graph + and − zoom, 0 fits, Shift with an arrow pans', async ({ page }) => {
  await open(page)
  await tabTo(page, node(page, 'x'))
  const fitted = await view(page)
  await page.keyboard.press('+')
  await expect.poll(() => view(page)).not.toBe(fitted)
  await page.keyboard.press('0')
  await expect.poll(() => view(page)).toBe(fitted)
  await page.keyboard.press('-')
  await expect.poll(() => view(page)).not.toBe(fitted)
  await page.keyboard.press('0')
  await expect.poll(() => view(page)).toBe(fitted)
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => view(page)).not.toBe(fitted)
  await expect(node(page, 'x')).toBeFocused()
})

test('Examples opens, an example is chosen, and the focus is not lost', async ({ page }) => {
  await open(page)
  await tabTo(page, menuTitle(page, 'Examples'))
  await page.keyboard.press('Enter')
  await tabTo(page, page.locator('button.example').filter({ hasText: 'Mean of two' }))
  await page.keyboard.press('Enter')
  await expectFormula(page, 'm = (x + y)/2')
  await expect(menuTitle(page, 'Examples')).toBeFocused()
  await expect(page.locator('button.example').first()).toBeHidden()
})

test('Examples and Settings close by Escape and hand the focus back', async ({ page }) => {
  await open(page)
  for (const name of ['Examples', 'Settings']) {
    await tabTo(page, menuTitle(page, name))
    await page.keyboard.press('Enter')
    await expect(page.locator('.menu[open] :is(button, select)').first()).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(menuTitle(page, name)).not.toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menuTitle(page, name)).toBeFocused()
    await expect(page.locator('.menu-sheet:visible')).toHaveCount(0)
  }
})

test('a setting changes by keyboard', async ({ page }) => {
  await open(page, 'f=1/x&at=x:3&step=last')
  await tabTo(page, menuTitle(page, 'Settings'))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel('Digits'))
  await page.keyboard.press('2')
  await expectTrace(page, ['x leaf 3 −0.11', '1 constant 1 –', 'f root 0.33 1'])
})

test('a step never moves the focus', async ({ page }) => {
  await open(page)
  await tabTo(page, inputSlider(page, 'x'))
  await page.keyboard.press('Alt+l')
  await expect(status(page)).toHaveText(/= 6/)
  await expect(inputSlider(page, 'x')).toBeFocused()
})

test('factors and lines of the ledger light up what they are about; arrow keys go through the lines', async ({
  page,
}) => {
  await open(page, 'f=(x%2By)*x&at=x:3,y:2&step=last')
  const halos = graph(page).locator('.halo')
  for (const title of ['Gradient, chain and paths', 'Ledger']) {
    await tabTo(page, page.locator('.panel > summary').filter({ hasText: title }))
    await page.keyboard.press('Enter')
  }
  await page.locator('.panel > summary').filter({ hasText: 'Gradient, chain' }).focus()
  await tabTo(page, page.locator('.arrow-link').first())
  await expect(halos).not.toHaveCount(0)
  const lines = page.locator('.ledger-line')
  await tabTo(page, lines.first(), 60)
  await expect(halos).not.toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(lines.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(lines.last()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(lines.last()).not.toBeFocused()
  await expect(halos).toHaveCount(0)
})

test('type, step to the end, read a gradient, copy the link, present and leave', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await tabTo(page, formula(page))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('x*y+x')
  await page.keyboard.press('Enter')
  await expect(nodes(page, 'operation')).toHaveCount(2)
  await tabTo(page, button(page, 'Copy link'))
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#f=x*y%2Bx')
  await tabTo(page, button(page, 'Last'))
  await page.keyboard.press('Enter')
  await expectStep(page, 'Backward 2 of 2')
  await page.keyboard.press('Shift+Tab')
  await graph(page).locator('[tabindex="0"]').focus()
  while (!(await node(page, 'x').evaluate((one) => one === document.activeElement)))
    await page.keyboard.press('ArrowDown')
  await expect(node(page, 'x')).toHaveAccessibleName(/^x, leaf, value 2, gradient 4, feeds × and \+$/)
  await tabTo(page, page.getByRole('button', { name: /^Present/ }), 60)
  await page.keyboard.press('Enter')
  await expect(page.locator('.is-present')).toBeVisible()
  await page.keyboard.press('PageUp')
  await expectStep(page, 'Backward 1 of 2')
  await page.keyboard.press('Escape')
  await expect(page.locator('.is-present')).toBeHidden()
  await expectStep(page, 'Backward 1 of 2')
})

test('letters typed into the editor or a number field do nothing else, whatever they are keys of', async ({
  page,
}) => {
  await open(page)
  await editorIsThere(page)
  const letters = 'bdhknpqsv.'
  await tabTo(page, formula(page))
  await page.keyboard.press('End')
  await page.keyboard.type(`+${letters}`)
  await expectFormula(page, `sin(x*y)+${letters}`)
  await tabTo(page, input(page, 'x'))
  await page.keyboard.type(letters)
  await expectStep(page, 'Start')
  expect(page.url()).not.toContain('view=')
  await tabTo(page, button(page, 'Next'))
  await page.keyboard.type('bdhknpqsv.')
  await expectStep(page, 'Start')
  await expect(page.locator('.is-present')).toHaveCount(0)
})
