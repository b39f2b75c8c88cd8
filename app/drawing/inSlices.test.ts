import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inSlices } from './inSlices'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Work of so many pieces of 5 ms each, and how many of them are done. */
function pieces(count: number) {
  const done = { count: 0 }
  const work = inSlices(() => {
    vi.setSystemTime(Date.now() + 5)
    done.count++
    return done.count < count
  })
  return { work, done }
}

it('the first pieces are done at once, the others in later slices', () => {
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now())
  const { work, done } = pieces(10)
  work.start()
  expect(done.count).toBe(4)
  vi.advanceTimersToNextTimer()
  expect(done.count).toBe(8)
  vi.runAllTimers()
  expect(done.count).toBe(10)
})

it('stopped work is not taken up again', () => {
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now())
  const { work, done } = pieces(10)
  work.start()
  work.stop()
  vi.runAllTimers()
  expect(done.count).toBe(4)
})

it('started anew, one slice follows another, not two', () => {
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now())
  const { work, done } = pieces(100)
  work.start()
  work.start()
  expect(vi.getTimerCount()).toBe(1)
  expect(done.count).toBe(8)
})
