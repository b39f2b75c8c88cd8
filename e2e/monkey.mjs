// npm run monkey -- 300 [seed]: seconds of random actions on the built site; exit code 1 where something went wrong.
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { findBrowser } from './browser.mjs'
import { runMonkey } from './monkeyRun.mjs'

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number)
if (!(seconds > 0 && Number.isInteger(seed))) throw new Error('Usage: npm run monkey -- seconds seed')
const found = findBrowser()
if (!found) throw new Error('The monkey needs a browser: run "node e2e/browser.mjs" first.')

const root = fileURLToPath(new URL('..', import.meta.url))
const site = fileURLToPath(new URL('../node_modules/.cache/monkey/site/', import.meta.url))
await build({ root, logLevel: 'error', build: { outDir: site, emptyOutDir: true } })
const server = await preview({
  root,
  logLevel: 'error',
  build: { outDir: site },
  preview: { host: '127.0.0.1', port: 4191 },
})
const browser = await chromium.launch(found.launchOptions)
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const { actions, impossible, faults, last } = await runMonkey(page, server.resolvedUrls.local[0], {
    seed,
    seconds,
  })
  console.log(`Seed ${seed}: ${actions} actions, ${impossible} of them not possible, ${faults.length} faults`)
  if (faults.length > 0) {
    console.log(['', ...faults, '', 'The last actions:', ...last.map((line) => `  ${line}`)].join('\n'))
    process.exitCode = 1
  }
} finally {
  await browser.close()
  await server.close()
}
