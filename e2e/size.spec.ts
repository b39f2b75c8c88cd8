// What the page weighs on the way to its reader.
import { expect, test } from 'playwright/test'
import { firstScripts } from './firstScripts.mjs'

const MOST_KB = 200

test(`the scripts of the first view are at most ${MOST_KB} kB, gzipped`, async ({ request }) => {
  const scripts = await firstScripts(async (name) => (await request.get(`./${name}`)).text())
  expect(scripts).not.toEqual([])
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0)
  expect(bytes / 1000, JSON.stringify(scripts)).toBeLessThanOrEqual(MOST_KB)
})
