// npm run firefox -- e2e/embed.spec: browser tests in an installed Firefox; without arguments those of JOURNEYS.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const JOURNEYS = ['keyboard', 'embed', 'ask'].map((name) => `e2e/${name}.spec`)

const PLACES = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]
const firefox = PLACES.find((place) => place && existsSync(place))
if (!firefox) {
  console.error('No Firefox found. Install one, or say where it is: FIREFOX_PATH=… npm run firefox')
  process.exit(1)
}

const named = process.argv.slice(2)
const playwright = fileURLToPath(new URL('../node_modules/playwright/cli.js', import.meta.url))
const hook = fileURLToPath(new URL('olderFirefox.cjs', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  [playwright, 'test', '-c', 'e2e/firefox.config.ts', ...(named.length > 0 ? named : JOURNEYS)],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, FIREFOX_PATH: firefox, NODE_OPTIONS: `--require "${hook}"` },
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
