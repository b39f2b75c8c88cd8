import { flowPoint } from './flow'
import { stationsOf } from './stations'
import type { Extent, Layout, LayoutGraph, Point } from './types'

/** Faults of a layout, each counted; a good one has none. And its cost: crossings and length. */
export interface Judgement {
  /** Pairs of nodes whose boxes overlap. */
  readonly overlaps: number
  /** Nodes or points outside (0, 0)–(width, height). */
  readonly outside: number
  /** Neighbouring operands whose ports are not in order across the flow. */
  readonly inversions: number
  /** Arrow ends that are not on the edge of the box they belong to. */
  readonly detached: number
  /** Points of a route that do not advance along the flow. */
  readonly backward: number
  /** Pairs of an arrow and a node that is not its end, but touched by it. */
  readonly throughNodes: number
  /** Pairs of arrows from different variables that run upon each other over a length. */
  readonly merged: number
  /** Pairs of arrows from different variables that cross. */
  readonly crossings: number
  /** Of all arrows together. */
  readonly length: number
}

interface Box {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

interface DrawnArrow {
  readonly variable: number
  readonly operation: number
  readonly isResult: boolean
  readonly points: readonly Point[]
  /** The arrow as drawn, as a line of many straight pieces. */
  readonly drawn: readonly Point[]
  readonly bounds: Box
}

/** Boxes may come as near as this without being said to overlap; rounding. */
const tolerance = 0.5

/**
 * What is wrong with a layout of `graph`, and what it costs. Independent of the passes; O((nodes + arrows)²).
 */
export function judgeLayout(graph: LayoutGraph, layout: Layout): Judgement {
  const boxes = [
    ...graph.variables.map(({ extent }, v) => boxAt(layout.variables[v] as Point, extent)),
    ...graph.operations.map(({ extent }, i) => boxAt(layout.operations[i] as Point, extent)),
  ]
  const arrows = arrowsOf(graph, layout)
  const points = arrows.flatMap((arrow) => arrow.points.map((point) => boxAt(point, noExtent)))
  const frame = { x0: 0, y0: 0, x1: layout.width, y1: layout.height }
  const variableCount = graph.variables.length
  const isEnd = (arrow: DrawnArrow, node: number) =>
    node === arrow.variable || node === variableCount + arrow.operation
  const others = (arrow: DrawnArrow) => boxes.filter((_, node) => !isEnd(arrow, node))
  const strangers = pairs(arrows).filter(
    ([a, b]) => a.variable !== b.variable && intersect(a.bounds, b.bounds),
  )
  return {
    overlaps: pairs(boxes).filter(([a, b]) => intersect(shrunk(a), shrunk(b))).length,
    outside: [...boxes, ...points].filter((box) => !contains(frame, box)).length,
    inversions: sum(layout.operandRoutes, (routes) => inversionsOf(routes, layout)),
    detached: sum(arrows, (arrow) => detachedEnds(arrow, graph, layout)),
    backward: sum(arrows, ({ points }) => stepsBack(points, layout)),
    throughNodes: sum(arrows, (arrow) => others(arrow).filter((box) => touches(arrow, shrunk(box))).length),
    merged: strangers.filter(([a, b]) => runTogether(a, b, layout)).length,
    crossings: strangers.filter(([a, b]) => cross(a.drawn, b.drawn)).length,
    length: sum(arrows, ({ drawn }) => lengthOf(drawn)),
  }
}

const noExtent: Extent = { left: 0, right: 0, top: 0, bottom: 0 }

function boxAt({ x, y }: Point, { left, right, top, bottom }: Extent): Box {
  return { x0: x - left, x1: x + right, y0: y - top, y1: y + bottom }
}

function arrowsOf({ operations }: LayoutGraph, layout: Layout): DrawnArrow[] {
  const drawnArrow = (variable: number, operation: number, isResult: boolean, points: readonly Point[]) => {
    const drawn = stationsOf(points, layout.direction).map(({ at: [along, across] }) =>
      layout.direction === 'right' ? { x: along, y: across } : { x: across, y: along },
    )
    return { variable, operation, isResult, points, drawn, bounds: boundsOf(drawn) }
  }
  return operations.flatMap(({ operands, result }, i) => [
    ...operands.map((v, k) => drawnArrow(v, i, false, layout.operandRoutes[i]?.[k] ?? [])),
    drawnArrow(result, i, true, layout.resultRoutes[i] ?? []),
  ])
}

function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
}

