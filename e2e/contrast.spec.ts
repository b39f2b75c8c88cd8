// Everything that is drawn can be told from what it is drawn on: texts by 4.5 to 1, lines and shapes by 3 to 1.
import { expect, type Page, test } from 'playwright/test'
import { graph, open, stepSlider, turnTo } from './page'
import { findPale } from './shades'

// While a step's saved value pulses it is paler than it is; and nothing should be looked at on its way.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const STATES: Readonly<Record<string, string>> = {
  start: 'f=(x%2By)*x^2&at=x:3,y:2',
  forward: 'f=(x%2By)*x^2&at=x:3,y:2&step=f2',
  'a fork waits': 'f=(x%2By)*x^2&at=x:3,y:2&step=b1',
  end: 'f=(x%2By)*x^2&at=x:3,y:2&step=last',
  'one contribution a step': 'f=(x%2By)*x^2&at=x:3,y:2&grain=arrow&step=b4',
  'no number': 'f=log(x)*y&at=x:-2,y:3&step=last',
  'signs and weights': 'f=0.01*x-y*z^3%2B0*w&at=x:1,y:2,z:3,w:1&step=last',
  'overwritten on purpose': 'f=(x%2By)*x&at=x:3,y:2&sum=overwrite&step=last',
  'unused parts': 'f=a=x*y;b=x%2B1;a*2&at=x:3,y:2&step=last',
}

/** The same page for all states: loading it is what takes long. */
async function expectNothingPale(page: Page, link: string, where: string): Promise<void> {
  await turnTo(page, link)
  const { pale, looked } = await findPale(page)
  expect(pale, where).toEqual([])
  expect(looked, where).toBeGreaterThan(30)
}

for (const theme of ['light', 'dark', 'contrast'])
  test(`the graph at each of its states: ${theme}`, async ({ page }) => {
    await open(page)
    for (const [state, link] of Object.entries(STATES))
      await expectNothingPale(page, `${link}&theme=${theme}`, state)
  })

// The system has its own colours then, which an SVG gets by rules of ours only.
for (const colorScheme of ['light', 'dark'] as const)
  test(`the graph at each of its states, in forced colours: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await open(page)
    for (const [state, link] of Object.entries(STATES)) await expectNothingPale(page, link, state)
  })

for (const theme of ['light', 'dark', 'contrast'])
  test(`legend, curves and what is pointed at: ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 2400 })
    await open(page, `f=exp(x)*sin(y)&at=x:1,y:2&step=b1&theme=${theme}`)
    for (const title of ['Legend', 'Gradient, chain and paths', 'Sensitivity', 'Why this step'])
      await page.locator('.panel > summary').filter({ hasText: title }).click()
    await expect(page.locator('svg.plot').first()).toBeVisible()
    await graph(page).locator('[data-node="x"]').hover()
    await expect(page.locator('.halo')).not.toHaveCount(0)
    await stepSlider(page).scrollIntoViewIfNeeded()
    const { pale, looked } = await findPale(page)
    expect(pale).toEqual([])
    expect(looked).toBeGreaterThan(60)
  })

test('a colour that is too pale is found', async ({ page }) => {
  await open(page, STATES.end)
  await page.evaluate(() => document.documentElement.style.setProperty('--gradient', '#e08a50'))
  const { pale } = await findPale(page)
  expect(pale.find((line) => line.startsWith('text.total of f'))).toMatch(/ 2\.\d+ of 4\.5$/)
  expect(pale.filter((line) => line.startsWith('path.lane'))).not.toEqual([])
})
