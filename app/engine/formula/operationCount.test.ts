import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorOf } from './errorOf'
import { operationCount } from './operationCount'
import { parseFormula } from './parseFormula'
import type { Expression } from './program'
import { readTokens } from './readTokens'
import { failureOf } from './testing/failureOf'

/** The number of operations in a tree. */
function size(expression: Expression): number {
  if (expression.kind === 'number' || expression.kind === 'name') return 0
  return expression.operands.reduce((sum, operand) => sum + size(operand), 1)
}

describe('the number of operations, before the formula is read', () => {
  it.each([
    ['x', 0],
    ['x + y*2', 2],
    ['2x', 1],
    ['2sin(x)', 2],
    ['(x)(y)', 1],
    ['-2x', 1],
    ['-2^2', 2],
    ['--2', 1],
    ['+x', 0],
    ['x - -y', 2],
    ['a ? b : c', 1],
    ['not a and b', 2],
  ])('%s: %i', (text, count) => {
    expect(operationCount(readTokens(text))).toBe(count)
  })

  it('is that of the tree', () => {
    const part = fc.constantFrom(...'x y 2 .5 + - * / ^ ( ) sin( max( , ? : not and < mod ²'.split(' '))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const text = parts.join(' ')
        if (errorOf(text)) return
        expect(operationCount(readTokens(text))).toBe(size(parseFormula(text).root.expression))
      }),
      { seed: 20_261_124, numRuns: 5000 },
    )
  })

  it('2000 is the limit', () => {
    const sum = (terms: number) => Array(terms).fill('x').join('+')
    expect(failureOf(sum(2001))).toBe('accepted')
    expect(failureOf(`q = 1; ${sum(2003)}`)).toBe(
      `A formula may have 2000 operations; this one has 2002 @ ${sum(2003)}`,
    )
  })
})
