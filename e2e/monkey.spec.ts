// A quarter of a minute of random actions; `npm run monkey -- 300` goes on for longer.
import { expect, test } from 'playwright/test'
import { runMonkey } from './monkeyRun.mjs'

test('random clicking, typing, dragging and keys: no error, no blank page, no lost formula', async ({
  page,
  baseURL,
}) => {
  const { actions, faults, last } = await runMonkey(page, baseURL ?? '', { seed: 1, seconds: 15 })
  expect(faults, last.join('\n')).toEqual([])
  expect(actions).toBeGreaterThan(20)
})
