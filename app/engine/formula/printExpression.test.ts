import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OperationName, operationNames, operations } from '../operations/table'
import { parseFormula } from './parseFormula'
import { printExpression } from './printExpression'
import type { Expression } from './program'

const NOWHERE = { start: 0, end: 0 }

const parse = (text: string): Expression => parseFormula(text).root.expression

/** The tree as nested lists, without the places in the text. */
function tree(expression: Expression): unknown {
  if (expression.kind === 'number') return Object.is(expression.value, -0) ? 0 : expression.value
  if (expression.kind === 'name') return expression.name
  const head = expression.kind === 'call' ? expression.name : expression.operation
  return [head, ...expression.operands.map(tree)]
}

describe('printExpression', () => {
  it.each([
    ['1/2x', '(1/2)*x'],
    ['a/2b', 'a/(2*b)'],
    ['a/2/b', 'a/2/b'],
    ['a/(b/c)', 'a/(b/c)'],
    ['a - (b - c)', 'a - (b - c)'],
    ['(a + b)*c', '(a + b)*c'],
    ['-x^2', '-x^2'],
    ['(-x)^2', '(-x)^2'],
    ['(-2)^2', '(-2)^2'],
    ['2^-x', '2^-x'],
    ['a^b^c', 'a^(b^c)'],
    ['(a^b)^c', '(a^b)^c'],
    ['(a^b)^c', '(a^b)^c'],
    ['7 mod 3', '7 mod 3'],
    ['not (a and b) or c', 'not (a and b) or c'],
    ['a < b and b < c', 'a < b and b < c'],
    ['a ? b : c ? d : e', 'a ? b : c ? d : e'],
    ['(a ? b : c) ? d : e', '(a ? b : c) ? d : e'],
    ['a ? (b ? c : d) : e', 'a ? (b ? c : d) : e'],
    ['(a ? b : c) + 1', '(a ? b : c) + 1'],
    ['(a < b) == (c < d)', '(a < b) == (c < d)'],
    ['max(a, b, -c)', 'max(a, b, -c)'],
    ['1e-7x', '1e-7*x'],
  ])('%s is printed %s', (text, printed) => {
    expect(printExpression(parse(text))).toBe(printed)
  })

  it('what is printed is read as the same tree, with any operations nested in any way', () => {
    fc.assert(
      fc.property(expressions(3), (expression) => {
        expect(tree(parse(printExpression(expression)))).toEqual(tree(expression))
      }),
      { seed: 20_261_124, numRuns: 1500 },
    )
  })
})

/** Random trees over every operation of the table. */
function expressions(depth: number): fc.Arbitrary<Expression> {
  const name = fc
    .constantFrom('x', 'y1', 'θ', 'e')
    .map((text): Expression => ({ kind: 'name', name: text, span: NOWHERE }))
  const number = fc
    .oneof(fc.integer({ min: -9, max: 99 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .map((value): Expression => ({ kind: 'number', value: value === 0 ? 0 : value, span: NOWHERE }))
  if (depth === 0) return fc.oneof(name, number)
  const inner = expressions(depth - 1)
  const operation = fc.constantFrom(...operationNames).chain((operation: OperationName) => {
    const { least, most } = operations[operation].arity
    return fc
      .array(inner, { minLength: least, maxLength: Math.min(most, least + 2) })
      .filter((operands) => isTypable(operation, operands))
      .map((operands): Expression => ({ kind: 'operation', operation, operands, span: NOWHERE }))
  })
  return fc.oneof(
    { weight: 1, arbitrary: name },
    { weight: 1, arbitrary: number },
    { weight: 4, arbitrary: operation },
  )
}

/** A minus sign before a literal is part of the literal, so that no text makes this tree. */
function isTypable(operation: OperationName, operands: readonly Expression[]): boolean {
  return operation !== 'negate' || operands[0]?.kind !== 'number'
}
