import type { Column } from './along'
import type { LayeredGraph } from './dummies'
import { pointAt } from './flow'
import type { FlowRoute } from './routes'
import type { Direction, Layout, LayoutGraph, Point } from './types'
import type { Units } from './units'

/** What the passes found, of one layout. */
export interface Placement {
  readonly units: Units
  readonly layered: LayeredGraph
  /** By spot: its place across the flow. */
  readonly across: Float64Array
  readonly columns: readonly Column[]
  /** By arrow. */
  readonly routes: readonly FlowRoute[]
}

/** The finished layout: places along and across the flow become points of the drawing, from (0, 0). */
export function assemble(graph: LayoutGraph, direction: Direction, placement: Placement): Layout {
  const { units, columns, layered, routes } = placement
  const [least, most] = reachAcross(placement)
  const at = (along: number, across: number): Point => pointAt(along, across - least, direction)
  const variables = new Array<Point>(graph.variables.length)
  const operations: Point[] = []
  const resultRoutes: Point[][] = []
  for (const [u, { box, circle, variable }] of units.list.entries()) {
    const column = columns[layered.layerOf[u] as number] as Column
    const across = placement.across[u] as number
    variables[variable] = at(column.circle, across)
    if (box === undefined) continue
    operations.push(at(column.box, across))
    resultRoutes.push([at(column.box + box.after, across), at(column.circle - circle.before, across)])
  }
  const operandRoutes: Point[][][] = graph.operations.map(() => [])
  for (const [arrow, route] of routes.entries()) {
    const { to } = units.arrows[arrow] as { to: number }
    operandRoutes[to]?.push(route.map(([along, across]) => at(along, across)))
  }
  const end = at(columns.at(-1)?.end ?? 0, most)
  return { direction, width: end.x, height: end.y, variables, operations, operandRoutes, resultRoutes }
}

function reachAcross({ units, across }: Placement): [least: number, most: number] {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const [spot, place] of across.entries()) {
    least = Math.min(least, place - (units.list[spot]?.above ?? 0))
    most = Math.max(most, place + (units.list[spot]?.below ?? 0))
  }
  return [least, most]
}
