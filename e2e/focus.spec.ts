// Wherever Tab leads, the focus is seen, nothing lies over it, and Tab leads on (WCAG 2.2: 2.1.2, 2.4.3, 2.4.7, 2.4.11).
import { expect, type Page, test } from 'playwright/test'
import { open } from './page'

/** What has the focus. */
interface Stop {
  /** "button Next", "node x", "summary Inputs". */
  readonly name: string
  /** The part of the page that it is in. */
  readonly part: string
  /** What is wrong with how it is seen; empty where nothing is. */
  readonly faults: string
}

/** Runs in the page. */
function stopOfFocus(): Stop | undefined {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  if (!element || element === document.body) return undefined
  const host = (element.getRootNode() as ShadowRoot).host ?? element
  const shape = element.querySelector(':scope > .shape') ?? element
  const ringed: Element[] = [shape]
  for (let one: Element | null = element; one && !one.matches('.header, .stage, .side, body'); ) {
    ringed.push(one)
    one = one.parentElement ?? (one.getRootNode() as ShadowRoot).host ?? null
  }
  const hasRing = ringed
    .map((one) => getComputedStyle(one))
    .some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2)
  const box = shape.getBoundingClientRect()
  // Of a tall one, as a text to be scrolled, what there is in the window.
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
  const at = (across: number, down: number) =>
    [box.left + box.width * across, top + (bottom - top) * down] as const
  const covered = [at(0.5, 0.5), at(0.15, 0.2), at(0.85, 0.2), at(0.15, 0.8), at(0.85, 0.8)].flatMap(
    ([x, y]) => {
      const over = document.elementFromPoint(x, y)
      const isOwn = over && (host.contains(over) || over.closest('label')?.contains(host))
      const name = over ? `${over.tagName}.${over.getAttribute('class') ?? ''}` : 'nothing, out of the window'
      return isOwn ? [] : [name]
    },
  )
  const part = host.closest('.header, .stage, .caption, .playbar, .side, .tool-strip, .figure-bar')
  const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
  return {
    name: `${element.getAttribute('aria-roledescription') ?? element.tagName.toLowerCase()} ${name.slice(0, 40).trim()}`,
    part: part?.classList[0] ?? '',
    faults: [
      hasRing ? '' : 'no ring',
      bottom - top > 4 ? '' : 'out of the window',
      covered.length > 0 ? `covered by ${[...new Set(covered)].join(', ')}` : '',
    ]
      .filter(Boolean)
      .join('; '),
  }
}

/** Presses Tab until it has led through the whole page and round, at most `most` times. */
async function tabThrough(page: Page, most = 90): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab')
    // What comes into view with the focus has come when two looks see the same.
    let stop = await page.evaluate(stopOfFocus)
    if (stop?.faults) {
      await page.waitForTimeout(150)
      stop = await page.evaluate(stopOfFocus)
    }
    if (!stop || (stops.length > 0 && stop.name === stops[0]?.name)) return stops
    stops.push(stop)
  }
  throw new Error(`Tab leads nowhere else than here: ${stops.slice(-4).map(({ name }) => name)}`)
}

const LINK = 'f=(x%2By)*x&at=x:3,y:2&step=b1'

const PLACES = [
  { view: 'main', width: 1280, height: 720 },
  { view: 'main', width: 390, height: 844 },
  { view: 'main', width: 640, height: 360 },
  { view: 'main', width: 320, height: 256 },
  { view: 'embed', width: 360, height: 420 },
  { view: 'present', width: 1280, height: 720 },
]

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const { view, width, height } of PLACES)
  test(`every stop of Tab has a ring and nothing over it: ${view}, ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await open(page, `${LINK}&view=${view}`)
    if (view === 'main') await expect(page.locator('.side table')).toBeVisible()
    const stops = await tabThrough(page)
    expect(stops.filter(({ faults }) => faults)).toEqual([])
    expect(stops.length).toBeGreaterThan(view === 'embed' ? 6 : 10)
  })

test('Tab goes down the page: formula and menus, graph, what it says, steps, numbers', async ({ page }) => {
  await open(page, LINK)
  await expect(page.locator('.side table')).toBeVisible()
  const parts = (await tabThrough(page)).map(({ part }) => part)
  expect(parts.filter((part, index) => part !== parts[index - 1])).toEqual([
    'header',
    'stage',
    'caption',
    'playbar',
    'side',
  ])
})

test('a node that the arrow keys lead to comes into view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const links = Array.from({ length: 30 }, (_, k) => `a${k}=sin(a${k - 1})`).slice(1)
  await open(page, `f=${['a0=x*y', ...links].join(';')}`)
  await page.locator('[data-node="x"]').focus()
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('ArrowRight')
    if (press % 10 !== 9) continue
    await expect.poll(() => page.evaluate(stopOfFocus).then((stop) => stop?.faults)).toBe('')
  }
})

test('a covered control, and one without a ring, are found', async ({ page }) => {
  await open(page, LINK)
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '.playbar::after { content: ""; position: absolute; inset: 0 } .playbar { position: relative }',
    )
    sheet.insertRule('.zoom-buttons button { outline: none !important }')
    document.adoptedStyleSheets.push(sheet)
  })
  const faults = (await tabThrough(page))
    .filter(({ faults }) => faults)
    .map(({ name, faults }) => `${name}: ${faults}`)
  expect(faults).toContain('button Next: covered by DIV.playbar')
  expect(faults).toContain('button Zoom in: no ring')
})
