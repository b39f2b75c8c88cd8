import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf'

describe('numbers that are none', () => {
  it.each([
    ['1e', '“1e” is not a number @ 1e → 1*e (times Euler’s number)'],
    ['2e*x', 'accepted'],
    ['1e+', '“1e+” is not a number @ 1e+'],
    ['3.4.5', '“3.4.5” is not a number @ 3.4.5 → 3.45'],
    ['3..5', '“3..5” is not a number @ 3..5 → 3.5'],
    ['1.2.3e4', '“1.2.3e4” is not a number @ 1.2.3e4'],
    ['3.5.', '“3.5.” is not a number @ 3.5. → 3.5'],
    ['1.000.000', '“1.000.000” is not a number @ 1.000.000 → 1000000'],
    ['1_000', '“1_000” is not a number @ 1_000 → 1000'],
    ['2_x', '“2_x” is not a number @ 2_x → 2*_x (a product)'],
    ['0x1F', '“0x1F” is not a number @ 0x1F → 31'],
    ['0b101', '“0b101” is not a number @ 0b101 → 5'],
    ['0b12', '“0b12” is not a number @ 0b12 → 0*b12 (a product)'],
    ['0x', '“0x” is not a number @ 0x → 0*x (a product)'],
    ['1e400', '“1e400” is larger than any number here @ 1e400 → ∞'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
