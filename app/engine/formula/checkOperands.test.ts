import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf'

describe('operands and operators that are missing', () => {
  it.each([
    ['a+', 'Something is missing after “+” @ + → a'],
    ['a and', 'Something is missing after “and” @ and → a '],
    ['x+*y', 'Something is missing between “+” and “*” @ +* → x*y → x+y'],
    ['x^^2', 'Something is missing between “^” and “^” @ ^^ → x^2'],
    ['*x', 'Something is missing before “*” @ * → x'],
    ['and x', 'Something is missing before “and” @ and →  x'],
    ['x++', '“++” has no meaning in a formula @ ++ → x + 1'],
    ['x--', '“--” has no meaning in a formula @ -- → x - 1'],
    ['x,', 'Something is missing after “,” @ , → x'],
    ['max(x,)', 'An operand is missing at this comma @ , → max(x)'],
    ['max(,x)', 'An operand is missing at this comma @ , → max(x)'],
    ['max(x,,y)', 'An operand is missing at this comma @ , → max(x,y)'],
    ['1 2', 'An operator is missing between “1” and “2” @ 1 2 → 1*2 (a product)'],
    ['1 000', 'An operator is missing between “1” and “000” @ 1 000 → 1000 (one number) → 1*000 (a product)'],
    ['x 2', 'An operator is missing between “x” and “2” @ x 2 → x*2 (a product) → x_2 (one name)'],
    ['(x)2', 'An operator is missing between “)” and “2” @ )2 → (x)*2 (a product)'],
    ['x not y', '“not” cannot stand after “x” @ not → x and not y'],
    ['x² ³', 'One raised exponent follows another @ ³ → x²³'],
    ['x^²', 'Something is missing between “^” and “²” @ ^² → x²'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
