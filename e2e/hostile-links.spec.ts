// Links that were damaged or made to do harm: what is sound is restored, what is not is named, and nothing else happens.
import { expect, type Page, test } from 'playwright/test'
import { formulaText } from './formulaText.mjs'
import { button, formula, fragment, listErrors, nodes, open, stepSlider } from './page'

/** The link, the formula in the field, and what the notices quote, in order. */
type Row = readonly [link: string, text: string, ...named: string[]]

const SCRIPT = '<script>window.__pwned=1</script>'
const IMAGE = '<img src=x onerror="window.__pwned=1">'
const CODE = 'javascript:window.__pwned=1'
const EXAMPLE = 'sin(x*y)'

const malicious: readonly Row[] = [
  [`f=${SCRIPT}`, SCRIPT],
  [`f=${encodeURIComponent(SCRIPT)}`, SCRIPT],
  [`f=${encodeURIComponent(IMAGE)}`, IMAGE],
  [`f=${CODE}`, CODE],
  [`f=x*y&at=${SCRIPT}:1,y:5`, 'x*y', 'at=<script'],
  [`f=x*y&at=${encodeURIComponent(`${IMAGE}:1`)}`, 'x*y', 'at=<img'],
  [`f=x*y&step=${CODE}&seed=${CODE}&digits=${CODE}`, 'x*y', 'step=java', 'seed=java', 'digits=java'],
  [`f=x*y&theme=${encodeURIComponent(IMAGE)}&flow=${SCRIPT}`, 'x*y', 'theme=<img', 'flow=<script'],
  [
    `f=x*y&grain=${CODE}&merge=${CODE}&constants=${CODE}&v=${CODE}`,
    'x*y',
    'grain=',
    'merge=',
    'constants=',
    'v=',
  ],
  [`f=x*y&onload=${CODE}&href=${CODE}&src=//example.org/x.js&${SCRIPT}=${SCRIPT}`, 'x*y'],
  [`${CODE}`, EXAMPLE],
  ['//example.org/', EXAMPLE],
  ['f=x*y&url=https://example.org&redirect=//example.org', 'x*y'],
  ['f=constructor.constructor("window.__pwned=1")()', 'constructor.constructor("window.__pwned=1")()'],
  ['f=eval("window.__pwned=1")', 'eval("window.__pwned=1")'],
  ['f=import("https://example.org/x.js")', 'import("https://example.org/x.js")'],
]

const prototypes: readonly Row[] = [
  ['f=x*y&__proto__=polluted&constructor=polluted&hasOwnProperty=1', 'x*y'],
  ['f=x*y&__proto__.polluted=1&constructor.prototype.polluted=1', 'x*y'],
  [
    'f=x*y&at=__proto__:1,constructor:2,toString:3',
    'x*y',
    'at=__proto__:1',
    'at=constructor:2',
    'at=toString:3',
  ],
  ['f=__proto__*constructor&at=__proto__:5,constructor:7', '__proto__*constructor'],
  ['__proto__=x*y', EXAMPLE],
]

const numbers: readonly Row[] = [
  ['f=x*y&at=x:NaN,y:1e999', 'x*y', 'at=x:NaN', 'at=y:1e999'],
  ['f=x*y&at=x:Infinity,y:-Infinity', 'x*y', 'at=x:Infinity', 'at=y:-Infinity'],
  ['f=x*y&seed=NaN&digits=-4', 'x*y', 'seed=NaN', 'digits=-4'],
  ['f=x*y&step=-1', 'x*y', 'step=-1'],
  ['f=x*y&step=b-1', 'x*y', 'step=b-1'],
  ['f=x*y&step=f01', 'x*y'],
  ['f=x*y&step=f1.5', 'x*y', 'step=f1.5'],
  ['f=x*y&step=b999999', 'x*y', 'step=b999999'],
  ['f=x*y&at=x:1e308,y:1e308&seed=1e308&step=last', 'x*y'],
]

