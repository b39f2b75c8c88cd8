import type { Graph, OperationNode } from '../graph/graph'
import { operandValues } from './forward'

/**
 * What a variable does with a contribution that arrives: `add` it to those before it, which is right, or let it
 * `overwrite` them, which shows what adding is for.
 */
export type Accumulation = 'add' | 'overwrite'

/** What the backward pass found. Arrays over variables are indexed by variable id, over arrows by arrow id. */
export interface Gradients {
  /**
   * ∂L/∂variable: the sum of its contributions; 0 where no gradient passes. Meaningful where `differentiable`.
   * With `overwrite` the last contribution alone, made from an upstream gradient that may be wrong already.
   */
  readonly gradient: Float64Array
  /** upstream × local of each arrow; meaningful where the arrow is `differentiable`. */
  readonly contribution: Float64Array
  /** ∂result/∂operand of each arrow at the saved values; NaN where it is undefined. */
  readonly local: Float64Array
  /** 1 for variables on which the root depends at these values; 0 behind the branch that `c ? a : b` did not choose. */
  readonly live: Uint8Array
}

/**
 * Gradients of the root with respect to every variable, by one walk against the arrows: each operation hands every
 * operand upstream × local, and contributions that meet are added. O(arrows).
 *
 * A branch that was not chosen hands on 0, whatever its local gradients are: the root does not depend on it.
 * The gradient of a variable without a value is NaN, also of the root and in such a branch.
 *
 * With `overwrite` each contribution replaces what arrived before it, in the order of `contributionsInOrder`, and the
 * wrong gradient is handed on. Local gradients and what is live are the same either way.
 */
export function backward(
  graph: Graph,
  values: Float64Array,
  seed: number,
  accumulate: Accumulation = 'add',
): Gradients {
  const adds = accumulate === 'add'
  const gradient = new Float64Array(graph.variables.length)
  const contribution = new Float64Array(graph.arrows.length)
  const local = new Float64Array(graph.arrows.length)
  const live = new Uint8Array(graph.variables.length)
  gradient[graph.root] = Number.isNaN(values[graph.root]) ? Number.NaN : seed
  live[graph.root] = 1
  for (let index = graph.operations.length - 1; index >= 0; index--) {
    const operation = graph.operations[index] as OperationNode
    const { operands, result, firstArrow } = operation
    const upstream = gradient[result] as number
    for (let place = 0; place < operands.length; place++) {
      const arrow = firstArrow + place
      if (!graph.arrows[arrow]?.differentiable) continue
      const operand = operands[place] as number
      const slope = localGradient(operation, place, values)
      const reached = live[result] === 1 && isChosen(operation, place, values)
      local[arrow] = slope
      // What has no value has no gradient, wherever it stands.
      contribution[arrow] = reached || Number.isNaN(values[operand]) ? upstream * slope : 0
      const before = adds ? (gradient[operand] as number) : 0
      gradient[operand] = before + (contribution[arrow] as number)
      if (reached) live[operand] = 1
    }
  }
  return { gradient, contribution, local, live }
}

/** ∂result/∂operand at the saved values; NaN where the result or that operand is no number. */
export function localGradient(
  { rule, operands, result }: OperationNode,
  place: number,
  values: Float64Array,
): number {
  const value = values[result] as number
  if (Number.isNaN(value) || Number.isNaN(values[operands[place] as number])) return Number.NaN
  const { at } = rule.partial(place)
  const first = values[operands[0] as number] as number
  if (operands.length === 1) return at(first, value)
  if (operands.length === 2) return at(first, values[operands[1] as number] as number, value)
  return at(...operandValues(operands, values), value)
}

/** False for the operand of `c ? a : b` that the condition passes over; a condition that is no number passes over none. */
export function isChosen({ rule, operands }: OperationNode, place: number, values: Float64Array): boolean {
  if (!rule.spelling.conditional) return true
  const condition = values[operands[0] as number] as number
  return Number.isNaN(condition) || place === (condition !== 0 ? 1 : 2)
}
