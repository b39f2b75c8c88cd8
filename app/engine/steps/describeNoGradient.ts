import { callName, type Graph, type OperationNode, variableOf } from '../graph/graph'
import { named, type Part, words } from './sentence'
import type { Telling } from './telling'

/** Why an operation hands no gradient on. */
export function describeNoGradient({ graph }: Telling, operation: OperationNode): Part[] {
  const { rule, operands, result } = operation
  const start = words(`${callName(operation)} hands no gradient on: `)
  const moves = movingVariables(graph)
  const places = operands.flatMap((operand, place) => (moves.has(operand) ? [place] : []))
  if (places.length === 0) return [start, words('its operands are fixed')]
  if (places.every((place) => rule.partial(place).none)) {
    const { conditional } = rule.spelling
    const why = conditional
      ? 'a condition passes none, and its branches are fixed'
      : 'it is not differentiable'
    return [start, words(why)]
  }
  return [
    start,
    words('none reaches '),
    named(variableOf(graph, result).name),
    words(': no differentiable way leads from it to '),
    named(variableOf(graph, graph.root).name),
  ]
}

/** Ids of the leaves and of all that is computed from a leaf. */
function movingVariables(graph: Graph): ReadonlySet<number> {
  const moves = new Set(graph.leaves.map(({ id }) => id))
  for (const { operands, result } of graph.operations) {
    if (operands.some((operand) => moves.has(operand))) moves.add(result)
  }
  return moves
}
