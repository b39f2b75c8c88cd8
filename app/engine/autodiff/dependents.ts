import type { Graph, OperationNode } from '../graph/graph'

/**
 * The operations that the root needs and whose results move with a variable, conditions included, in topological
 * order. The variable's own maker is none of them. O(arrows).
 */
export function dependentsOf(graph: Graph, variable: number): OperationNode[] {
  const moves = new Uint8Array(graph.variables.length)
  moves[variable] = 1
  return graph.operations.filter(({ needed, operands, result }) => {
    if (!needed || !operands.some((operand) => moves[operand] === 1)) return false
    moves[result] = 1
    return true
  })
}
