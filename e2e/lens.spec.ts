// Run with: npx playwright test -c e2e lens
import { expect, type Page, test } from 'playwright/test'
import { button, node, open, status } from './page'

/** The texts of one kind of object on the graph. */
const onGraph = (page: Page, kind: string) => page.locator(`.lens-${kind} text`).allTextContents()

/** The texts of the same kind in the caption, in order and without repeats. */
async function inCaption(page: Page, kind: string): Promise<string[]> {
  const texts = await page.locator(`.caption .part-${kind}`).allTextContents()
  return [...new Set(texts)]
}

test('(x + y)*x: upstream, local and contribution stand on the graph as in the caption', async ({ page }) => {
  await open(page, 'f=(x%2By)*x&at=x:3,y:2&step=b1')
  // The lens is fetched when a first one is to be shown.
  await expect.poll(() => onGraph(page, 'upstream')).toEqual(['1'])
  expect((await onGraph(page, 'local')).sort()).toEqual(['v1 = 5', 'x = 3'])
  expect((await onGraph(page, 'contribution')).sort()).toEqual(
    await inCaption(page, 'contribution').then((all) => all.sort()),
  )
  await expect(node(page, 'x').locator('.pill')).toHaveText(/5/)
  await expect(node(page, 'x').locator('.slot')).toHaveCount(2)
  await expect(node(page, 'x').locator('.slot.is-empty')).toHaveCount(1)
  await expect(node(page, 'x').locator('.tally')).toHaveText('1 of 2 arrows')
  await button(page, 'Next').click()
  await expect(node(page, 'x').locator('.total')).toHaveText('5 + 3 = 8')
  await expect(node(page, 'x').locator('.slot')).toHaveCount(0)
})

test('in the smallest steps the three objects come one after the other, then the lens is gone', async ({
  page,
}) => {
  await open(page, 'f=sin(x)&at=x:1&grain=micro&step=b0')
  const count = () => page.locator('.lens > g').count()
  for (const labels of [1, 2, 3]) {
    await button(page, 'Next').click()
    await expect.poll(count).toBe(labels)
  }
  await button(page, 'First').click()
  await expect.poll(count).toBe(0)
})

test('where labels find no room, the same numbers stand on the arrows and before the lines', async ({
  page,
}) => {
  await open(page, 'f=hypot(a,b,c,d,g,h)&step=b1')
  await expect(page.locator('.lens-mark text').nth(1)).toBeVisible()
  const marks = await page.locator('.lens-mark text').allTextContents()
  await expect(page.locator('.caption .part-mark').first()).toBeVisible()
  expect(await page.locator('.caption .part-mark').allTextContents()).toEqual(expect.arrayContaining(marks))
  await expect(status(page)).not.toHaveText(/1 ?hypot/)
  await open(page, 'f=(x%2By)*x&at=x:3,y:2&step=b1')
  await expect(page.locator('.caption .part-mark').first()).toBeHidden()
})

test('every text of lens, pills and slots fits its outline as the browser sets it', async ({ page }) => {
  for (const formula of ['sin(x*y)^2/cos(x)&at=x:2e8,y:0.00003', '1/(1%2Bexp(-(w0*x0%2Bx0)))', 'x*y-x*x']) {
    for (const step of [1, 2, 3]) {
      await open(page, `f=${formula}&step=b${step}`)
      const labels = page.locator('.lens > g, .pill.is-reached:not(.has-slots)')
      await expect(page.locator('.lens > g').first()).toBeVisible()
      const tooLong = await labels.evaluateAll((groups) =>
        groups.flatMap((group) => {
          const text = group.querySelector('text') as SVGTextElement
          const room = Number(group.querySelector('rect')?.getAttribute('width')) - 4
          return text.getComputedTextLength() > room ? [text.textContent] : []
        }),
      )
      expect(tooLong).toEqual([])
    }
  }
})
