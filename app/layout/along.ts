import type { LayeredGraph } from './dummies'
import type { Ports } from './ports'
import type { Spacing } from './spacing'
import type { Units } from './units'

/**
 * Where a layer lies along the flow. Nothing but arrows lies between the `end` of one and the `start` of the
 * next.
 */
export interface Column {
  readonly start: number
  /** Centres of its operations' boxes, and of its circles. */
  readonly box: number
  readonly circle: number
  readonly end: number
}

/** A column for each layer, as wide as what stands in it, wider apart where arrows jump high. */
export function placeAlong(
  graph: LayeredGraph,
  units: Units,
  ports: Ports,
  across: Float64Array,
  spacing: Spacing,
): Column[] {
  const widths = Array.from({ length: graph.layerCount }, () => {
    return { boxBefore: 0, boxAfter: 0, circleBefore: 0, circleAfter: 0 }
  })
  for (const [u, { box, circle }] of units.list.entries()) {
    const width = widths[graph.layerOf[u] as number]
    if (width === undefined) continue
    width.circleBefore = Math.max(width.circleBefore, circle.before)
    width.circleAfter = Math.max(width.circleAfter, circle.after)
    width.boxBefore = Math.max(width.boxBefore, box?.before ?? 0)
    width.boxAfter = Math.max(width.boxAfter, box?.after ?? 0)
  }
  const jumps = highestJumps(graph, ports, across)
  let end = 0
  return widths.map(({ boxBefore, boxAfter, circleBefore, circleAfter }, layer) => {
    const { layerGap, widening, resultGap } = spacing
    const wished = widening * (jumps[layer] as number)
    const start = layer === 0 ? 0 : end + Math.min(Math.max(layerGap, wished), 2 * layerGap)
    const box = start + boxBefore
    const boxEnd = box + boxAfter
    const circle = boxEnd + (boxEnd > start ? resultGap : 0) + circleBefore
    end = circle + circleAfter
    return { start, box, circle, end }
  })
}

/** By layer: how far across the flow an arc into it runs at most. */
function highestJumps(graph: LayeredGraph, ports: Ports, across: Float64Array): Float64Array {
  const jumps = new Float64Array(graph.layerCount)
  for (const [arc, from] of graph.from.entries()) {
    const to = graph.to[arc] as number
    const arrival = to < graph.unitCount ? (ports.arrival[graph.arrowOf[arc] as number] as number) : 0
    const jump = Math.abs((across[to] as number) + arrival - (across[from] as number))
    const layer = graph.layerOf[to] as number
    jumps[layer] = Math.max(jumps[layer] as number, jump)
  }
  return jumps
}