function shrunk({ x0, x1, y0, y1 }: Box): Box {
  return { x0: x0 + tolerance, x1: x1 - tolerance, y0: y0 + tolerance, y1: y1 - tolerance }
}

function intersect(a: Box, b: Box): boolean {
  return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1
}

function contains(outer: Box, { x0, x1, y0, y1 }: Box): boolean {
  const slack = 1e-6
  return x0 >= outer.x0 - slack && x1 <= outer.x1 + slack && y0 >= outer.y0 - slack && y1 <= outer.y1 + slack
}

function inversionsOf(routes: readonly (readonly Point[])[], { direction }: Layout): number {
  const ports = routes.map((route) => flowPoint(route.at(-1) as Point, direction)[1])
  return ports.filter((port, k) => k > 0 && port <= (ports[k - 1] as number) + 1e-6).length
}

/** An arrow runs from the far edge of one box to the near edge of the next, within the height of each. */
function detachedEnds(arrow: DrawnArrow, graph: LayoutGraph, layout: Layout): number {
  const { direction } = layout
  const operation = boxAt(
    layout.operations[arrow.operation] as Point,
    graph.operations[arrow.operation]?.extent ?? noExtent,
  )
  const variable = boxAt(
    layout.variables[arrow.variable] as Point,
    graph.variables[arrow.variable]?.extent ?? noExtent,
  )
  const [from, to] = arrow.isResult ? [operation, variable] : [variable, operation]
  const [first, last] = [arrow.points[0], arrow.points.at(-1)]
  if (first === undefined || last === undefined) return 2
  const leaves = direction === 'right' ? Math.abs(first.x - from.x1) : Math.abs(first.y - from.y1)
  const arrives = direction === 'right' ? Math.abs(last.x - to.x0) : Math.abs(last.y - to.y0)
  const isOn = (distance: number, box: Box, point: Point) =>
    distance < 1e-6 && contains(box, boxAt(point, noExtent))
  return (isOn(leaves, from, first) ? 0 : 1) + (isOn(arrives, to, last) ? 0 : 1)
}

function stepsBack(points: readonly Point[], { direction }: Layout): number {
  const alongs = points.map((point) => flowPoint(point, direction)[0])
  return alongs.filter((along, k) => k > 0 && along <= (alongs[k - 1] as number)).length
}

function touches({ drawn, bounds }: DrawnArrow, box: Box): boolean {
  return intersect(bounds, box) && pieces(drawn).some(([a, b]) => pieceTouches(a, b, box))
}

/** Clips the piece to the box (Liang and Barsky 1984). */
function pieceTouches(a: Point, b: Point, { x0, x1, y0, y1 }: Box): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  let enters = 0
  let leaves = 1
  for (const [speed, room] of [
    [-dx, a.x - x0],
    [dx, x1 - a.x],
    [-dy, a.y - y0],
    [dy, y1 - a.y],
  ] as const) {
    if (speed === 0 && room < 0) return false
    if (speed < 0) enters = Math.max(enters, room / speed)
    if (speed > 0) leaves = Math.min(leaves, room / speed)
  }
  return enters < leaves
}

/** Level pieces upon each other: they hide which arrow is which. */
function runTogether(a: DrawnArrow, b: DrawnArrow, { direction }: Layout): boolean {
  const levels = ({ points }: DrawnArrow) =>
    pieces(points.map((point) => flowPoint(point, direction))).filter(([p, q]) => p[1] === q[1])
  return levels(a).some(([p, q]) =>
    levels(b).some(
      ([r, s]) =>
        Math.abs(p[1] - r[1]) < tolerance && Math.min(q[0], s[0]) - Math.max(p[0], r[0]) > tolerance,
    ),
  )
}

function cross(a: readonly Point[], b: readonly Point[]): boolean {
  const others = pieces(b)
  return pieces(a).some(([p, q]) =>
    others.some(([r, s]) => turn(p, q, r) * turn(p, q, s) < 0 && turn(r, s, p) * turn(r, s, q) < 0),
  )
}

function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
}

function lengthOf(points: readonly Point[]): number {
  return sum(pieces(points), ([a, b]) => Math.hypot(b.x - a.x, b.y - a.y))
}

function pieces<T>(points: readonly T[]): (readonly [T, T])[] {
  return points.slice(1).map((point, k) => [points[k] as T, point] as const)
}

function pairs<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((a, k) => items.slice(k + 1).map((b) => [a, b] as const))
}

function sum<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((total, item) => total + measure(item), 0)
}
