// What the monkey does to the page. Each action returns what it did, in words that another person can repeat. It throws a
// Fault where the page loses what was typed; any other error only says that the action was not possible just then.
import { formulaText } from './formulaText.mjs'

const FORMULAS = [
  'sin(x*y)',
  'q = x + y\nf = q * z',
  'x²y + |x|',
  'relu(w*x + b)',
  'a = b + 1; b = a * 2',
  'log(x) / (x - x)',
  '1/2x',
  'max(x, y, z)',
  'x > 0 ? x : exp(-x)',
  'sin x',
  'sigmod(x)',
  'x = x + 1',
  String.raw`\frac{1}{1+e^{-x}}`,
  'np.sin(x) * math.exp(y)',
  '=SIN(A1*B1)',
  '<img src=x onerror=alert(1)>',
  '5%28',
  'h1 = tanh(w1*x + b1)\nh2 = tanh(w2*h1 + b2)\nL = (h2 - t)^2',
  `x${'+x*y'.repeat(60)}`,
  `${'('.repeat(70)}x${')'.repeat(70)}`,
  '',
]
const WORDS = [
  ...'xyzab0123456789+-*/^().,=;|×²',
  ' ',
  'sin(',
  'exp(',
  'log',
  'pi',
  '🙂',
  '"',
  '[',
  ']',
  '{',
  '\\',
  '%',
]
const NUMBERS = [
  '0',
  '-1',
  '2',
  '1e308',
  '1e-320',
  '−3',
  '1/3',
  'pi/2',
  'abc',
  '',
  '1e999',
  '0.1',
  '  7 ',
  '1,5',
  'NaN',
]
const KEYS = [
  'Tab',
  'Shift+Tab',
  'Enter',
  'Escape',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Space',
  'Alt+l',
  'Alt+j',
  'Alt+k',
  'PageDown',
  'F2',
  '?',
]
const LINKS = [
  '',
  'f=sin(x*y)&at=x:2,y:3&step=b2',
  'f=q%3Dx%2By;f%3Dq*z&step=last',
  'f=x*&at=x:7',
  'f=x*y&theme=dark&flow=down&grain=arrow',
  'f=a%3Db;b%3Da',
  'f=sin%2528x%2529&at=x%253A1',
  '__proto__=1&f=x&at=__proto__:1',
  'f=%E0%A4&step=f99',
  'f=x^2&digits=17&merge=on&constants=off&step=last',
]
const SIZES = [
  [1280, 720],
  [390, 844],
  [320, 568],
  [844, 390],
  [1920, 1080],
  [600, 600],
]

/** Something that must not happen. */
export class Fault extends Error {}

/** The actions with how often each is taken. */
export const ACTIONS = [
  [clickAnything, 10],
  [clickSomething, 8],
  [typeFormula, 5],
  [fillFormula, 5],
  [pasteFormula, 2],
  [appendToFormula, 3],
  [setInput, 4],
  [moveSlider, 4],
  [drag, 4],
  [wheel, 3],
  [pressKeys, 6],
  [resize, 1],
  [followLink, 2],
  [goBack, 2],
  [goForward, 1],
  [reload, 1],
]

/** The actions after which another formula, or none, may stand in the field. */
export const CHANGES_FORMULA = new Set([
  clickSomething, // an example, a fix
  clickAnything,
  typeFormula,
  fillFormula,
  pasteFormula,
  appendToFormula,
  pressKeys,
  followLink,
  goBack,
  goForward,
])

/** Playwright may wait so long for an element to come into reach. */
const SOON = { timeout: 1500 }

export function formulaField(page) {
  return page.getByRole('textbox', { name: 'Formula', exact: true })
}

/** Any place of the page, by its coordinates. */
async function clickAnything({ page, below }) {
  const { width, height } = page.viewportSize()
  const [x, y] = [below(width), below(height)]
  const clickCount = below(10) === 0 ? 2 : 1
  await page.mouse.click(x, y, { clickCount })
  return `${clickCount === 2 ? 'double-click' : 'click'} at ${x}, ${y}`
}

/** Any button, menu, check box, list, node or row. */
async function clickSomething({ page, below, pick }) {
  const found = page.locator(
    'button, summary, select, input[type=checkbox], [role=option], [data-node], tbody tr',
  )
  const one = found.nth(below(await found.count()))
  const name = await one.evaluate((element) =>
    (element.getAttribute('aria-label') ?? element.getAttribute('data-node') ?? element.textContent ?? '')
      .trim()
      .slice(0, 40),
  )
  if (await one.evaluate((element) => element.tagName === 'SELECT')) {
    const values = await one.locator('option').evaluateAll((options) => options.map((option) => option.value))
    const value = pick(values)
    await one.selectOption(value, SOON)
    return `choose ${value}`
  }
  await one.click(SOON)
  return `click “${name}”`
}

