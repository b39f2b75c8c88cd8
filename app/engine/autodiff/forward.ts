import type { Graph, OperationNode } from '../graph/graph'

/**
 * The value of every variable, by id: leaves from `inputs`, the rest computed operation by operation exactly as the
 * graph shows. NaN where an operation is not defined over the reals, and for a leaf without an input. O(arrows).
 */
export function forward(graph: Graph, inputs: ReadonlyMap<string, number>): Float64Array {
  const values = new Float64Array(graph.variables.length)
  for (const { id, value } of graph.variables) if (value !== undefined) values[id] = value
  for (const { id, name } of graph.leaves) values[id] = inputs.get(name) ?? Number.NaN
  for (const operation of graph.operations) values[operation.result] = evaluate(operation, values)
  return values
}

/** An operation's value at the saved values of its operands. One or two operands, nearly all, take the quick way. */
export function evaluate({ rule, operands }: OperationNode, values: Float64Array): number {
  const first = values[operands[0] as number] as number
  if (operands.length === 1) return rule.value(first)
  if (operands.length === 2) return rule.value(first, values[operands[1] as number] as number)
  return rule.value(...operandValues(operands, values))
}

/** The values of an operation's operands, in order. */
export function operandValues(operands: readonly number[], values: Float64Array): number[] {
  return operands.map((operand) => values[operand] as number)
}

/** The inputs that the reader gave, completed with a number for every leaf that has none yet. */
export function completeInputs(graph: Graph, inputs: ReadonlyMap<string, number>): Map<string, number> {
  const complete = new Map<string, number>()
  graph.leaves.forEach(({ name }, index) => {
    complete.set(name, inputs.get(name) ?? (DEFAULT_INPUTS[index % DEFAULT_INPUTS.length] as number))
  })
  return complete
}

/** Unequal and small, so that no two operands look alike at first. */
const DEFAULT_INPUTS = [2, 3, 1, 0.5, -1, 1.5]
