import { table } from '../../words/english/table'
import { textIn } from '../../words/textIn'
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
  { valueReasons, language }: Explanation,
  frame: Frame,
  { id }: VariableNode,
): CellReason | undefined {
  const text = textIn(language, table)
  if (frame.value(id) === undefined) return { text: text('notReached'), quiet: true }
  const reason = valueReasons.get(id)
  return reason && { text: reasonText(graph, reason, language) }
}

/** Why a variable's gradient is not a plain number: none, not reached, undefined, infinite. Undefined where it is one. */
export function gradientCell(
  graph: Graph,
  { gradientReasons, language }: Explanation,
  frame: Frame,
  variable: VariableNode,
): CellReason | undefined {
  const words = textIn(language, table)
  const state = frame.gradient(variable.id)
  if (state.state === 'none') return { text: whyNoGradient(variable, language), quiet: true }
  if (state.state === 'empty') return { text: words('notReached'), quiet: true }
  if (state.state === 'waiting')
    return { text: words('notComplete', { received: state.received, of: state.of }), quiet: true }
  const reason = gradientReasons.get(variable.id)
  if (!reason) return undefined
  const text = reasonText(graph, reason, language)
  return { text: Number.isNaN(state.value) ? words('undefinedFor', { reason: text }) : text }
}