/** Selects all and types key by key, then leaves the field or stays. */
async function typeFormula({ page, below, pick }) {
  const text = Array.from({ length: 1 + below(8) }, () => pick(WORDS)).join('')
  await formulaField(page).click(SOON)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
  await expectTyped(page, text)
  if (below(2) === 0) await page.keyboard.press('Tab')
  return `type ${JSON.stringify(text)}`
}

async function fillFormula({ page, below, pick }) {
  const text = pick(FORMULAS)
  await formulaField(page).click(SOON)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(text) // not fill(): in an editor it leaves styles that the CSP complains of
  await expectText(page, text)
  if (below(2) === 0) await page.keyboard.press('Enter')
  return `fill in ${JSON.stringify(text.slice(0, 60))}`
}

async function pasteFormula({ page, pick }) {
  const text = pick(FORMULAS.filter(Boolean))
  await page.evaluate((text) => navigator.clipboard.writeText(text), text)
  await formulaField(page).click(SOON)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+v')
  await expectText(page, text)
  return `paste ${JSON.stringify(text.slice(0, 60))}`
}

async function appendToFormula({ page }) {
  const before = await formulaText(formulaField(page))
  await formulaField(page).click(SOON)
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('+x')
  await expectText(page, `${before}+x`)
  return 'type +x at the end'
}

/** Typed text may get closing brackets by itself; but no key is lost, and their order is kept. */
async function expectTyped(page, typed) {
  const contains = (text) => {
    const rest = [...typed].reduce((at, character) => {
      const found = at < 0 ? -1 : text.indexOf(character, at)
      return found < 0 ? -1 : found + character.length
    }, 0)
    return rest >= 0
  }
  await expectField(page, contains, typed)
}

async function expectText(page, wanted) {
  await expectField(page, (text) => text === wanted, wanted)
}

async function expectField(page, isGood, wanted) {
  const end = Date.now() + 2000
  for (;;) {
    const text = await formulaText(formulaField(page))
    if (isGood(text)) return
    if (Date.now() > end)
      throw new Fault(`the field has ${JSON.stringify(text)}, not ${JSON.stringify(wanted)}`)
    await page.waitForTimeout(50)
  }
}

async function setInput({ page, below, pick }) {
  const found = page.getByRole('spinbutton')
  const text = pick(NUMBERS)
  await found.nth(below(await found.count())).click(SOON)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
  if (below(2) === 0) await page.keyboard.press('Enter')
  return `input ${JSON.stringify(text)}`
}

async function moveSlider({ page, below, pick }) {
  const found = page.getByRole('slider')
  await found.nth(below(await found.count())).focus(SOON)
  const key = pick(['ArrowRight', 'ArrowLeft', 'PageUp', 'Home', 'End'])
  const times = 1 + below(6)
  for (let count = 0; count < times; count++) await page.keyboard.press(key)
  return `slider: ${times} × ${key}`
}

async function drag({ page, below }) {
  const { width, height } = page.viewportSize()
  const [from, to] = [
    [below(width), below(height)],
    [below(width), below(height)],
  ]
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 4 })
  await page.mouse.up()
  return `drag from ${from} to ${to}`
}

async function wheel({ page, below }) {
  const { width, height } = page.viewportSize()
  await page.mouse.move(below(width), below(height))
  const by = below(2000) - 1000
  const zooms = below(2) === 0
  if (zooms) await page.keyboard.down('Control')
  await page.mouse.wheel(0, by)
  if (zooms) await page.keyboard.up('Control')
  return `wheel ${by}${zooms ? ' with Ctrl' : ''}`
}

/** Keys wherever the focus is, which may be the formula field. */
async function pressKeys({ page, below, pick }) {
  const keys = Array.from({ length: 1 + below(5) }, () => pick(KEYS))
  for (const key of keys) await page.keyboard.press(key)
  return `press ${keys.join(' ')}`
}

async function resize({ page, pick }) {
  const [width, height] = pick(SIZES)
  await page.setViewportSize({ width, height })
  return `resize to ${width} × ${height}`
}

async function followLink({ page, pick }) {
  const link = pick(LINKS)
  await page.evaluate((link) => {
    location.hash = link
  }, link)
  return `follow #${link}`
}

async function goBack({ page }) {
  await page.goBack({ timeout: 5000 })
  return 'Back'
}

async function goForward({ page }) {
  await page.goForward({ timeout: 5000 })
  return 'Forward'
}

/** A link keeps the formula in another spelling: without comments and needless blanks, a line for each statement. */
async function reload({ page }) {
  const plain = (text) => text.replace(/#.*/g, '').replace(/[\s;\u200b]/g, '')
  const before = await formulaText(formulaField(page))
  await page.reload()
  await expectField(page, (text) => plain(text) === plain(before), before)
  return 'reload'
}
