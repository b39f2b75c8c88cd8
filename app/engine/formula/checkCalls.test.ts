import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf'

describe('commas and numbers of operands', () => {
  it.each([
    ['atan2(y)', 'atan2 takes 2 operands (y, x), got 1 @ atan2(y) → atan(y) (another function)'],
    ['hypot(x)', 'hypot takes 2 or more operands, got 1 @ hypot(x)'],
    ['log(x, 2, 3)', 'log takes 1 or 2 operands, got 3 @ log(x, 2, 3)'],
    ['sin(x, y)', 'sin takes 1 operand (x), got 2 @ sin(x, y) → sin(x*y) (of the product)'],
    ['sin(1,5)', 'sin takes 1 operand (x), got 2 @ sin(1,5) → sin(1.5)'],
    ['atan2(1,5, 2)', 'atan2 takes 2 operands (y, x), got 3 @ atan2(1,5, 2) → atan2(1.5, 2)'],
    ['sqrt(x, 3)', 'sqrt takes 1 operand (x), got 2 @ sqrt(x, 3) → nthRoot(x, 3)'],
    ['g(a) = a; g(1, 2)', 'g takes 1 operand (a), got 2 @ g(1, 2) → g(a) = a; g(1*2) (of the product)'],
    ['x, y', 'A comma stands only between the operands of a function @ ,'],
    ['1,5*x', 'Decimals are written with a point here @ 1,5 → 1.5*x'],
    ['1.234,5', 'Decimals are written with a point here @ 1.234,5 → 1234.5'],
    ['1.5,5', 'A comma stands only between the operands of a function @ ,'],
    ['1,000', 'Decimals are written with a point here @ 1,000 → 1000 (thousands) → 1.000 (a decimal comma)'],
    ['2 mod(7, 3)', 'After an operand, mod takes one number and no comma @ mod → 2 *mod(7, 3)'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })

  it('a call has at most 100 operands', () => {
    const call = (count: number) => `max(${Array(count).fill('x').join()})`
    expect(failureOf(call(100))).toBe('accepted')
    expect(failureOf(call(101))).toBe(`A call may have 100 operands; this one has 101 @ ${call(101)}`)
  })
})
