import { describe, expect, it } from 'vitest'
import { type CentralDifference, centralDifference } from './centralDifference'

/** Of a curve whose values are rounded by a unit in the last place. */
function differenceOf(curve: (x: number) => number, at: number): CentralDifference {
  return centralDifference(curve, at, Number.EPSILON * Math.abs(curve(at))) as CentralDifference
}

describe('a smooth curve', () => {
  it.each<[string, (x: number) => number, at: number, slope: number]>([
    ['sin', Math.sin, 1, Math.cos(1)],
    ['sin far from 0', Math.sin, 1e8, Math.cos(1e8)],
    ['sin next to 0', Math.sin, 1e-12, 1],
    ['exp', Math.exp, -3, Math.exp(-3)],
    ['log', Math.log, 1e-300, 1e300],
    ['1/x', (x) => 1 / x, 1e-5, -1e10],
    ['tanh of a large multiple', (x) => Math.tanh(1e9 * x), 1e-10, 1e9 / Math.cosh(0.1) ** 2],
    ['a wave of 10 000 periods a unit', (x) => Math.sin(2e4 * Math.PI * x), 0, 2e4 * Math.PI],
    ['the root of a number just above its edge', (x) => Math.sqrt(x - 1), 1 + 1e-4, 0.5 / Math.sqrt(1e-4)],
  ])('%s: within its uncertainty, and no break', (_name, curve, at, slope) => {
    const found = differenceOf(curve, at)
    expect(Math.abs(found.slope - slope)).toBeLessThan(1e-7 * Math.abs(slope))
    expect(Math.abs(found.slope - slope)).toBeLessThan(4 * found.uncertainty)
    expect(found.uncertainty).toBeLessThan(1e-6 * Math.abs(slope))
    expect(found.breaks).toBeUndefined()
  })

  it('x² is taken with the widest step, 0.01: the difference is exact there', () => {
    expect(differenceOf((x) => x * x, 3)).toMatchObject({ step: 0.01, slope: 6 })
  })

  it('the steps follow the size of the point: 10 for 1234, 10⁻⁵ for 0.00123', () => {
    expect(differenceOf((x) => x * x, 1234).step).toBe(10)
    expect(differenceOf((x) => 1 / (x * x), 0.00123).step).toBeLessThan(1e-5)
  })

  it('left and right are the slopes of the two sides', () => {
    const { left, right } = differenceOf((x) => x * x, 3)
    expect([left, right].map((slope) => Math.round(slope * 1e9) / 1e9)).toEqual([5.99, 6.01])
  })
})

describe('a curve that breaks', () => {
  it.each<[string, (x: number) => number, at: number, 'kink' | 'jump']>([
    ['|x| at 0', Math.abs, 0, 'kink'],
    ['10⁸ + |x| at 0', (x) => 1e8 + Math.abs(x), 0, 'kink'],
    ['x |x − 2| at 2', (x) => x * Math.abs(x - 2), 2, 'kink'],
    ['|x − 1| at 1 + 10⁻¹², which every step passes over', (x) => Math.abs(x - 1), 1 + 1e-12, 'kink'],
    ['⌊x⌋ at 2', Math.floor, 2, 'jump'],
    ['1 at 0 alone, else x²', (x) => (x === 0 ? 1 : x * x), 0, 'jump'],
    ['the pole of 1/(x − 1) at 1 + 10⁻¹²', (x) => 1 / (x - 1), 1 + 1e-12, 'jump'],
  ])('%s: a %s', (_name, curve, at, breaks) => {
    expect(differenceOf(curve, at).breaks).toBe(breaks)
  })

  it('a kink at 10⁻⁹ is kept clear of: |x − 1| has slope 1 there', () => {
    expect(differenceOf((x) => Math.abs(x - 1), 1 + 1e-9)).toMatchObject({ slope: 1, breaks: undefined })
  })

  it('over a jump the widest step is told: ⌊x⌋ from 1.99 to 2.01', () => {
    const { step, slope, left, right } = differenceOf(Math.floor, 2)
    expect([step, Math.round(slope), Math.round(left), right]).toEqual([0.01, 50, 100, 0])
  })

  it('x² just above 0 is smooth, though it has the same value at a step to the left', () => {
    expect(differenceOf((x) => x * x, 0.0050000001).breaks).toBeUndefined()
    expect(differenceOf((x) => x * x, 0.0054).breaks).toBeUndefined()
  })
})

describe('uncertainty', () => {
  it('of what cancels is owed to rounding: (10¹² + x) − 10¹²', () => {
    const found = centralDifference((x) => 1e12 + x - 1e12, 2, Number.EPSILON * 1e12)
    expect(found?.isRounded).toBe(true)
    expect(Math.abs((found?.slope ?? 0) - 1)).toBeLessThan(4 * (found?.uncertainty ?? 0))
  })

  it('of what bends within every step is not', () => {
    const found = differenceOf((x) => Math.cbrt(x - 1), 1 + 1e-10)
    expect(found.isRounded).toBe(false)
    expect(found.uncertainty).toBeGreaterThan(Math.abs(found.slope) / 4)
  })

  it('is infinite where one step alone has both sides', () => {
    const found = differenceOf((x) => (Math.abs(x) > 1e-10 ? Number.NaN : x), 0)
    expect(found).toMatchObject({ step: 1e-10, slope: 1, uncertainty: Number.POSITIVE_INFINITY })
  })
})

describe('no difference', () => {
  it('√x at 0: the left has no value, the right grows beyond every bound', () => {
    expect(differenceOf(Math.sqrt, 0)).toMatchObject({ slope: Number.NaN, left: Number.NaN, step: 1e-6 })
  })

  it('at ±∞ there is no step', () => {
    expect(centralDifference(Math.atan, Number.POSITIVE_INFINITY, 0)).toBeUndefined()
  })

  it('next to the end of the doubles and at the least of them there is one', () => {
    expect(differenceOf((x) => x / 2, 1.7e308).slope).toBe(0.5)
    expect(differenceOf((x) => 3 * x, 5e-324).slope).toBeCloseTo(3, 12)
  })
})

it('calls the curve 19 times next to 1, 31 times at most', () => {
  const callsAt = (at: number) => {
    let calls = 0
    centralDifference((x) => ++calls && x, at, 0)
    return calls
  }
  expect(callsAt(3)).toBe(19)
  expect([0, 0.02, 1e-7, 1e-200, 1e9, -1e200].map(callsAt).every((calls) => calls <= 31)).toBe(true)
})
