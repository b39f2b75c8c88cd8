import { describe, expect, it } from 'vitest'
import { FormulaError } from '../formula/formulaError'
import { parseFormula } from '../formula/parseFormula'
import { checkSize } from './checkSize'
import { lowerProgram } from './lowerProgram'

/** "message @ the first characters of the marked text"; "small enough" within the limits. */
function told(text: string): string {
  try {
    checkSize(parseFormula(text))
    return 'small enough'
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    return `${error.message} @ ${text.slice(error.span.start, error.span.end).slice(0, 8)}`
  }
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i))
const sum = (terms: number) => Array(terms).fill('x').join('+')

describe('the limits of a graph', () => {
  it('operations: 2000, functions written out, marked where they go over', () => {
    expect(told(['g(a) = a + 1', sum(1001), `p = ${sum(999)}`, 'q = g(x) + 1'].join('\n'))).toBe(
      'small enough',
    )
    expect(
      told(['g(a) = a + 1', sum(1001), `p = ${sum(999)}`, 'q = g(x) + g(y)', 'r = g(x)'].join('\n')),
    ).toBe('A formula may have 2000 operations; this one has 2002 @ q = g(x)')
  })

  it('operands: 10 000', () => {
    const wide = `max(${Array(100).fill('x').join()})`
    expect(told(lines(90, () => wide).join('\n'))).toBe('small enough')
    const text = ['g(a) = a', `h(x) = ${wide}`, ...lines(100, (index) => `p${index} = h(x)`)].join('\n')
    expect(told(text)).toBe('A formula may have 10000 operands; this one has 10100 @ p99 = h(')
  })

  it('calls that double at each level are counted without being written out', () => {
    const doubling = (levels: number) =>
      ['g0(a) = a', ...lines(levels, (i) => `g${i + 1}(a) = g${i}(g${i}(a))`), `g${levels}(x)`].join('\n')
    expect(told(doubling(10))).toBe('small enough')
    expect(told(doubling(12))).toBe(
      'A formula may have 4000 calls of your own functions; this one has 8191 @ g12(x)',
    )
    expect(told(doubling(90))).toBe(
      'A formula may have 4000 calls of your own functions; this one has more than a million @ g90(x)',
    )
  })

  it('functions that call each other: 100 deep', () => {
    const chain = (length: number) =>
      ['g0(a) = a + 1', ...lines(length, (i) => `g${i + 1}(a) = g${i}(a)`), `g${length}(x)`].join('\n')
    expect(told(chain(99))).toBe('small enough')
    expect(told(chain(139))).toBe('Functions may call each other 100 deep; here 140 deep @ g139(x)')
  })

  it('what nothing calls does not count', () => {
    expect(told(`g(a) = ${sum(1500)}\nh(a) = ${sum(1500)}\ng(x)`)).toBe('small enough')
  })

  it('merging equal parts makes no room for more', () => {
    const text = `g(a) = ${sum(1500)}\ng(x) + g(y)`
    expect(() => lowerProgram(parseFormula(text), { mergeEqualParts: true })).toThrow(/this one has 2999/)
  })
})
