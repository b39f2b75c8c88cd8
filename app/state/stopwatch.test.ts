import { expect, it } from 'vitest'
import { readStopwatch, STANDING, startOrStop, timeOn, writeTime } from './stopwatch'

it('a stopwatch counts while it runs, stands while it is stopped, and goes on from there', () => {
  const running = startOrStop(STANDING, 1000)
  expect(timeOn(running, 4000)).toBe(3000)
  const stopped = startOrStop(running, 5000)
  expect(timeOn(stopped, 99000)).toBe(4000)
  expect(timeOn(startOrStop(stopped, 10000), 11000)).toBe(5000)
})

it('a clock that was set back takes nothing away', () => {
  expect(timeOn({ countedMs: 500, startedAt: 9000 }, 1000)).toBe(500)
})

it('0:00, 4:05, 59:59, 1:04:05', () => {
  expect([0, 245_900, 3_599_999, 3_845_000].map(writeTime)).toEqual(['0:00', '4:05', '59:59', '1:04:05'])
})

it('is read back as it was written, and stands at 0 for garbage', () => {
  const running = { countedMs: 500, startedAt: 9000 }
  expect(readStopwatch(JSON.stringify(running))).toEqual(running)
  for (const text of [null, '', '{', '5', '{"countedMs":"1"}']) expect(readStopwatch(text)).toEqual(STANDING)
})
