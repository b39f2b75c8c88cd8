import { describe, expect, it } from 'vitest'
import { LIMITS } from '../formula/limits'
import { GROWING } from './adversarial'
import { tryText } from './tryText'

const FACTOR = 8
/** What grows with the length takes 8 times as long, what grows with its square 64 times. */
const MOST_GROWTH = 24
/** Durations below are those of the clock and of other work on the machine. */
const LEAST_MS = 0.5

/** The fastest of several runs: what else the machine does only adds to one. */
function fastestMs(text: string): number {
  const runs = Array.from({ length: 4 }, () => {
    const start = performance.now()
    tryText(text)
    return performance.now() - start
  })
  return Math.max(LEAST_MS, Math.min(...runs))
}

function growth(make: (length: number) => string): number {
  const short = make(LIMITS.characters / FACTOR)
  const long = make(LIMITS.characters)
  return fastestMs(long) / fastestMs(short)
}

describe('a text of eight times the length takes less than the square of that', () => {
  it.each(GROWING)('%s', (_, make) => {
    // A machine that is busy for a moment is tried again; a quadratic reader fails every time.
    const isLinear = [1, 2, 3].some(() => growth(make) < MOST_GROWTH)
    expect(isLinear).toBe(true)
  })
})
