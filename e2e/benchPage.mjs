// Measures the built page in a headless Chromium: a step, and a slider's frame.
import { networkFormula, sumFormula } from './benchFormulas.mjs'
import { withSite } from './benchSite.mjs'
import { summarize } from './benchTable.mjs'

/** Rows for `printTable`. */
export async function measurePage() {
  return withSite(async (browser, url) => {
    const rows = []
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
