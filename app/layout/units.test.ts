import { expect, test } from 'vitest'
import { sampleGraph } from './sampleGraphs'
import { makeUnits } from './units'

/** x · x, then a sine of it that the root does not need; the root is the cosine of the product. */
const graph = sampleGraph(({ leaf, apply }) => {
  const x = leaf()
  const square = apply(x, x)
  apply(square)
  return apply(square)
})

test('an operation and its result are one unit, a leaf is one alone', () => {
  const { list, operationCount } = makeUnits(graph, 'right')
  expect(list.map(({ variable, box }) => [variable, box !== undefined])).toEqual([
    [1, true],
    [2, true],
    [3, true],
    [0, false],
  ])
  expect(operationCount).toBe(3)
  expect(list[0]).toMatchObject({ above: 27, below: 53 })
})

test('x · x keeps both arrows', () => {
  const { arrows } = makeUnits(graph, 'right')
  expect(arrows.filter(({ to }) => to === 0)).toEqual([
    { from: 3, to: 0, operand: 0, operandCount: 2 },
    { from: 3, to: 0, operand: 1, operandCount: 2 },
  ])
})

test('needed is what the root is computed from', () => {
  expect([...makeUnits(graph, 'right').needed]).toEqual([1, 0, 1, 1])
})
