import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf'

describe('conditions in words, and commands', () => {
  it.each([
    ['x ? y', 'This “?” has no “:” @ ? → x ? y : 0'],
    ['x ? y : z ? 1', 'This “?” has no “:” @ ? → x ? y : z ? 1 : 0'],
    ['(x ? y) : z', 'This “?” has no “:” @ ? → (x ? y : 0) : z'],
    ['max(x ? y, z)', 'This “?” has no “:” @ ? → max(x ? y : 0, z)'],
    ['x ?', 'Something is missing after “?” @ ?'],
    ['x ? : y', 'Something is missing between “?” and “:” @ ? :'],
    ['1:3', 'This “:” has no “?” @ : → 1/3 (a quotient)'],
    ['0:0.1:1', 'This “:” has no “?” @ :'],
    ['x : y', 'This “:” has no “?” @ : → x / y (a quotient)'],
    [':', 'Something is missing before “:” @ :'],
    [
      'if x > 0 then 1 else 0',
      'A condition is written with “?” and “:”, not in words @ if x > 0 then 1 else 0 → x > 0 ? 1 : 0',
    ],
    [
      'y = if x > 0 then 1 else 0',
      'A condition is written with “?” and “:”, not in words @ if x > 0 then 1 else 0 → y = x > 0 ? 1 : 0',
    ],
    [
      'y = 1 if x > 0 else 0',
      'A condition is written with “?” and “:”, not in words @ 1 if x > 0 else 0 → y = x > 0 ? 1 : 0',
    ],
    ['if (x > 0) 1 else 0', 'A condition is written with “?” and “:”, not in words @ else'],
    ['if(a, b, c)', 'There is no function “if” @ if(a, b, c) → (a ? b : c)'],
    ['if(x > 0, 1)', 'There is no function “if” @ if(x > 0, 1) → (x > 0 ? 1 : 0)'],
    ['return x^2', '“return” has no meaning in a formula @ return → x^2'],
    ['let y = x^2', '“let” has no meaning in a formula @ let → y = x^2'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
