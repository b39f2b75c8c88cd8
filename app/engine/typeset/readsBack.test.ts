import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { printExpression } from '../formula/printExpression'
import type { Expression } from '../formula/program'
import { evaluateExpression } from '../symbolic/evaluateExpression'
import { apply, nameOf, numberOf } from '../symbolic/makeExpression'
import { mathToText } from './mathToText'
import { typesetExpression } from './typesetExpression'

const UNARY = ['negate', 'square', 'cube', 'sqrt', 'abs', 'exp'] as const
const BINARY = ['add', 'subtract', 'multiply', 'divide', 'power', 'max'] as const

/** Random trees over what can be typed as it is printed. */
function expressions(depth: number): fc.Arbitrary<Expression> {
  const leaf = fc.oneof(
    fc.constantFrom('x', 'y1', 'θ').map(nameOf),
    fc.constantFrom(-3, -1, 1, 2, 7, 0.5, 2 ** -40).map(numberOf),
  )
  if (depth === 0) return leaf
  const inner = expressions(depth - 1)
  return fc.oneof(
    { weight: 1, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...UNARY), inner)
        .map(([operation, operand]) => apply(operation, [operand])),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...BINARY), inner, inner)
        .map(([operation, a, b]) => apply(operation, [a, b])),
    },
  )
}

it('what is printed in one line has the same value when it is typed: brackets stand where they are needed', () => {
  const inputs = new Map([['x', 1.25], ['y1', -0.75], ['θ', 2.5]]) // biome-ignore format: pairs
  fc.assert(
    fc.property(expressions(3), (expression) => {
      const text = mathToText(typesetExpression(expression))
      fc.pre(!text.includes('||')) // which bar opens, the parser cannot tell
      const [wanted, value] = [expression, parseFormula(text).root.expression].map((one) =>
        evaluateExpression(one, inputs),
      ) as [number, number]
      const isSame = Object.is(wanted, value) || Math.abs(wanted - value) <= 1e-9 * (1 + Math.abs(wanted))
      expect(isSame, `${printExpression(expression)} as ${text}: ${wanted} or ${value}`).toBe(true)
    }),
    { numRuns: 3000, seed: 7 },
  )
})
