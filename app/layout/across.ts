import type { Ordering } from './crossings'
import type { LayeredGraph } from './dummies'
import { findLines } from './lines'
import type { Ports } from './ports'
import { Relaxation } from './relaxation'
import { stackLayers } from './separation'
import type { Spacing } from './spacing'
import { straighten } from './straighten'
import type { Units } from './units'

/**
 * Up to this many spots whatever stands in the way of a straight line moves aside, at the cost of longer
 * arrows.
 */
const alignSpotLimit = 150

/**
 * The place of every spot across the flow. Neighbours in a layer keep their distance; within that, each spot
 * stands where its arrows pull it (weighted least squares), and lines that should be straight are straight
 * where there is room: chains of unary operations, main operands, long arrows.
 */
export function placeAcross(
  graph: LayeredGraph,
  ordering: Ordering,
  units: Units,
  ports: Ports,
  spacing: Spacing,
): Float64Array {
  const stack = stackLayers(graph, ordering, units, spacing)
  const relaxation = new Relaxation(graph, ordering, stack, ports)
  relaxation.spread()
  relaxation.settle(roundsFor(graph.layerOf.length))
  const lines = findLines(graph, ports)
  if (graph.layerOf.length <= alignSpotLimit) {
    const throughUnits = lines.filter(
      (line) => line.length > 1 && line.some((spot) => spot < graph.unitCount),
    )
    relaxation.alignLines(throughUnits, 12)
  }
  straighten(relaxation, lines)
  relaxation.settle(4)
  straighten(relaxation, lines)
  return relaxation.across
}

function roundsFor(spotCount: number): number {
  if (spotCount > 50_000) return 4
  return spotCount > 8000 ? 9 : 22
}
