import type { Explanation } from '../autodiff/explain'
import type { Reason } from '../autodiff/reason'
import { type Graph, type NodeRef, operationOf } from '../graph/graph'
import type { Frame } from './frame'

/**
 * What a reader should know about a node's numbers as far as the frame has come: of an operation its remarks, of a
 * variable why its value and its gradient are odd. Empty where all is plain.
 */
export function nodeReasons(
  graph: Graph,
  { remarks, gradientRemarks, valueReasons, gradientReasons }: Explanation,
  frame: Frame,
  { kind, id }: NodeRef,
): Reason[] {
  if (kind === 'operation') {
    const forward = frame.value(operationOf(graph, id).result) === undefined ? [] : (remarks.get(id) ?? [])
    const backward = hasReturned(graph, id, frame) ? (gradientRemarks.get(id) ?? []) : []
    return [...forward, ...backward]
  }
  const ofValue = frame.value(id) === undefined ? undefined : valueReasons.get(id)
  const ofGradient = frame.gradient(id).state === 'complete' ? gradientReasons.get(id) : undefined
  return [ofValue, ofGradient].filter((reason) => reason !== undefined)
}

/** Whether the operation has handed on any gradient, for which it took the one of its result. */
export function hasReturned(graph: Graph, operation: number, frame: Frame): boolean {
  const { operands, firstArrow } = operationOf(graph, operation)
  return operands.some((_, place) => frame.contribution(firstArrow + place) !== undefined)
}

/** Whether something odd begins at a node with these reasons, so that it carries the badge. */
export function beginsTrouble({ kind }: Pick<NodeRef, 'kind'>, reasons: readonly Reason[]): boolean {
  if (kind === 'operation') return reasons.some((reason) => reason.kind !== 'not chosen')
  return reasons.some(({ operation, from }) => operation === undefined && from === undefined)
}
