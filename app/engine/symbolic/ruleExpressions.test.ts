import { describe, expect, it } from 'vitest'
import { printExpression } from '../formula/printExpression'
import { operations } from '../operations/table'
import { evaluateExpression } from './evaluateExpression'
import { operandNamesOf, partialRule, plainRule, valueRule } from './ruleExpressions'

describe.each(Object.values(operations))('$name', ({ name, samples, value, partial }) => {
  it('the formulas of value and partials give the numbers of the rules', () => {
    for (const sample of samples) {
      const count = sample.length
      const inputs = new Map(
        operandNamesOf(name, count).map((operand, place) => [operand, sample[place] as number]),
      )
      const result = value(...sample)
      expect(evaluateExpression(valueRule(name, count), inputs)).toBeCloseTo(result, 12)
      expect(evaluateExpression(plainRule(name, count), inputs)).toBe(result)
      sample.forEach((_, place) => {
        const wanted = partial(place).at(...sample, result)
        expect(evaluateExpression(partialRule(name, count, place), inputs), `∂${place}`).toBeCloseTo(
          wanted,
          12,
        )
      })
    }
  })
})

it('a rule is read once; psi, which nobody can type, is a call', () => {
  expect(partialRule('sin', 1, 0)).toBe(partialRule('sin', 1, 0))
  expect(partialRule('lgamma', 1, 0)).toMatchObject({ kind: 'call', name: 'psi' })
})

it('max of five names x1 … x5', () => {
  expect(printExpression(partialRule('max', 5, 4))).toBe('x5 == max(x1, x2, x3, x4, x5) ? 1 : 0')
  expect(printExpression(plainRule('max', 3))).toBe('max(a, b, c)')
})
