import type { NodeRef } from '../engine/graph/graph'
import { type NumberKey, numbersOf } from '../engine/steps/covered'
import type { Derived } from '../state/derive'

type Asking = Pick<Derived, 'graph' | 'timeline' | 'position' | 'covered'>

/** What a reader asks for at a node: of the numbers known there its value if that is covered, else its gradient. */
export function askedOfNode(
  derived: Asking,
  { kind, id }: Pick<NodeRef, 'id'> & { kind: string },
): NumberKey[] {
  if (kind === 'operation') return []
  const value = askedOfCell(derived, 'value', id)
  return value.length > 0 ? value : askedOfCell(derived, 'gradient', id)
}

/** What is covered of a variable's value, or of its gradient, and of what makes that up. */
export function askedOfCell(
  { graph, timeline, position, covered }: Asking,
  kind: 'value' | 'gradient',
  variable: number,
): NumberKey[] {
  if (covered.size === 0) return []
  return numbersOf(graph, timeline, position, kind, variable).filter((key) => covered.has(key))
}
