// What is marked in the formula and in the graph, and the colours of words.
import { expect, test } from 'playwright/test'
import { clickOn, halos, marked, openEditor } from './editorField'
import { button, expectStep, formula, node } from './page'

test.describe('marks', () => {
  test('the operation of the current step is marked in the text', async ({ page }) => {
    await openEditor(page, 'f=sin(x*y)&at=x:2,y:3')
    await expect(marked(page, 'step')).toHaveCount(0)
    await button(page, 'Next').click()
    await expect(marked(page, 'step')).toHaveText('x*y')
    await button(page, 'Next').click()
    await expect(marked(page, 'step')).toHaveText('sin(x*y)')
    await formula(page).press('End')
    await page.keyboard.type('+')
    await expect(marked(page, 'step')).toHaveCount(0)
  })

  test('a node under the mouse or with the focus is marked wherever its name stands', async ({ page }) => {
    await openEditor(page, 'f=sin(x*y)%2Bx')
    await node(page, 'x').hover()
    await expect(marked(page, 'pointed')).toHaveText(['x', 'x'])
    await expect(halos(page)).toHaveCount(1)
    await node(page, 'sin 1').hover()
    await expect(marked(page, 'pointed')).toHaveText('sin(x*y)')
    await page.mouse.move(2, 2)
    await expect(marked(page, 'pointed')).toHaveCount(0)
    await expect(halos(page)).toHaveCount(0)
    await node(page, 'y').focus()
    await expect(marked(page, 'pointed')).toHaveText('y')
  })

  test('the cursor in the text marks its node, without a change of anything else', async ({ page }) => {
    await openEditor(page, 'f=sin(x*y)%2Bx')
    const box = async (name: string) => node(page, name).locator('.shape').boundingBox()
    const before = await box('x')
    await clickOn(page, 'y')
    await expect(marked(page, 'pointed')).toHaveText('y')
    await expect(halos(page)).toHaveCount(1)
    await clickOn(page, '*')
    await expect(marked(page, 'pointed')).toHaveText('x*y')
    await clickOn(page, 's')
    await expect(marked(page, 'pointed')).toHaveText('sin(x*y)')
    expect(await box('x')).toEqual(before)
    await expectStep(page, 'Start')
    await formula(page).blur()
    await expect(halos(page)).toHaveCount(0)
  })

  test('words have the colours of their kinds', async ({ page }) => {
    await openEditor(page, `f=${encodeURIComponent('q = x*pi;sin(q) + 2')}`)
    for (const [kind, words] of [
      ['leaf', ['x']],
      ['intermediate', ['q', 'q']],
      ['function', ['sin']],
      ['constant', ['pi', '2']],
    ] as const) {
      await expect(page.locator(`.formula .kind-${kind}`), kind).toHaveText([...words])
    }
  })
})

for (const theme of ['light', 'dark', 'contrast']) {
  test(`every word of a formula, marked or not, has a contrast of 4.5 at least: ${theme}`, async ({
    page,
  }) => {
    const text = 'g(a) = a^2 # note\nq = g(x)*pi\nsin(q) + 2'
    await openEditor(page, `theme=${theme}`)
    for (const typed of [text, `${text} + sni(x)`]) {
      await formula(page).fill(typed)
      await formula(page).press('Enter')
      if (typed === text) await button(page, 'Next').click()
      await expect(marked(page, typed === text ? 'step' : 'error')).not.toHaveCount(0)
      const faint = await page.locator('.formula .cm-line span').evaluateAll((words) => {
        const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
        const luminance = (colour: string) => {
          const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
            const part = channel / 255
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
          })
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue
        }
        const paper = getComputedStyle(document.documentElement).backgroundColor
        const behind = (element: Element | null): string => {
          if (!element) return paper
          const own = getComputedStyle(element).backgroundColor
          return channels(own)[3] === 0 ? behind(element.parentElement) : own
        }
        return words.flatMap((word) => {
          const [one, other] = [luminance(getComputedStyle(word).color), luminance(behind(word))]
          const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
          return ratio < 4.5 ? `${word.textContent}: ${ratio}` : []
        })
      })
      expect(faint).toEqual([])
    }
  })
}
