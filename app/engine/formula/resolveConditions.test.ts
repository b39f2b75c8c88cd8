import { describe, expect, it } from 'vitest'
import { parseFormula } from './parseFormula'
import { printExpression } from './printExpression'
import { failureOf } from './testing/failureOf'

/** The formula in plain signs. */
const reading = (text: string) => printExpression(parseFormula(text).root.expression)

describe('conditions', () => {
  it.each([
    ['x ? a ? b : c : d', 'x ? (a ? b : c) : d'],
    ['a ? b ? c ? 1 : 2 : 3 : 4', 'a ? (b ? (c ? 1 : 2) : 3) : 4'],
    ['a ? b : c ? d : e', 'a ? b : c ? d : e'],
    ['a ? b ? 1 : 2 : c ? 3 : 4', 'a ? (b ? 1 : 2) : c ? 3 : 4'],
    ['a ? (b ? c : d) : e', 'a ? (b ? c : d) : e'],
    ['max(a ? b ? c : d : e, 1)', 'max(a ? (b ? c : d) : e, 1)'],
  ])('%s needs no brackets: %s', (text, expected) => {
    expect(reading(text)).toBe(expected)
  })

  it('the place of an inner one begins and ends with its operands', () => {
    const text = 'x ?  a ? b : c  : d'
    const { expression } = parseFormula(text).root
    const inner = expression.kind === 'operation' ? expression.operands[1] : undefined
    expect(inner && text.slice(inner.span.start, inner.span.end)).toBe('a ? b : c')
  })

  it('at most 60 stand in one another', () => {
    const nested = (depth: number) => `${'a ? '.repeat(depth)}b${' : c'.repeat(depth)}`
    expect(failureOf(nested(60))).toBe('accepted')
    expect(failureOf(nested(70))).toBe(
      'Conditions may stand 60 deep in one another; here they stand 70 deep @ ?',
    )
  })
})
