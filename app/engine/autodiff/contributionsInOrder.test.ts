import { expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { contributionsInOrder } from './contributionsInOrder'

/** The arrows out of x as "operation.operand", in the order of their contributions to x. */
function orderOf(text: string): string[] {
  const graph = lowerProgram(parseFormula(text))
  const x = graph.variableByName.get('x') as number
  return contributionsInOrder(graph, x).map((id) => {
    const arrow = graph.arrows[id]
    return `${graph.operations[arrow?.operation ?? -1]?.rule.symbol}.${arrow?.operand}`
  })
}

it('(x + y) * x: the product hands x its contribution before the sum does', () => {
  expect(orderOf('(x + y)*x')).toEqual(['×.1', '+.0'])
})

it('x - x: the two operands of one operation in their own order', () => {
  expect(orderOf('x - x')).toEqual(['−.0', '−.1'])
})

it('x > 0 ? 2 : x * 3: the condition brings nothing', () => {
  expect(orderOf('x > 0 ? 2 : x*3')).toEqual(['×.0'])
})
