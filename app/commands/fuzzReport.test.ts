import { expect, it } from 'vitest'
import { FuzzReport, MOST_MS } from './fuzzReport'

/** Whether all is well after texts of these durations and faults. */
function isClean(durations: readonly number[], faults: readonly string[] = []): boolean {
  const report = new FuzzReport()
  for (const durationMs of durations)
    report.add({ text: 'x', name: 'one', trial: undefined, durationMs, faults })
  return report.isClean
}

it('a text that takes more than 100 ms fails the run, however many quick ones follow', () => {
  expect(isClean([1, MOST_MS, 2])).toBe(true)
  expect(isClean([1, MOST_MS + 1, ...Array.from({ length: 20 }, () => 2)])).toBe(false)
})

it('so does a text with a fault', () => {
  expect(isClean([1], ['has no sentence'])).toBe(false)
})
