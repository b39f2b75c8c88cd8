// Measures the first view of the built page: the size of its scripts, and how soon the first graph is there; for
// another built folder too, if one is to be compared.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { site, withSite } from './benchSite.mjs'
import { summarize } from './benchTable.mjs'
import { firstScripts } from './firstScripts.mjs'

const LOADS = 15

/** Rows for `printTable`; `against` is the folder of another build. */
export async function measureFirst(against) {
  const other = against && resolve(against)
  const folders = other ? [site, other] : [site]
  return withSite(async (browser, ...urls) => {
    const sizes = await Promise.all(folders.map(scriptSize))
    const times = await timesInTurn(browser, urls)
    const [size, otherSize] = sizes.map((median) => ({ median, unit: 'kB' }))
    const [time, otherTime] = times.map((some) => ({ ...summarize(some), unit: 'ms' }))
    const rows = [
      { what: 'first scripts, gzipped', ...size, goal: 200 },
      { what: 'first graph, sin(x*y)', ...time, goal: 500 },
    ]
    if (!other) return rows
    const ratio = (what, mine, others) => ({ what, median: (100 * mine.median) / others.median, unit: '%' })
    return [
      ...rows,
      { what: `first scripts of ${against}`, ...otherSize },
      { what: `first graph of ${against}`, ...otherTime },
      ratio('first scripts to those', size, otherSize),
      ratio('first graph to that', time, otherTime),
    ]
  }, folders.slice(1))
}

async function scriptSize(folder) {
  const scripts = await firstScripts((name) => readFile(resolve(folder, name), 'utf8'))
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
}

/** The times of each site; they take turns, so that what slows the machine down meanwhile slows both. */
async function timesInTurn(browser, urls) {
  const times = urls.map(() => [])
  for (let round = 0; round < LOADS; round++)
    for (const [index, url] of urls.entries()) times[index].push(await firstGraphTime(browser, url))
  return times
}

/**
 * From the start of the navigation until the frame with the first node is painted, in a context with an empty cache.
 * The server is on the same machine: this is the page's own time, not the network's.
 */
async function firstGraphTime(browser, url) {
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
  const time = await page.evaluate(() => window.firstGraph)
  await context.close()
  return time
}
