import { type Graph, variableOf } from '../graph/graph'

/** Ids of the arrows that bring a variable its contributions, in the order in which the backward pass adds them. */
export function contributionsInOrder(graph: Graph, variable: number): number[] {
  return variableOf(graph, variable)
    .uses.filter((arrow) => arrow.differentiable)
    .toSorted((first, second) => second.operation - first.operation || first.operand - second.operand)
    .map((arrow) => arrow.id)
}
