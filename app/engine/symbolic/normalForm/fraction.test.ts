import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFractions, type Fraction, fractionOf, multiplyFractions, raiseFraction } from './fraction'

const text = (fraction: Fraction | undefined) => fraction && `${fraction.top}/${fraction.bottom}`

describe('fractions', () => {
  it.each([
    [3, '3/1'],
    [-0, '0/1'],
    [0.25, '1/4'],
    [-1.2, '-6/5'],
    [0.044715, '8943/200000'],
    [1e-7, '1/10000000'],
    [1e21, undefined],
    [2 ** 53, undefined],
    [1 / 3, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [Number.NaN, undefined],
  ])('%d is %s', (value, wanted) => {
    expect(text(fractionOf(value))).toBe(wanted)
  })

  it('a sum, product or power that is not exact is none', () => {
    const [large, third] = [{ top: 2 ** 52, bottom: 1, decimal: false }, { top: 1, bottom: 3, decimal: false }] // biome-ignore format: pairs
    expect(addFractions(large, large)).toBeUndefined()
    expect(multiplyFractions(large, large)).toBeUndefined()
    expect(raiseFraction(third, 40)).toBeUndefined()
    expect(text(raiseFraction({ ...third, top: -1 }, -3))).toBe('-27/1')
    expect(raiseFraction({ top: 0, bottom: 1, decimal: false }, -1)).toBeUndefined()
  })

  it('divided by its bottom the top is the number, to the last bit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
        fc.integer({ min: 0, max: 9 }),
        (digits, decimals) => {
          const value = Number(`${digits}e-${decimals}`)
          const { top, bottom } = fractionOf(value) as Fraction
          expect(top / bottom + 0).toBe(value + 0)
        },
      ),
    )
  })
})
