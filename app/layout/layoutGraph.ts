import { placeAcross } from './across'
import { placeAlong } from './along'
import { assemble } from './assemble'
import { splitLongArrows } from './dummies'
import { assignLayers, type LeafPlace } from './layers'
import { orderLayers } from './order'
import { placePorts } from './ports'
import { traceRoutes } from './routes'
import { type Spacing, textbookSpacing } from './spacing'
import type { Direction, Layout, LayoutGraph } from './types'
import { makeUnits } from './units'

/** How a graph is to be laid out. */
export interface LayoutOptions {
  readonly direction: Direction
  /** Default `near`. */
  readonly leaves?: LeafPlace
  /** Default `textbookSpacing`. */
  readonly spacing?: Spacing
}

/**
 * A layered drawing of the graph in the manner of Sugiyama: the same for the same graph, operands in order,
 * no node upon another, no arrow through a node. Iterative throughout, without DOM: may run in a worker.
 */
export function layoutGraph(graph: LayoutGraph, options: LayoutOptions): Layout {
  const { direction, leaves = 'near', spacing = textbookSpacing } = options
  const units = makeUnits(graph, direction)
  const ports = placePorts(units, spacing)
  const layers = assignLayers(units, leaves)
  const layered = splitLongArrows(units, layers)
  const ordering = orderLayers(layered, units.root)
  const across = placeAcross(layered, ordering, units, ports, spacing)
  const columns = placeAlong(layered, units, ports, across, spacing)
  const routes = traceRoutes(layered, units, ports, across, columns, spacing)
  return assemble(graph, direction, { units, layered, across, columns, routes })
}
