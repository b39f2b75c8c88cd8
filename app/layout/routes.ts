import type { Column } from './along'
import type { LayeredGraph } from './dummies'
import type { Ports } from './ports'
import type { Spacing } from './spacing'
import type { Arrow, Unit, Units } from './units'

/** Points along and across the flow. */
export type FlowRoute = readonly (readonly [along: number, across: number])[]

/** Steps across the flow below this are drawn as straight. */
const straightTolerance = 0.05

/**
 * By arrow: its points from the circle's edge to the operation's port. All bends lie between the layers, over
 * the same stretch for all arrows of a gap: so arrows in order stay in order, and no arrow touches a node it
 * passes.
 */
export function traceRoutes(
  graph: LayeredGraph,
  units: Units,
  ports: Ports,
  across: Float64Array,
  columns: readonly Column[],
  spacing: Spacing,
): FlowRoute[] {
  const columnOf = (spot: number) => columns[graph.layerOf[spot] as number] as Column
  return units.arrows.map(({ from, to }: Arrow, arrow) => {
    const departure = graph.sharedTrunks ? 0 : (ports.departure[arrow] as number)
    const leaves = (across[from] as number) + departure
    const arrives = (across[to] as number) + (ports.arrival[arrow] as number)
    const course = graph.courses[arrow] as readonly number[]
    const source = columnOf(from)
    const target = columnOf(to)
    return withoutNeedlessPoints([
      [source.circle + (units.list[from] as Unit).circle.after, leaves],
      [source.end, leaves],
      ...course.flatMap((dummy): FlowRoute => {
        const { start, end } = columnOf(dummy)
        const place = across[dummy] as number
        return [
          [start - spacing.arrowLead, place],
          [end, place],
        ]
      }),
      [target.start - spacing.arrowLead, arrives],
      [target.box - ((units.list[to] as Unit).box?.before ?? 0), arrives],
    ])
  })
}

/** Leaves out points inside a straight stretch and points that hardly advance. */
function withoutNeedlessPoints(points: FlowRoute): FlowRoute {
  return points.filter(([along, across], k) => {
    const before = points[k - 1]
    const after = points[k + 1]
    if (before === undefined || after === undefined) return true
    const level = (other: number) => Math.abs(other - across) < straightTolerance
    if (level(before[1]) && level(after[1])) return false
    return !(level(before[1]) && along - before[0] < 1e-6) && !(level(after[1]) && after[0] - along < 1e-6)
  })
}