const damaged: readonly Row[] = [
  ['f=sin%2528x%252Ay%2529&at=x%253A2', EXAMPLE, 'encoded twice'],
  [encodeURIComponent('f=x%2By&at=x:3'), 'x+y', 'encoded twice'],
  ['f=5%2528', '5%28'],
  ['f=x*y&amp;at=x:3&amp;step=b1', 'x*y'],
  ['f=x*y&at=x:2,y:3).', 'x*y'],
  ['f=x*y&step=b1)', 'x*y'],
  ['f=x*%CF', 'x*', 'cut off'],
  ['f=x%2By%2', 'x+y', 'cut off'],
  ['f=x*y&at=x:3,y:', 'x*y', 'at=y:'],
  ['f=x*y&at=x:3&ste', 'x*y', 'cut off'],
  ['f=x&f=x*y&at=x:2,x:3', 'x*y', 'f stands twice', 'input stands twice'],
  ['f=%E0%A4%A*%00&at=%E0%A4', '%E0%A4%A*\u0000', 'at=%E0%A4'],
  ['&&==&f&at&=&step=&seed=&#&?', '', 'step=', 'seed='],
  [
    `f=x*y&at=${Array.from({ length: 500 }, (_, k) => `a${k}:1`).join()}`,
    'x*y',
    ...Array(6).fill('a'),
    'and 494 more',
  ],
  [`f=${'x+'.repeat(40_000)}x`, EXAMPLE, '60\u202f000'],
  [`${'a=1&'.repeat(3000)}f=x*y`, 'x*y'],
]

/** Everything that a link must not cause; a list that grows. */
function listHarm(page: Page): string[] {
  const harm = listErrors(page)
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`)
    dialog.dismiss().catch(() => {})
  })
  page.on('popup', (popup) => harm.push(`popup: ${popup.url()}`))
  page.on('download', (download) => harm.push(`download: ${download.url()}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'about:' && hostname !== '127.0.0.1')
      harm.push(`asked for ${request.url()}`)
  })
  return harm
}

for (const [title, rows] of Object.entries({ malicious, prototypes, numbers, damaged })) {
  test(`links that are ${title}: nothing runs, the graph is drawn, and what was ignored is named`, async ({
    page,
  }) => {
    const harm = listHarm(page)
    for (const [link, text, ...named] of rows) {
      const told = `${link.slice(0, 100)}:`
      await open(page, link)
      const home = page.url().split('#')[0]
      await expect.poll(() => formulaText(formula(page)), { message: `${told} the formula` }).toBe(text)
      // With its own last sentence on how many more there are, the list says everything that was ignored.
      const notices = page.locator('.notices li')
      await expect(notices, `${told} the notices`).toHaveText(
        named.map((words) => new RegExp(literal(words), 'i')),
      )
      await expect(nodes(page).first(), `${told} the graph`).toBeVisible()
      expect(
        await page.locator('#root script, [onerror], img[src=x], a[href^="javascript:"]').count(),
        told,
      ).toBe(0)
      await stepSlider(page).press('Home')
      await button(page, 'Next').click()
      await expect(stepSlider(page), `${told} a step`).not.toHaveAttribute('aria-valuetext', 'Start')
      const state = await page.evaluate(() => ({ pwned: '__pwned' in window, polluted: 'polluted' in {} }))
      expect(state, told).toEqual({ pwned: false, polluted: false })
      expect(page.url().split('#')[0], told).toBe(home)
      expect(harm, told).toEqual([])
    }
  })
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

test('a formula with “%28” in it survives a reload as it was typed', async ({ page }) => {
  await open(page, 'f=x*y')
  await formula(page).fill('sin%28x%29')
  await formula(page).press('Enter')
  await expect.poll(() => fragment(page)).toContain('f=sin%2528x%2529')
  await page.reload()
  await expect(nodes(page).first()).toBeVisible()
  await expect.poll(() => formulaText(formula(page))).toBe('sin%28x%29')
})
