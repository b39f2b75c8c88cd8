// The formula field once its editor is there.
import type { Locator, Page } from 'playwright/test'
import { editorIsThere, formula, graph, open } from './page'

const COMPLETIONS = { name: 'Functions and names' }

/** The list of what may be typed. */
export function list(page: Page): Locator {
  return page.getByRole('listbox', COMPLETIONS)
}

/** An option of that list. */
export function option(page: Page, text: string | RegExp): Locator {
  return list(page).getByRole('option').filter({ hasText: text })
}

/** The marked stretches of the text, one that is broken by colours or lines as one. */
export function marked(page: Page, kind: 'step' | 'pointed' | 'error'): Locator {
  return page.locator(`.formula .mark-${kind}`)
}

/** The rings round what is pointed at in the graph. */
export function halos(page: Page): Locator {
  return graph(page).locator('.halo')
}

/** Opens the page and waits for the editor. */
export async function openEditor(page: Page, link = ''): Promise<void> {
  await open(page, link)
  await editorIsThere(page)
}

/** Types at the pace of fingers. */
export async function type(page: Page, text: string): Promise<void> {
  await formula(page).pressSequentially(text, { delay: 30 })
}

/** Places the cursor on the left half of the first such character. */
export async function clickOn(page: Page, character: string): Promise<void> {
  const place = await formula(page).evaluate((element, character) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.nodeValue?.indexOf(character) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 3, y: top + height / 2 }
    }
  }, character)
  if (!place) throw new Error(`no ${character} in the formula`)
  await page.mouse.click(place.x, place.y)
}

/** Holds the editor back, so that the plain field stays, until the answer is called. */
export async function holdEditor(page: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/mountEditor/, async (route) => {
    await held
    await route.continue()
  })
  return () => release()
}
