// npm run monkey -- 300 [seed]: seconds of random actions on the built site; exit code 1 where something went wrong.
import { withSite } from './benchSite.mjs'
import { runMonkey } from './monkeyRun.mjs'

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number)
if (!(seconds > 0 && Number.isInteger(seed))) throw new Error('Usage: npm run monkey -- seconds seed')

await withSite(async (browser, url) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const { actions, impossible, faults, last } = await runMonkey(page, url, { seed, seconds })
  console.log(`Seed ${seed}: ${actions} actions, ${impossible} of them not possible, ${faults.length} faults`)
  if (faults.length > 0) {
    console.log(['', ...faults, '', 'The last actions:', ...last.map((line) => `  ${line}`)].join('\n'))
    process.exitCode = 1
  }
})
