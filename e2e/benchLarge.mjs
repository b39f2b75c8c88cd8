// Measures how the built page behaves while it takes over a formula near the limits: how soon the graph is there, and
// how long a key waits meanwhile.
import { bracketsFormula, inputsFormula, networkFormula, sumFormula } from './benchFormulas.mjs'
import { withSite } from './benchSite.mjs'
import { summarize } from './benchTable.mjs'

const shapes = {
  'sum over 7 inputs': sumFormula,
  'sum of inputs': inputsFormula,
  network: (operations) => networkFormula(operations),
  'product of sums': (operations) => bracketsFormula(operations - 1),
}
/** A network of 2000 operations has more than 20 000 characters. */
const most = { network: 1800 }

/** Rows for `printTable`. */
export async function measureLarge() {
  return withSite(async (browser, url) => {
    const rows = []
    for (const operations of [1000, 2000]) {
      for (const [shape, formulaOf] of Object.entries(shapes)) {
        const size = Math.min(operations, most[shape] ?? operations)
        const found = []
        while (found.length < 3) found.push(await measureFormula(browser, url, formulaOf(size)))
        const row = (what, key, goal) =>
          rows.push({
            what: `${what}, ${shape} of ${size} operations`,
            unit: 'ms',
            goal,
            ...summarize(found.map((times) => times[key])),
          })
        row('graph', 'graph', 1000)
        row('longest task', 'longestTask', 100)
        row('slowest key', 'slowestKey', 100)
        row('next step', 'step', 100)
      }
    }
    return rows
  })
}

/**
 * One formula, entered with Enter into the page as it is at first:
 * - `graph`: from Enter until the frame with the new graph's part in view is painted;
 * - `longestTask` of the page's main thread from Enter until a second after that;
 * - `slowestKey`: meanwhile an arrow key is pressed in the formula every 50 ms; from the key to the frame after it;
 * - `step`: "Next", a second later: everything until its frame is painted.
 */
async function measureFormula(browser, url, text) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.addInitScript(watchPage)
  await page.goto(url)
  await page.waitForSelector('[data-node]', { state: 'attached' })
  await page.waitForTimeout(1000) // the editor takes the place of the plain field
  const field = page.getByRole('textbox', { name: 'Formula', exact: true })
  await field.fill(text)
  await page.waitForTimeout(200)
  const drawn = page.evaluate(() => window.watch.graph())
  await field.press('Enter')
  let isDone = false
  const graph = drawn.finally(() => {
    isDone = true
  })
  for (let more = 20; more > 0; more -= isDone ? 1 : 0) {
    await page.keyboard.press('ArrowLeft')
    await page.waitForTimeout(50)
  }
  const times = await page.evaluate(() => ({
    longestTask: Math.max(0, ...window.watch.tasks),
    slowestKey: Math.max(...window.watch.keys),
  }))
  const step = await page.evaluate(() => window.watch.step())
  await context.close()
  return { ...times, graph: await graph, step }
}

/** Runs in the page: the time until the next frame is painted, of what is asked for and of every key. */
function watchPage() {
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = resolve
        port2.postMessage('painted')
      })
    })
  const watch = {
    tasks: [],
    keys: [],
    /** From the Enter that follows until the graph is no longer being made, and is painted. */
    async graph() {
      const stage = document.querySelector('section[aria-label="Graph"]')
      const start = await new Promise((resolve) => {
        addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), { once: true, capture: true })
      })
      watch.tasks = []
      watch.keys = []
      // The Enter itself, before the page has begun: a frame later it says that it works, or is done.
      await painted()
      while (stage.getAttribute('aria-busy') === 'true') await painted()
      await painted()
      return performance.now() - start
    },
    async step() {
      const start = performance.now()
      document.querySelector('button[aria-label="Next"]').click()
      await painted()
      return performance.now() - start
    },
  }
  addEventListener(
    'keydown',
    async ({ timeStamp }) => {
      await painted()
      watch.keys.push(performance.now() - timeStamp)
    },
    true,
  )
  new PerformanceObserver((list) => {
    watch.tasks.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask' })
  window.watch = watch
}
