import { type Graph, variableOf } from '../graph/graph'
import { savedVariables } from './savedVariables'
import type { Timeline } from './timeline'

/** The numbers of a run: of a variable its value and its gradient, of an arrow its local gradient and its contribution. */
export type NumberKind = 'value' | 'local' | 'contribution' | 'gradient'

/** Names a number of a run, as a text that can be kept in a set: "value 3". */
export type NumberKey = `${NumberKind} ${number}`

/** What the reader is to find before it is shown. */
export interface Asked {
  readonly values: boolean
  readonly gradients: boolean
}

/** The name of a variable's or an arrow's number. */
export function numberKey(kind: NumberKind, id: number): NumberKey {
  return `${kind} ${id}`
}

/** Whether a text, which may come from anywhere, names a number of a run. */
export function isNumberKey(text: unknown): text is NumberKey {
  return typeof text === 'string' && /^(value|local|contribution|gradient) \d+$/.test(text)
}

/**
 * The numbers that are not to be seen yet. Of the values those that are computed, of the gradients all but the seed, less
 * what was `revealed`; and what tells a covered number, as the local gradient of x · y tells the other operand.
 */
export function coveredNumbers(
  graph: Graph,
  { values, gradients }: Asked,
  revealed: ReadonlySet<NumberKey>,
): ReadonlySet<NumberKey> {
  const covered = new Set<NumberKey>()
  if (!values && !gradients) return covered
  const cover = (kind: NumberKind, id: number, isAsked: boolean) => {
    const key = numberKey(kind, id)
    if (isAsked && !revealed.has(key)) covered.add(key)
  }
  for (const { result } of graph.operations) cover('value', result, values)
  const isCovered = (kind: NumberKind, id: number) => covered.has(numberKey(kind, id))
  for (const { result, needed, operands, firstArrow } of graph.operations.toReversed()) {
    if (result !== graph.root && variableOf(graph, result).differentiable) coverGradient(result)
    if (!needed) continue
    operands.forEach((_, place) => {
      const arrow = graph.arrows[firstArrow + place]
      if (!arrow?.differentiable) return
      const { id } = arrow
      cover('local', id, gradients || savedVariables({ graph }, arrow).some((one) => isCovered('value', one)))
      cover('contribution', id, gradients || isCovered('local', id) || isCovered('gradient', result))
    })
  }
  for (const { id, differentiable } of graph.leaves)
    if (differentiable && id !== graph.root) coverGradient(id)
  return covered

  function coverGradient(variable: number): void {
    const { uses } = variableOf(graph, variable)
    cover('gradient', variable, gradients || uses.some(({ id }) => isCovered('contribution', id)))
  }
}

/** The numbers that the step to a position finds: those that are known there and were not before. */
export function foundAt(
  { valueAt, localAt, contributionAt, gradientAt }: Timeline,
  position: number,
): NumberKey[] {
  const found: NumberKey[] = []
  const collect = (kind: NumberKind, positions: Int32Array) => {
    positions.forEach((at, id) => {
      if (at === position) found.push(numberKey(kind, id))
    })
  }
  collect('value', valueAt)
  collect('local', localAt)
  collect('contribution', contributionAt)
  collect('gradient', gradientAt)
  return found
}

/** What of a variable's numbers is known at a position: its value, or its gradient with all that makes it up. */
export function numbersOf(
  graph: Graph,
  { valueAt, contributionAt, gradientAt }: Timeline,
  position: number,
  kind: 'value' | 'gradient',
  variable: number,
): NumberKey[] {
  const isKnown = (positions: Int32Array, id: number) => (positions[id] as number) <= position
  if (kind === 'value') return isKnown(valueAt, variable) ? [numberKey('value', variable)] : []
  const arrows = variableOf(graph, variable).uses.filter(({ id }) => isKnown(contributionAt, id))
  return [
    ...arrows.flatMap(({ id }) => [numberKey('local', id), numberKey('contribution', id)]),
    ...(isKnown(gradientAt, variable) ? [numberKey('gradient', variable)] : []),
  ]
}
