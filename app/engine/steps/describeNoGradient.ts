import { callName, type Graph, type OperationNode, variableOf } from '../graph/graph'
import { say } from './say'
import { named, type Part } from './sentence'
import type { Telling } from './telling'

/** Why an operation hands no gradient on. */
export function describeNoGradient(telling: Telling, operation: OperationNode): Part[] {
  return say(telling, 'handsNothing', { operation: callName(operation), why: why(telling, operation) })
}

function why(telling: Telling, { rule, operands, result }: OperationNode): Part[] {
  const { graph } = telling
  const moves = movingVariables(graph)
  const places = operands.flatMap((operand, place) => (moves.has(operand) ? [place] : []))
  if (places.length === 0) return say(telling, 'operandsFixed')
  if (places.every((place) => rule.partial(place).none))
    return say(telling, rule.spelling.conditional ? 'conditionPassesNone' : 'notDifferentiable')
  const nameOf = (variable: number) => named(variableOf(graph, variable).name)
  return say(telling, 'nothingArrives', { result: nameOf(result), root: nameOf(graph.root) })
}

/** Ids of the leaves and of all that is computed from a leaf. */
function movingVariables(graph: Graph): ReadonlySet<number> {
  const moves = new Set(graph.leaves.map(({ id }) => id))
  for (const { operands, result } of graph.operations) {
    if (operands.some((operand) => moves.has(operand))) moves.add(result)
  }
  return moves
}
