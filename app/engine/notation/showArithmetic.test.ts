import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from './formatNumber'
import { showArithmetic } from './showArithmetic'

const times = (...factors: number[]) => factors.reduce((product, factor) => product * factor, 1)
const plus = (...terms: number[]) => terms.reduce((sum, term) => sum + term, 0)

function written(operands: number[], compute: (...operands: number[]) => number, digits: number): string {
  const shown = showArithmetic(operands, compute(...operands), compute, digits)
  return `${shown.operands.map(({ text }) => text).join(' ')} ${shown.relation} ${shown.result.text}`
}

describe('equations whose shown digits agree', () => {
  it.each([
    ['whole numbers stay as they are', [3, 5], times, 4, '3 5 = 15'],
    ['0.13 × 0.5 ≈ 0.06 gets a digit', [0.125, 0.5], times, 2, '0.125 0.5 ≈ 0.063'],
    ['1.0001 − 1 shows what is left', [1.00012345, -1], plus, 4, '1.0001235 −1 ≈ 0.0001235'],
    ['a third of three', [1 / 3, 3], times, 4, '0.33333 3 ≈ 1'],
  ])('%s', (_, operands, compute, digits, expected) => {
    expect(written(operands, compute, digits)).toBe(expected)
  })

  it('whoever computes with the shown operands gets the shown result', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 2, max: 17 }),
        (numbers, digits) => {
          for (const compute of [times, plus]) {
            const { operands, result } = showArithmetic(numbers, compute(...numbers), compute, digits)
            expect(formatNumber(compute(...operands.map(({ number }) => number)), digits).text).toBe(
              result.text,
            )
          }
        },
      ),
      { seed: 4, numRuns: 2000 },
    )
  })
})
