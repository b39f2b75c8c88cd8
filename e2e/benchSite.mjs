// The built page and a browser, for measuring and for random actions.
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { findBrowser } from './browser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Folder of the built site: beside dist/, which may be in use. */
export const site = fileURLToPath(new URL('../node_modules/.cache/bench/site/', import.meta.url))

/** What `measure(browser, ...urls)` finds; the site is built, and it and the other folders are served meanwhile. */
export async function withSite(measure, others = []) {
  const found = findBrowser()
  if (!found) throw new Error('The page needs a browser: run "node e2e/browser.mjs" first.')
  await build({ root, logLevel: 'error', build: { outDir: site, emptyOutDir: true } })
  const servers = await Promise.all([site, ...others].map((folder, index) => serve(folder, 4190 + index)))
  const browser = await chromium.launch(found.launchOptions)
  try {
    return await measure(browser, ...servers.map((server) => server.resolvedUrls.local[0]))
  } finally {
    await browser.close()
    await Promise.all(servers.map((server) => server.close()))
  }
}

function serve(folder, port) {
  return preview({
    root,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port },
  })
}
