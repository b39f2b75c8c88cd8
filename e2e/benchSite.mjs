// The built page and a browser, for measuring and for random actions.
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { findBrowser } from './browser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Folder of the built site: beside dist/, which may be in use. */
export const site = fileURLToPath(new URL('../node_modules/.cache/bench/site/', import.meta.url))

/** What `measure(browser, url)` finds; the site is built and served meanwhile. */
export async function withSite(measure) {
  const found = findBrowser()
  if (!found) throw new Error('The page needs a browser: run "node e2e/browser.mjs" first.')
  await build({ root, logLevel: 'error', build: { outDir: site, emptyOutDir: true } })
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir: site },
    preview: { host: '127.0.0.1', port: 4190 },
  })
  const browser = await chromium.launch(found.launchOptions)
  try {
    return await measure(browser, server.resolvedUrls.local[0])
  } finally {
    await browser.close()
    await server.close()
  }
}
