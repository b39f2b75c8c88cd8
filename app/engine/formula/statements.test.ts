import { describe, expect, it } from 'vitest'
import { FormulaError } from './formulaError'
import { readTokens } from './readTokens'
import { splitStatements } from './statements'

/** Each statement as `name(parameters) := body`, words separated by blanks; or the message and what it marks. */
function split(text: string): string[] {
  try {
    return splitStatements(readTokens(text)).map(({ name, parameters, body }) => {
      const list = parameters ? `(${parameters.map((token) => token.text).join(' ')})` : ''
      const head = name ? `${name.text}${list} := ` : ''
      return head + body.map((token) => token.text).join(' ')
    })
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    return [`${error.message} @ ${text.slice(error.span.start, error.span.end)}`]
  }
}

describe('splitStatements', () => {
  it.each<[string, string[]]>([
    ['x', ['x']],
    ['q = x + y; f = q*z', ['q := x + y', 'f := q * z']],
    ['q = x\n\n;;\nf = q;', ['q := x', 'f := q']],
    ['max(x,\n  y)\nz', ['max ( x , y )', 'z']],
    ['(x\n+ 1)', ['( x + 1 )']],
    ['g(a, b) = a*b; g(x, 2)', ['g(a b) := a * b', 'g ( x , 2 )']],
    ['x == y', ['x == y']],
    ['', []],
    [';\n;', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it.each([
    ['(x; y)', 'This bracket is not closed before the “;” @ ('],
    ['((x)\n; y', 'This bracket is not closed before the “;” @ ('],
    ['f = x = y', 'One line has one “=” @ ='],
    ['= x', 'A name is missing before “=” @ ='],
    ['f =', 'Nothing follows “f =” @ ='],
    ['f =; x', 'Nothing follows “f =” @ ='],
    ['2 = x', 'Left of “=” stands one name, or a function with its parameters @ 2'],
    ['x y = 2', 'Left of “=” stands one name, or a function with its parameters @ x y'],
    ['f() = 2', 'Left of “=” stands one name, or a function with its parameters @ f()'],
    ['f(a b) = 2', 'Left of “=” stands one name, or a function with its parameters @ f(a b)'],
    ['f(a,) = 2', 'Left of “=” stands one name, or a function with its parameters @ f(a,)'],
    ['f(2) = 2', 'Left of “=” stands one name, or a function with its parameters @ f(2)'],
    ['f(a, a) = a', '“a” stands twice among the parameters @ a'],
  ])('%j is refused', (text, expected) => {
    expect(split(text)).toEqual([expected])
  })

  it('keeps the places of the words', () => {
    const [, second] = splitStatements(readTokens('q = x;\n f(a) = a'))
    expect([second?.name?.span, second?.parameters?.[0]?.span, second?.body[0]?.span]).toEqual([
      { start: 8, end: 9 },
      { start: 10, end: 11 },
      { start: 15, end: 16 },
    ])
  })
})
