import { describe, expect, it } from 'vitest'
import { readTokens } from './readTokens'
import { splitStatements } from './statements'
import { failureOf } from './testing/failureOf'

/** Each statement as `name(parameters) := body`, words separated by blanks. */
function split(text: string): string[] {
  return splitStatements(readTokens(text), text).map(({ name, parameters, body }) => {
    const list = parameters ? `(${parameters.map((token) => token.text).join(' ')})` : ''
    const head = name ? `${name.text}${list} := ` : ''
    return head + body.map((token) => token.text).join(' ')
  })
}

describe('splitStatements', () => {
  it.each<[string, string[]]>([
    ['x', ['x']],
    ['q = x + y; f = q*z', ['q := x + y', 'f := q * z']],
    ['q = x\n\n;;\nf = q;', ['q := x', 'f := q']],
    ['q = x\rf = q\r\n', ['q := x', 'f := q']],
    ['q = x\u2028f = q\u0085f', ['q := x', 'f := q', 'f']],
    ['max(x,\n  y)\nz', ['max ( x , y )', 'z']],
    ['(x\n+ 1)', ['( x + 1 )']],
    ['g(a, b) = a*b; g(x, 2)', ['g(a b) := a * b', 'g ( x , 2 )']],
    ['x == y', ['x == y']],
    ['', []],
    [';\n;', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('keeps the places of the words', () => {
    const text = 'q = x;\n f(a) = a'
    const [, second] = splitStatements(readTokens(text), text)
    expect([second?.name?.span, second?.parameters?.[0]?.span, second?.body[0]?.span]).toEqual([
      { start: 8, end: 9 },
      { start: 10, end: 11 },
      { start: 15, end: 16 },
    ])
  })
})

describe('an “=” that names nothing', () => {
  it.each([
    [
      'sin(x) = 2',
      'This is an equation; a formula computes one number @ sin(x) = 2 → sin(x) - 2 (their difference) → sin(x) == 2 (1 where they are equal, else 0)',
    ],
    [
      'x + 1 = 3',
      'This is an equation; a formula computes one number @ x + 1 = 3 → x + 1 - 3 (their difference) → x + 1 == 3 (1 where they are equal, else 0)',
    ],
    [
      '2 = x',
      'This is an equation; a formula computes one number @ 2 = x → x = 2 (a name for the left side) → 2 - x (their difference) → 2 == x (1 where they are equal, else 0)',
    ],
    [
      'x^2 + y^2 = 1',
      'This is an equation; a formula computes one number @ x^2 + y^2 = 1 → x^2 + y^2 - 1 (their difference) → x^2 + y^2 == 1 (1 where they are equal, else 0)',
    ],
    [
      'x > 0 = y + 1',
      'This is an equation; a formula computes one number @ x > 0 = y + 1 → (x > 0) - (y + 1) (their difference) → (x > 0) == y + 1 (1 where they are equal, else 0)',
    ],
    [
      'x y = 2',
      'This is an equation; a formula computes one number @ x y = 2 → x y - 2 (their difference) → x y == 2 (1 where they are equal, else 0)',
    ],
    ['x + 1 =', 'Nothing follows “x + 1 =” @ = → x + 1 '],
    ['f =', 'Nothing follows “f =” @ ='],
    ['f(x) =', 'Nothing follows “f(x) =” @ ='],
    ['= x', 'A name is missing before “=” @ = →  x'],
    ['=', 'A name is missing before “=” @ ='],
    [
      'f = g = 3',
      'One line has one “=” @ = → g = 3; f = g (two names for one number) → f = g == 3 (compares two numbers)',
    ],
    ['x = = 3', 'One line has one “=” @ = → x == 3 (compares two numbers)'],
    ['f() = 2', 'Left of “=” stands one name, or a function with its parameters @ f() → f = 2'],
    ['f(a b) = 2', 'Left of “=” stands one name, or a function with its parameters @ f(a b) → f(a, b) = 2'],
    ['f(a,) = 2', 'Left of “=” stands one name, or a function with its parameters @ f(a,) → f(a) = 2'],
    ['f(2) = 2', 'Left of “=” stands one name, or a function with its parameters @ f(2)'],
    ['f(a, a) = a', '“a” stands twice among the parameters @ a'],
    ['and = 3', '“and” is an operator, not a name @ and'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
