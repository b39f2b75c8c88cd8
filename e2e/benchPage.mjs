// Measures the built page in a headless Chromium: first graph, a step, a slider's frame, and the size of the scripts.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { networkFormula, sumFormula } from './benchFormulas.mjs'
import { site, withSite } from './benchSite.mjs'
import { summarize } from './benchTable.mjs'

/** Rows for `printTable`. */
export async function measurePage() {
  return withSite(async (browser, url) => {
    const rows = [scriptRow(), await firstGraphRow(browser, url)]
    for (const [operations, goal] of [
      [50, 16],
      [200, 50],
    ]) {
      for (const [shape, formulaOf] of Object.entries({ sum: sumFormula, network: networkFormula })) {
        const link = `${url}#f=${encodeURIComponent(formulaOf(operations).replaceAll('\n', ';'))}`
        const label = `${shape} of ${operations} operations`
        rows.push({ what: `step, ${label}`, unit: 'ms', goal, ...(await measureSteps(browser, link)) })
        if (operations === 50) {
          const what = `step, all panels open, ${label}`
          rows.push({
            what,
            unit: 'ms',
            goal,
            ...(await measureSteps(browser, link, openPanels, 'timePaint')),
          })
          rows.push({
            what: `${what}, until they follow`,
            unit: 'ms',
            ...(await measureSteps(browser, link, openPanels)),
          })
        }
        rows.push({
          what: `slider frame, ${label}`,
          unit: 'ms',
          goal,
          ...(await measureSlider(browser, link)),
        })
      }
    }
    return rows
  })
}

/** The scripts that index.html asks for, with what they import at once, each gzipped on its own. */
function scriptRow() {
  const seen = new Set()
  const read = (name) => {
    if (seen.has(name)) return
    seen.add(name)
    const text = readFileSync(`${site}${name}`, 'utf8')
    for (const [, imported] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g))
      read(`assets/${imported}`)
  }
  const page = readFileSync(`${site}index.html`, 'utf8')
  for (const [, name] of page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)) read(name)
  const bytes = [...seen].map((name) => gzipSync(readFileSync(`${site}${name}`)).length)
  const total = bytes.reduce((sum, size) => sum + size, 0) / 1000
  return { what: 'initial scripts, gzipped', median: total, unit: 'kB', goal: 200 }
}

/**
 * From the start of the navigation until the frame with the first node is painted, in five contexts with an empty
 * cache. The server is on the same machine: this is the page's own time, not the network's.
 */
async function firstGraphRow(browser, url) {
  const times = []
  for (let index = 0; index < 5; index++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    const page = await context.newPage()
    await page.addInitScript(() => {
      window.firstGraph = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector('[data-node]')) return
          observer.disconnect()
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now())
          requestAnimationFrame(() => port2.postMessage('painted'))
        })
        observer.observe(document, { childList: true, subtree: true })
      })
    })
    await page.goto(url)
    times.push(await page.evaluate(() => window.firstGraph))
    await context.close()
  }
  return { what: 'first graph, sin(x*y)', ...summarize(times), unit: 'ms', goal: 500 }
}

/** Opens every panel of the side and waits until what they fetch is there. */
async function openPanels(page) {
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll('details.panel')) panel.open = true
  })
  await page.waitForSelector('.ledger', { state: 'attached' })
  await page.waitForLoadState('networkidle')
}

/** Presses "Next" forty times from the start and forty times from the seed on, which is the way back. */
async function measureSteps(browser, link, prepare, timer = 'timeFrame') {
  const press = (page) =>
    page.evaluate(async (timer) => {
      const next = document.querySelector('button[aria-label="Next"]')
      const times = []
      while (times.length < 40) times.push(await window[timer](() => next.click()))
      return times
    }, timer)
  return summarize([
    ...(await withPage(browser, link, press, prepare)),
    ...(await withPage(browser, `${link}&step=b0`, press, prepare)),
  ])
}

/** Moves the first slider at the last step, where every number on the page moves with it. */
async function measureSlider(browser, link) {
  const move = (page) =>
    page.evaluate(async () => {
      const slider = document.querySelector('input[type=range][aria-label$=" slider"]')
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
      const times = []
      for (let index = 0; index < 60; index++) {
        const value = Number(slider.min) + ((index % 30) + 1) * Number(slider.step)
        times.push(
          await window.timeFrame(() => {
            setValue.call(slider, String(value)) // React overrides the element's own setter
            slider.dispatchEvent(new Event('input', { bubbles: true }))
          }),
        )
      }
      return times
    })
  return summarize(await withPage(browser, `${link}&step=last`, move))
}

/**
 * The times in milliseconds that `measure` finds on the page at `link`.
 *
 * `timeFrame(act)` acts at the start of an animation frame. Script, style, layout and painting of that frame follow in
 * the same task of the browser, and a message posted by the act is delivered right after it: the time between is the
 * whole cost on the main thread, without waiting for the screen. `timePaint` posts its message before it acts, so that it
 * ends with the frame, before what the page has put off. Less motion is asked for, because then all of a
 * step's work falls into that one frame instead of being spread over an animation.
 */
async function withPage(browser, link, measure, prepare = async () => {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const timer = (isPaint) => (act) =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          const start = performance.now()
          port1.onmessage = () => resolve(performance.now() - start)
          if (isPaint) port2.postMessage('painted')
          act()
          if (!isPaint) port2.postMessage('done')
        })
      })
    window.timeFrame = timer(false)
    window.timePaint = timer(true)
  })
  await page.goto(link)
  await page.waitForSelector('[data-node]', { state: 'attached' })
  await page.waitForSelector('details.panel')
  await prepare(page)
  const times = await measure(page)
  await context.close()
  return times
}
