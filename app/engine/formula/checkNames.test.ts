import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf'

describe('names that were probably not meant as names', () => {
  it.each([
    [
      'x + y + xy',
      'xy is one name, not x times y @ xy → x + y + x*y (a product) → f(x, y, xy) = x + y + xy (one name)',
    ],
    [
      'f(x, y) = x + y + xy',
      'xy is one name, not x times y @ xy → f(x, y) = x + y + x*y (a product) → f(x, y, xy) = x + y + xy (one name)',
    ],
    [
      'x*y/xy',
      'xy is one name, not x times y @ xy → x*y/(x*y) (a product) → f(x, y, xy) = x*y/xy (one name)',
    ],
    [
      'x + y + 2xy',
      'xy is one name, not x times y @ xy → x + y + 2x*y (a product) → f(x, y, xy) = x + y + 2xy (one name)',
    ],
    ['xx*x', 'accepted'],
    ['xy', 'accepted'],
    ['x + y + pi*xp', 'accepted'],
    [
      '5 cm',
      'There are no units here, such as “cm” @ 5 cm → 5 (without the unit) → 5*cm (cm is a name of your own)',
    ],
    [
      '30 deg',
      'There are no units here, such as “deg” @ 30 deg → 30*pi/180 (in radians) → 30*deg (deg is a name of your own)',
    ],
    [
      'sin(30 deg)',
      'There are no units here, such as “deg” @ 30 deg → sin(30*pi/180) (in radians) → sin(30*deg) (deg is a name of your own)',
    ],
    [
      'x/30 deg',
      'There are no units here, such as “deg” @ 30 deg → x/(30*pi/180) (in radians) → x/30*deg (deg is a name of your own)',
    ],
    ['5 kg + kg', 'accepted'],
    ['2 + 3i', 'There are no complex numbers here @ 3i → 2 + 3*i (i is a name of your own)'],
    ['3 i', 'accepted'],
    ['3i + i', 'accepted'],
    ['i = 2; 3i', 'accepted'],
    ['2π', 'accepted'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
