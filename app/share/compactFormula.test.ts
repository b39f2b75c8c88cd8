import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormulaError } from '../engine/formula/formulaError'
import { parseFormula } from '../engine/formula/parseFormula'
import { readTokens } from '../engine/formula/readTokens'
import { splitStatements } from '../engine/formula/statements'
import { compactFormula, spreadFormula } from './compactFormula'

/** The words of a formula, statement by statement: two texts with the same words mean the same. */
function words(text: string) {
  const written = (tokens: readonly { kind: string; text: string }[] = []) =>
    tokens.map((token) => `${token.kind} ${token.text}`)
  return splitStatements(readTokens(text), text).map(({ name, parameters, body }) => [
    name?.text,
    written(parameters),
    written(body),
  ])
}

function isReadable(text: string): boolean {
  try {
    parseFormula(text)
    return true
  } catch (error) {
    if (error instanceof FormulaError) return false
    throw error
  }
}

describe('the formula of a link', () => {
  it.each([
    ['(x\ny)', '(x y)'],
    ['(a and\nb)', '(a and b)'],
    ['max(x,\n  y)', 'max(x,y)'],
    ['x - - y', 'x--y'],
    ['2 3 x', '2 3 x'],
    ['|x| * |y|', '|x|*|y|'],
    ['|x| || |y|', '|x| || |y|'],
    ['|x| |y|', '|x| |y|'],
    ['x < - 3', 'x<-3'],
    ['（ｘ ＋ １）；', '（ｘ＋１）'],
    ['q = x\u2028√ q', 'q=x;√q'],
    ['q = x # first; not second\n\n\nf = q * q;', 'q=x;f=q*q'],
  ])('%j is written %j', (text, compact) => {
    expect(compactFormula(text)).toBe(compact)
  })

  it.each(['2 * * 3', 'a = = b', 'a < = b', '(a;b)', 'q := 3', 'q := 3 ; x', 'sin( x', '', ' # nothing'])(
    '%j cannot be read and stays as it is',
    (text) => {
      expect([compactFormula(text), spreadFormula(text)]).toEqual([text, text])
    },
  )

  it.each([
    ['q=x+y;f=q*z', 'q = x+y\nf = q*z'],
    ['q =x ; ; q', 'q = x\nq'],
    ['g(a,b)=a==b;g(x,y)', 'g(a,b) = a==b\ng(x,y)'],
    ['x*y # as typed; all of it', 'x*y # as typed; all of it'],
    ['x<=y', 'x<=y'],
  ])('%j is shown as %j', (compact, shown) => {
    expect(spreadFormula(compact)).toBe(shown)
  })

  it('compact or spread, it means the same, and what cannot be read stays so', () => {
    const part = fc.constantFrom(
      ...[
        'x',
        'y1',
        '2',
        '.5',
        'e3',
        '+',
        '-',
        '*',
        '=',
        '<',
        '==',
        '(',
        ')',
        ',',
        ' ',
        ' ',
        '\n',
        ';',
        ':',
        '?',
      ],
      ...['and', 'not', 'mod', '²', 'sin', '# c\n', '×', 'x₁', '|', '||', '√', 'ⁿ', '∞', '＋', '\u2028'],
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        if (!isReadable(text)) {
          expect([compactFormula(text), spreadFormula(text)]).toEqual([text, text])
          return
        }
        const compact = compactFormula(text)
        expect(words(compact)).toEqual(words(text))
        expect(words(spreadFormula(compact))).toEqual(words(text))
        expect(words(spreadFormula(text))).toEqual(words(text))
        expect(compactFormula(spreadFormula(compact))).toBe(compact)
      }),
      { seed: 20_261_124, numRuns: 5000 },
    )
  })
})
