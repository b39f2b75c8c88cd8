import type { Explanation } from '../autodiff/explain'
import { reasonText } from '../autodiff/reason'
import type { Graph, VariableNode } from '../graph/graph'
import type { Frame } from './frame'
import { whyNoGradient } from './traceRows'

/** Why a cell of the table holds what it holds, where that is not a plain number. */
export interface CellReason {
  readonly text: string
  /** There is nothing to wonder at: the number is yet to come, or there is none for what the variable is. */
  readonly quiet?: true
}

/** Why a variable's value is not a plain number: not reached, not real, infinite. Undefined where it is one. */
export function valueCell(
  graph: Graph,
  { valueReasons }: Explanation,
  frame: Frame,
  { id }: VariableNode,
): CellReason | undefined {
  if (frame.value(id) === undefined) return { text: 'not reached yet', quiet: true }
  const reason = valueReasons.get(id)
  return reason && { text: reasonText(graph, reason) }
}

/** Why a variable's gradient is not a plain number: none, not reached, undefined, infinite. Undefined where it is one. */
export function gradientCell(
  graph: Graph,
  { gradientReasons }: Explanation,
  frame: Frame,
  variable: VariableNode,
): CellReason | undefined {
  const state = frame.gradient(variable.id)
  if (state.state === 'none') return { text: whyNoGradient(variable), quiet: true }
  if (state.state === 'empty') return { text: 'not reached yet', quiet: true }
  if (state.state === 'waiting')
    return { text: `not complete yet: ${state.received} of ${state.of} arrows`, quiet: true }
  const reason = gradientReasons.get(variable.id)
  if (!reason) return undefined
  const text = reasonText(graph, reason)
  return { text: Number.isNaN(state.value) ? `undefined: ${text}` : text }
}
