// Movement keeps what is still there, and the reader's view stays the reader's.
import { expect, type Page, test } from 'playwright/test'
import { button, expectStep, formula, graph, node, nodes, open } from './page'

/** The transform of the drawing's content once it has come to rest. */
async function settledView(page: Page): Promise<string> {
  let last = ''
  await expect
    .poll(async () => {
      const before = last
      last = (await graph(page).locator('g.content').getAttribute('transform')) ?? ''
      return last !== '' && last === before
    })
    .toBe(true)
  return last
}

test('a node that is still there after a change of the formula is the same drawn thing', async ({ page }) => {
  await open(page)
  const names = ['x', 'y', 'v1']
  for (const name of names) {
    await node(page, name).evaluate((element) => Object.assign(element, { isKept: true }))
  }
  await formula(page).fill('cos(x*y)')
  await formula(page).press('Enter')
  await expect(graph(page).locator('.symbol').filter({ hasText: 'cos' })).toBeVisible()
  for (const name of names) {
    expect(await node(page, name).evaluate((element) => 'isKept' in element), name).toBe(true)
  }
  await expect(nodes(page)).toHaveCount(6)
})

test('nodes that left are gone after the movement', async ({ page }) => {
  await open(page)
  await formula(page).fill('a+b')
  await formula(page).press('Enter')
  await expect(graph(page).locator('[data-node="x"]')).toHaveCount(0)
  await expect(graph(page).locator('[data-node]')).toHaveCount(4)
})

test('the wheel zooms and a drag pans; a step leaves the view alone; Fit returns', async ({ page }) => {
  await open(page)
  const fitted = await settledView(page)
  const box = await graph(page).locator('svg').boundingBox()
  if (!box) throw new Error('the graph has no place')
  await page.mouse.move(box.x + box.width / 2, box.y + 30)
  await page.mouse.wheel(0, -240)
  await expect.poll(() => settledView(page)).not.toBe(fitted)
  const zoomed = await settledView(page)
  const shapes = await graph(page).locator('g.nodes').innerHTML()
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 80, box.y + 60, { steps: 3 })
  await page.mouse.up()
  await expect.poll(() => settledView(page)).not.toBe(zoomed)
  const panned = await settledView(page)
  expect(await graph(page).locator('g.nodes').innerHTML()).toBe(shapes)
  await button(page, 'Next').click()
  await button(page, 'Last').click()
  await expectStep(page, 'Backward 2 of 2')
  expect(await settledView(page)).toBe(panned)
  await button(page, 'Fit').click()
  await expect.poll(() => settledView(page)).toBe(fitted)
})

test('a new formula comes into view, wherever the reader had panned', async ({ page }) => {
  await open(page)
  const box = await graph(page).locator('svg').boundingBox()
  if (!box) throw new Error('the graph has no place')
  await page.mouse.move(box.x + 200, box.y + 30)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 20, box.y + box.height - 80, { steps: 3 })
  await page.mouse.up()
  await formula(page).fill('(a+b)*c')
  await formula(page).press('Enter')
  for (const name of ['a', 'f']) await expect(node(page, name)).toBeInViewport({ ratio: 1 })
})

test('a graph too large for the stage follows the operation at work', async ({ page }) => {
  await open(page, `f=${Array.from({ length: 40 }, (_, index) => `a${index}`).join('%2B')}`)
  for (const name of ['First', 'Last']) {
    if (await button(page, name).isEnabled()) await button(page, name).click()
    await settledView(page)
    const active = graph(page).locator('.is-active, [data-node="a0"]').first()
    await expect(active).toBeInViewport()
  }
})

test('formulas that follow each other quickly leave no node half drawn', async ({ page }) => {
  await open(page)
  for (const text of ['x+y', 'x+y+w', 'x+y+w+z', 'sin(x+y+w+z)']) {
    await formula(page).fill(text)
    await formula(page).press('Enter')
  }
  await expect(nodes(page)).toHaveCount(12)
  const faint = () =>
    nodes(page).evaluateAll(
      (drawn) => drawn.filter((node) => Number(getComputedStyle(node).opacity) < 1).length,
    )
  await expect.poll(faint).toBe(0)
})

test('a result that gets another name and place is still the same node', async ({ page }) => {
  await open(page, 'f=x*y')
  await node(page, 'f').evaluate((element) => Object.assign(element, { isKept: true }))
  await formula(page).fill('sin(x*y)')
  await formula(page).press('Enter')
  await expect(node(page, 'v1')).toHaveAttribute('data-kind', 'intermediate')
  expect(await node(page, 'v1').evaluate((element) => 'isKept' in element)).toBe(true)
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
