import type { DrawnNode } from '../drawing/picture'
import { type Graph, operationOf } from '../engine/graph/graph'
import { NEVER, type Timeline } from '../engine/steps/timeline'

/**
 * The position at which a node's value appears, or, from the seed on or if the value's position is the present one,
 * the position at which its gradient is complete. For an operation: of what it makes forward, and its own backward step.
 */
export function nodePosition(graph: Graph, timeline: Timeline, node: DrawnNode, position: number): number {
  const variable = node.kind === 'operation' ? operationOf(graph, node.id).result : node.id
  const valueAt = timeline.valueAt[variable] as number
  const gradientAt = backwardPosition(graph, timeline, node)
  const wantsGradient = position === valueAt || (position > timeline.forwardCount && position !== gradientAt)
  return wantsGradient && gradientAt !== NEVER ? gradientAt : valueAt
}

function backwardPosition(graph: Graph, timeline: Timeline, node: DrawnNode): number {
  if (node.kind !== 'operation') return timeline.gradientAt[node.id] as number
  const { operands, firstArrow } = operationOf(graph, node.id)
  return Math.min(...operands.map((_, place) => timeline.contributionAt[firstArrow + place] as number))
}
