// The page as its reader names it. Names and roles are those of UX.md, section 8.
import { expect, type Locator, type Page } from 'playwright/test'
import { formulaText } from './formulaText.mjs'

/** A cell that is not reached yet. */
export const DASH = '–'

/** Opens the page with `link` after the `#`, afresh, and waits until the graph is drawn. */
export async function open(page: Page, link = ''): Promise<void> {
  // From nowhere, because a change of the fragment alone loads nothing.
  await page.goto('about:blank')
  await page.goto(link && `#${link}`)
  await expect(nodes(page).first()).toBeVisible()
}

/** What the browser complains of from now on; a list that grows. */
export function listErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return errors
}

export function formula(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Formula', exact: true })
}

/** Waits until the formula field holds this text. */
export async function expectFormula(page: Page, text: string): Promise<void> {
  await expect.poll(() => formulaText(formula(page))).toBe(text)
}

/** Waits until the editor stands in the place of the plain field. */
export async function editorIsThere(page: Page): Promise<void> {
  await expect(page.locator('.formula .cm-content')).toBeVisible()
}

export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true })
}

export function status(page: Page): Locator {
  return page.getByRole('status', { name: 'Step', exact: true })
}

export function stepSlider(page: Page): Locator {
  return page.getByRole('slider', { name: 'Step', exact: true })
}

export function input(page: Page, name: string): Locator {
  return page.getByRole('spinbutton', { name, exact: true })
}

export function inputSlider(page: Page, name: string): Locator {
  return page.getByRole('slider', { name: `${name} slider`, exact: true })
}

export function graph(page: Page): Locator {
  return page.getByRole('region', { name: 'Graph', exact: true })
}

/** The drawn nodes, those of one kind, or those with one label. A node on its way out is none. */
export function nodes(page: Page, kind?: string): Locator {
  return graph(page).locator(`[data-node]:not(.is-leaving)${kind ? `[data-kind="${kind}"]` : ''}`)
}

export function node(page: Page, name: string): Locator {
  return graph(page).locator(`[data-node="${name}"]:not(.is-leaving)`)
}

export function arrows(page: Page): Locator {
  return graph(page).locator('g:not(.is-leaving) > path[data-arrow]')
}

export function trace(page: Page): Locator {
  return page.getByRole('table', { name: 'Trace', exact: true })
}

/** The table as its reader sees it, a line for each row: `x leaf 2 –` is name, kind, value, gradient. */
export async function traceLines(page: Page): Promise<string[]> {
  return trace(page)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [name, kind, , value, gradient] = [...row.children].map((cell) => cell.textContent?.trim())
        return [name, kind, value, gradient].join(' ')
      }),
    )
}

/** Waits until the table reads so. */
export async function expectTrace(page: Page, lines: string[]): Promise<void> {
  await expect.poll(() => traceLines(page)).toEqual(lines)
}

/** Waits until the step is "Backward 1 of 2". */
export async function expectStep(page: Page, text: string): Promise<void> {
  await expect(stepSlider(page)).toHaveAttribute('aria-valuetext', text)
}

/** Presses Tab until `target` has the focus; fails after `most` times. */
export async function tabTo(page: Page, target: Locator, most = 40): Promise<void> {
  for (let count = 0; count < most; count++) {
    // The root is the page, or the shadow root of the editor.
    const hasFocus = (element: Element) => (element.getRootNode() as Document).activeElement === element
    if (await target.evaluate(hasFocus)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused({ timeout: 1 })
}

/** The fragment of the address, as it stands. */
export function fragment(page: Page): string {
  return new URL(page.url()).hash.slice(1)
}

/** Has the open page turn to another link, as a teacher's next link does; waits until that is drawn. */
export async function turnTo(page: Page, link: string): Promise<void> {
  await page.evaluate(async (hash) => {
    const turned = new Promise((done) => window.addEventListener('hashchange', done, { once: true }))
    if (location.hash === hash) return
    location.hash = hash
    await turned
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  }, `#${link}`)
  await expect(page.locator('.stage')).toHaveAttribute('aria-busy', 'false') // whatever its name
  await expect(page.locator('[data-node]').first()).toBeVisible()
}
