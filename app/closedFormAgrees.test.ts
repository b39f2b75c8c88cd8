// The derivative written out is the gradient that backpropagation finds, at every example.
import { describe, expect, it } from 'vitest'
import { runGraph } from './engine/autodiff/run'
import { parseFormula } from './engine/formula/parseFormula'
import { lowerProgram } from './engine/graph/lowerProgram'
import { closedForm } from './engine/symbolic/closedForm'
import { differentiateRoot } from './engine/symbolic/differentiateRoot'
import { evaluateExpression } from './engine/symbolic/evaluateExpression'
import { exampleGroups } from './examples/examples'

const all = exampleGroups.flatMap(({ examples }) => examples)

/** Where a convention or the arithmetic of computers decides: the numbers of the closed forms, in the order of the leaves. */
const OTHERWISE: Readonly<Record<string, readonly number[]>> = {
  'A tie': [1, 1],
  'relu(x) and max(x, 0) at 0': [1],
  'The logarithm of −1': [Number.NaN, -2],
  '0 times infinity': [Number.NEGATIVE_INFINITY],
}

describe.each(all)('$title', ({ title, formula, inputs }) => {
  const graph = lowerProgram(parseFormula(formula), { inputs: new Set(Object.keys(inputs)) })
  const numbers = new Map(Object.entries(inputs))
  const { gradient } = runGraph(graph, numbers)

  it.each(graph.leaves)('∂/∂$name: the closed form is the gradient', ({ id }) => {
    const form = closedForm(graph, id)
    const expression = form.kind === 'written' ? form.expression : differentiateRoot(graph, id)
    const wanted =
      OTHERWISE[title]?.[graph.leaves.findIndex((leaf) => leaf.id === id)] ?? (gradient[id] as number)
    const value = evaluateExpression(expression, numbers)
    if (Number.isFinite(wanted))
      expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted) + 1e-14)
    else expect(value).toBe(wanted)
  })
})

it('all examples but the tour have a closed form that can be read', () => {
  const tooLarge = all.filter(({ formula, inputs }) => {
    const graph = lowerProgram(parseFormula(formula), { inputs: new Set(Object.keys(inputs)) })
    return graph.leaves.some(({ id }) => closedForm(graph, id).kind !== 'written')
  })
  expect(tooLarge.map(({ title }) => title)).toEqual(['All operation families'])
})
