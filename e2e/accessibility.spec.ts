// The same page for a screen reader, in every theme, and readable to the eye.
import { expect, type Page, test } from 'playwright/test'
import {
  button,
  expectStep,
  formula,
  graph,
  input,
  inputSlider,
  node,
  open,
  status,
  stepSlider,
  trace,
} from './page'

test('regions, controls and the table have the names that class scripts hold on to', async ({ page }) => {
  await open(page)
  await expect(formula(page)).toBeVisible()
  for (const name of ['x', 'y']) {
    await expect(input(page, name)).toHaveCount(1)
    await expect(inputSlider(page, name)).toHaveCount(1)
  }
  for (const name of ['First', 'Back', 'Next', 'Last', 'Play'])
    await expect(button(page, name)).toHaveCount(1)
  await expect(stepSlider(page)).toHaveCount(1)
  await expect(graph(page)).toHaveCount(1)
  await expect(status(page)).toHaveCount(1)
  await expect(trace(page).getByRole('columnheader')).toHaveText([
    'Name',
    'Kind',
    'Computed from',
    'Value',
    'Gradient',
  ])
  await expect(trace(page).getByRole('rowheader')).toHaveText(['x', 'y', 'v1', 'f'])
})

test('a node says its kind, value, gradient so far, and what it feeds', async ({ page }) => {
  await open(page, 'f=(x%2By)*x&at=x:3,y:2')
  await expect(node(page, 'x')).toHaveAccessibleName('x, leaf, value 3, feeds + and ×')
  await expect(node(page, 'v1')).toHaveAccessibleName(/^v1, intermediate, .*feeds ×$/)
  await expect(node(page, 'v1')).not.toHaveAccessibleName(/value \d/)
  await open(page, 'f=(x%2By)*x&at=x:3,y:2&step=b1')
  await expect(node(page, 'x')).toHaveAccessibleName(
    'x, leaf, value 3, gradient 5 so far, 1 of 2 arrows, feeds + and ×',
  )
  await button(page, 'Next').click()
  await expect(node(page, 'x')).toHaveAccessibleName('x, leaf, value 3, gradient 8, feeds + and ×')
  await expect(node(page, 'f')).toHaveAccessibleName('f, root, value 15, gradient 1')
})

test('the table at step=last&digits=17 has every number in full', async ({ page }) => {
  await open(page, 'f=exp(x)/3&at=x:1&step=last&digits=17')
  const value = trace(page).getByRole('row', { name: /^f / }).getByRole('cell').nth(2)
  await expect(value).toHaveText(String(Math.E / 3))
})

test('steps passed quickly are one message: that of the step where it settles', async ({ page }) => {
  await open(page)
  await status(page).evaluate((element) => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  await stepSlider(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(status(page)).toHaveText(/every chain starts here/)
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  expect(said).toHaveLength(1)
})

/** Movements under way: of the style sheet's, and of d3, which keeps its own on the element. */
async function movements(page: Page): Promise<number> {
  return page.evaluate(() => {
    const moved = [...document.querySelectorAll('svg.graph, svg.graph *')].filter((element) => {
      return Object.keys((element as { __transition?: object }).__transition ?? {}).length > 0
    })
    return document.getAnimations().length + moved.length
  })
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing moves after a step or a change of the formula', async ({ page }) => {
    await open(page)
    await button(page, 'Next').click()
    await expectStep(page, 'Forward 1 of 2')
    expect(await movements(page)).toBe(0)
    await formula(page).fill('cos(x)*y')
    await formula(page).press('Enter')
    await expect(node(page, 'cos 0')).toBeVisible()
    expect(await movements(page)).toBe(0)
  })

  test('the view jumps instead of gliding when zoomed and fitted', async ({ page }) => {
    await open(page)
    const views = await graph(page)
      .locator('g.content')
      .evaluateHandle((content) => {
        const views: (string | null)[] = []
        new MutationObserver(() => views.push(content.getAttribute('transform'))).observe(content, {
          attributeFilter: ['transform'],
        })
        return views
      })
    for (const [count, name] of ['Zoom in', 'Fit'].entries()) {
      await button(page, name).click()
      await expect.poll(() => views.evaluate(({ length }) => length)).toBeGreaterThan(count)
      await expect.poll(() => movements(page)).toBe(0)
      expect(await views.jsonValue(), name).toHaveLength(count + 1)
    }
  })
})

test('a step is complete without its motion: movement ends by itself', async ({ page }) => {
  await open(page)
  await formula(page).fill('cos(x)*y')
  await formula(page).press('Enter')
  await expect(node(page, 'cos 0')).toBeVisible()
  await expect.poll(() => movements(page)).toBe(0)
})

test('in forced colours values and gradients stay visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await open(page, 'f=x*y&step=last')
  const [text, shape] = await Promise.all([
    node(page, 'x')
      .locator('.value')
      .evaluate((element) => getComputedStyle(element).fill),
    node(page, 'x')
      .locator('.shape')
      .evaluate((element) => getComputedStyle(element).fill),
  ])
  expect(text).not.toBe(shape)
})
