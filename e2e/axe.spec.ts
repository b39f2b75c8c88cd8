// Axe in every view, theme and state. What it does not look at is in contrast.spec.ts, focus.spec.ts and reflow.spec.ts.
import { expect, type Page, test } from 'playwright/test'
import { findViolations } from './axe'
import { button, formula, open, turnTo } from './page'

/** Something the page can be in: by a link, and where that does not do, by what the reader does then. */
interface State {
  readonly name: string
  readonly link: string
  readonly act?: (page: Page) => Promise<void>
  /** Leaves what the next link does not leave. */
  readonly leave?: (page: Page) => Promise<void>
}

const FORK = 'f=(x%2By)*x&at=x:3,y:2'
const LARGE = `f=${Array.from({ length: 45 }, (_, k) => `sin(x*${k})`).join('%2B')}`

const VIEWS = { main: '.first-screen', embed: '.is-embed', present: '.is-present' }

const inEachView = (name: string, link: string): State[] =>
  Object.entries(VIEWS).map(([view, page]) => ({
    name: `${name}, ${view}`,
    link: `${link}&view=${view}`,
    act: (shown) => expect(shown.locator(page)).toBeVisible(),
  }))

/** A menu of the header, until Escape. */
const inMenu = (title: string): State => ({
  name: `menu ${title}`,
  link: FORK,
  act: async (page) => {
    await page.locator('.menu > summary').filter({ hasText: title }).click()
    await expect(page.locator('.menu[open] :is(button, select)').first()).toBeVisible()
  },
  leave: (page) => page.keyboard.press('Escape'),
})

/** What a formula that cannot be read leads to. */
const typed = (name: string, text: string, shown: string): State => ({
  name,
  link: FORK,
  act: async (page) => {
    await formula(page).fill(text)
    await formula(page).press('Enter')
    await expect(page.locator(shown).first()).toBeVisible()
  },
})

const STATES: readonly State[] = [
  ...inEachView('start', FORK),
  ...inEachView('in the middle of the way forward', `${FORK}&step=f1`),
  ...inEachView('a fork waits', `${FORK}&step=b1`),
  ...inEachView('end', `${FORK}&step=last`),
  ...inEachView('no number', 'f=log(x)*y&at=x:-2,y:3&step=last'),
  ...inEachView('notices', `${FORK}&digits=99&theme=unknown`),
  ...inEachView('Chinese', `${FORK}&step=b1&lang=zh`),
  ...inEachView('a large graph', LARGE),
  typed('an error', 'sni(x', '.formula [role="alert"]'),
  typed('a loop', 'a = b + 1\nb = a*2', '.cycle-card svg'),
  typed('another notation', 'torch.sigmoid(x)', '.conversion'),
  inMenu('Examples'),
  inMenu('Settings'),
  {
    name: 'conventions',
    link: `${FORK}&page=conventions`,
    act: (page) => expect(page.getByRole('dialog')).toBeVisible(),
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'all tools',
    link: `${FORK}&step=b2`,
    act: async (page) => {
      await page.locator('details.panel').evaluateAll((panels) => {
        for (const panel of panels) (panel as HTMLDetailsElement).open = true
      })
      await expect(page.locator('.panel svg.plot').first()).toBeVisible()
    },
  },
]

const THEMES = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  contrast: { theme: 'contrast' },
  'forced colours': { theme: 'auto', media: { forcedColors: 'active', colorScheme: 'dark' } },
} as const

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]

for (const screen of SCREENS)
  for (const [name, { theme, ...more }] of Object.entries(THEMES))
    test(`nothing is found in any view and state: ${name}, ${screen.width} × ${screen.height}`, async ({
      page,
    }) => {
      test.slow()
      await page.setViewportSize(screen)
      await page.emulateMedia({ reducedMotion: 'reduce', ...('media' in more ? more.media : {}) })
      await open(page)
      for (const { name, link, act, leave } of STATES) {
        await turnTo(page, `${link}&theme=${theme}`)
        await act?.(page)
        expect.soft(await findViolations(page), name).toEqual([])
        await leave?.(page)
      }
    })

test('a control without a name, and one too small, are found', async ({ page }) => {
  await open(page)
  await button(page, 'Zoom in').evaluate((one) => {
    one.removeAttribute('aria-label')
    one.textContent = ''
    Object.assign(one.style, { minWidth: '8px', minHeight: '8px', padding: 0, width: '8px', height: '8px' })
  })
  await button(page, 'Zoom out').evaluate((one) => {
    Object.assign(one.style, { minWidth: '8px', minHeight: '8px', padding: 0, width: '8px', height: '8px' })
  })
  const found = await findViolations(page)
  expect(found.map((line) => line.split(' ')[0])).toEqual(['button-name', 'target-size'])
})
