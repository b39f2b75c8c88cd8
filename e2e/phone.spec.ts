// A phone in the hand: the graph runs down, the controls are at the thumb.
import { expect, type Locator, type Page, test } from 'playwright/test'
import { button, expectStep, formula, graph, input, node, nodes, open, stepSlider } from './page'

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`${locator} has no place`)
  return box
}

/** Controls whose box is lower or narrower than `least` px, as text. */
async function smallControls(within: Locator, least: number): Promise<string[]> {
  return within
    .locator('button, select, summary, input, textarea, [data-node]')
    .evaluateAll((controls, least) => {
      return controls
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .map((control) => ({ control, box: control.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < least)
        .map(({ control, box }) => {
          const name = control.getAttribute('aria-label') ?? control.textContent
          return `${control.tagName} ${name}: ${box.width} × ${box.height}`
        })
    }, least)
}

/** The middle of a node with its pill may lie between the two, so that a finger aims at the circle. */
function circle(page: Page, name: string): Locator {
  return node(page, name).locator('.ring')
}

/** Whether two looks, a poll apart, see the same. */
async function movesNoMore(view: () => Promise<string | null>): Promise<boolean> {
  const before = await view()
  await new Promise((resolve) => setTimeout(resolve, 50))
  return before === (await view())
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function isWithin(inner: Box, outer: Box): boolean {
  const across = inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width
  return across && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

for (const screen of [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
]) {
  test.describe(`${screen.width} × ${screen.height}`, () => {
    test.use({ viewport: screen, hasTouch: true, isMobile: true })

    test('the graph runs from top to bottom, and the step is in view', async ({ page }) => {
      for (const step of ['0', 'f2', 'b1', 'b2']) {
        await open(page, `f=sin(x*y)&at=x:2,y:3&step=${step}`)
        const [leaf, middle, root] = await Promise.all(
          ['x', 'v1', 'f'].map((name) => boxOf(node(page, name))),
        )
        expect(root?.y).toBeGreaterThan(Number(middle?.y))
        expect(middle?.y).toBeGreaterThan(Number(leaf?.y))
        const stage = await boxOf(graph(page))
        const atWork = nodes(page).and(page.locator('.is-active, .is-receives'))
        for (const drawn of await atWork.all()) expect(isWithin(await boxOf(drawn), stage), step).toBe(true)
      }
    })

    test('the worked example fits whole, so that every node can be tapped', async ({ page }) => {
      test.skip(
        screen.height < 700,
        'a low screen follows the operation at work instead of shrinking the type',
      )
      await open(page)
      const stage = await boxOf(graph(page))
      for (const drawn of await nodes(page).all()) expect(isWithin(await boxOf(drawn), stage)).toBe(true)
    })

    test('the page never scrolls sideways', async ({ page }) => {
      await open(page)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await page.getByText('Examples', { exact: true }).tap()
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await open(page, `f=${'sigmoid(w1*x1%2Bw2*x2%2Bb)%2B'.repeat(6)}c&digits=17&step=last`)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await formula(page).fill('sni(averyverylongnamewithoutanyblanks*anotherverylongname')
      await formula(page).press('Enter')
      await expect(page.getByRole('alert')).toBeVisible()
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })

    test('targets are 48 px in the playbar and 24 px at least elsewhere', async ({ page }) => {
      await open(page)
      await button(page, 'Next').tap()
      const playbar = page.locator('.playbar').filter({ has: button(page, 'Next') })
      expect(await smallControls(playbar, 48)).toEqual([])
      expect(await smallControls(page.locator('body'), 24)).toEqual([])
    })

    test('a loop is drawn below its message; keys of the formula and of the zoom are large enough', async ({
      page,
    }) => {
      await open(page)
      expect(await smallControls(page.locator('.zoom-buttons'), 44)).toEqual([])
      await formula(page).fill('a = b + 1\nb = a*2')
      await formula(page).press('Enter')
      const message = page.getByRole('alert').filter({ hasText: 'no value can come first' })
      await expect(message).toBeVisible()
      expect(await smallControls(page.locator('.key-row'), 48)).toEqual([])
      await formula(page).blur()
      const card = page.locator('.cycle-card')
      const drawn = async () => {
        const [above, loop] = [await boxOf(message), await boxOf(card.locator('svg'))]
        return loop.y >= above.y + above.height && loop.height > 80
      }
      await expect.poll(drawn).toBe(true)
    })

    test('the playbar stays at the lower edge while the numbers are read', async ({ page }) => {
      await open(page)
      const atEdge = async () => {
        const [play, slider] = [await boxOf(button(page, 'Next')), await boxOf(stepSlider(page))]
        return Math.min(play.y, slider.y) > screen.height - 130 && play.y + play.height <= screen.height
      }
      expect(await atEdge()).toBe(true)
      await input(page, 'y').scrollIntoViewIfNeeded()
      expect(await atEdge()).toBe(true)
      await page.getByRole('heading', { name: 'Legend' }).tap()
      const legend = page.locator('.legend')
      await legend.scrollIntoViewIfNeeded()
      await expect(legend).toBeInViewport()
      expect(await atEdge()).toBe(true)
    })

    test('a tap steps, a tap on a node goes to its step', async ({ page }) => {
      await open(page)
      await button(page, 'Next').tap()
      await expectStep(page, 'Forward 1 of 2')
      await circle(page, 'v1').tap()
      await expectStep(page, 'Backward 1 of 2')
      await circle(page, 'v1').tap()
      await expectStep(page, 'Forward 1 of 2')
    })

    test('a tapped node has a card with its numbers, or its rule, until a tap or Escape', async ({
      page,
    }) => {
      await open(page, 'f=(x%2By)*x&at=x:3,y:2&step=last')
      await button(page, 'Fit').tap()
      const card = page.getByRole('region', { name: 'The node that was tapped' })
      await circle(page, 'v1').tap()
      await expect(card).toContainText(/v1 = x . y intermediate/)
      await expect(card).toContainText('5, gradient 3')
      await page.keyboard.press('Escape')
      await expect(card).toBeHidden()
      await node(page, '× 1').locator('.box').tap()
      await expect(card.getByRole('heading', { name: 'Local gradients' })).toBeVisible()
      const [shown, bar] = [await boxOf(card), await boxOf(button(page, 'Next'))]
      expect(shown.y + shown.height).toBeLessThan(bar.y)
      await card.tap()
      await expect(card).toBeHidden()
    })

    test('a tap on a factor lights up its arrow, and one on a line of the ledger its node', async ({
      page,
    }) => {
      await open(page, 'f=(x%2By)*x&at=x:3,y:2&step=last')
      for (const title of ['Gradient, chain and paths', 'Ledger'])
        await page.locator('.panel > summary').filter({ hasText: title }).tap()
      const halos = graph(page).locator('.halo')
      for (const link of [page.locator('.arrow-link').first(), page.locator('.ledger-line').first()]) {
        await expect(halos).toHaveCount(0)
        await link.tap()
        await expect(halos).not.toHaveCount(0)
        await link.blur()
      }
    })

    test('no gesture is needed to zoom and fit', async ({ page }) => {
      await open(page)
      const view = () => graph(page).locator('g.content').getAttribute('transform')
      await button(page, 'Fit').tap()
      await expect(nodes(page, 'root')).toBeInViewport({ ratio: 1 })
      await expect.poll(() => movesNoMore(view)).toBe(true)
      const fitted = await view()
      await button(page, 'Zoom in').tap()
      await expect.poll(view).not.toBe(fitted)
      await button(page, 'Fit').tap()
      await expect.poll(view).toBe(fitted)
    })
  })
}
