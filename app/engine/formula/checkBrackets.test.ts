import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf'

describe('brackets', () => {
  it.each([
    ['sin(x', 'This “(” is never closed @ ( → sin(x)'],
    ['((x+1', 'This “(” is never closed @ ( → ((x+1))'],
    ['sin(x + cos(y)', 'This “(” is never closed @ ( → sin(x + cos(y))'],
    ['sin(x*', 'This “(” is never closed @ ('],
    ['q = (x + 1\nf = q*2', 'This “(” is never closed @ ( → q = (x + 1)\nf = q*2'],
    ['q = (x + 1; f = q*2', 'This “(” is never closed @ ( → q = (x + 1); f = q*2'],
    ['g(a, b = a*b', 'This “(” is never closed @ ( → g(a, b) = a*b'],
    ['f = (x\ng = y)', 'This “(” is never closed @ ( → f = (x)\ng = y)'],
    ['x+1)', 'There is no “(” for this “)” @ ) → x+1'],
    [')', 'There is no “(” for this “)” @ ) → '],
    ['max(x; y)', 'Operands are separated by commas here @ ; → max(x, y)'],
    ['max(1,5; 2,5)', 'Operands are separated by commas here @ ; → max(1.5, 2.5)'],
    ['(x; y)', 'A “;” ends a line and cannot stand in brackets @ ;'],
    ['(x = 2)', '“=” cannot stand in brackets @ = → (x == 2) (compares two numbers)'],
    [
      'log(x, base = 2)',
      '“=” cannot stand in brackets @ = → log(x, 2) (just the operand) → log(x, base == 2) (compares two numbers)',
    ],
    ['()', 'These brackets are empty @ ()'],
    ['sin()', 'These brackets are empty @ ()'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })

  it('deeper than 60 tell how deep they are', () => {
    expect(failureOf(`${'('.repeat(60)}x${')'.repeat(60)}`)).toBe('accepted')
    expect(failureOf(`${'('.repeat(75)}x${')'.repeat(75)}`)).toBe(
      'Brackets may be 60 deep; here they are 75 @ (',
    )
    expect(failureOf(`${'√'.repeat(61)}x`)).toBe('Brackets may be 60 deep; here they are 61 @ √')
  })
})
