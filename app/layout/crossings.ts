import type { LayeredGraph } from './dummies'

/** The spots of each layer, first to last across the flow. */
export type Ordering = readonly number[][]

/**
 * The number of arc pairs that cross. Arcs into one operation arrive at its ports in operand order, so
 * operands that come in the wrong order count as crossings too. O(arcs × log arcs).
 */
export function countCrossings(graph: LayeredGraph, ordering: Ordering): number {
  const rank = new Int32Array(graph.from.length)
  const tally = new Int32Array(graph.from.length + 2)
  let crossings = 0
  for (let layer = 1; layer < ordering.length; layer++) {
    const arcCount = rankArrivals(graph, ordering[layer] as number[], rank)
    tally.fill(0, 0, arcCount + 1)
    crossings += countInversions(graph, ordering[layer - 1] as number[], rank, tally, arcCount)
  }
  return crossings
}

/** Ranks the arcs into a layer by where they arrive, from 1; returns how many there are. */
function rankArrivals({ incoming }: LayeredGraph, layer: readonly number[], rank: Int32Array): number {
  let next = 0
  for (const spot of layer) for (const arc of incoming[spot] as number[]) rank[arc] = ++next
  return next
}

/**
 * Accumulates ranks in a Fenwick tree, arcs of one spot together: they start at one point and do not cross.
 */
function countInversions(
  { outgoing }: LayeredGraph,
  layer: readonly number[],
  rank: Int32Array,
  tally: Int32Array,
  arcCount: number,
): number {
  let inversions = 0
  let counted = 0
  for (const spot of layer) {
    const arcs = outgoing[spot] as number[]
    for (const arc of arcs) {
      let before = 0
      for (let k = rank[arc] as number; k > 0; k -= k & -k) before += tally[k] as number
      inversions += counted - before
    }
    for (const arc of arcs) {
      for (let k = rank[arc] as number; k <= arcCount; k += k & -k) tally[k] = (tally[k] as number) + 1
    }
    counted += arcs.length
  }
  return inversions
}
