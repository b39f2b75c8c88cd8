import type { LoopPart } from '../engine/formula/formulaError'
import type { Point } from '../layout/types'
import { extentOfBox, halfWidthOfOperation, halfWidthOfVariable, SIZES } from './nodeSizes'
import type { DrawnNode } from './picture'

/** Names that need each other, drawn on a ring; the arrows run clockwise, as data would flow. */
export interface LoopPicture {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  /** Paths from each node to the next, the last to the first. */
  readonly arrows: readonly string[]
}

/** Of longer loops the first three names and the last are drawn. */
const MOST_NAMES = 5
/** Longer rules are cut in their box. */
const RULE_CHARACTERS = 16
/** Between an arrow's end and the node. */
const GAP = 5
/** In radians, along the ring. */
const STEP = 0.005

/** The picture of a loop: name, rule, name, rule … on an ellipse. */
export function loopPicture(loop: readonly LoopPart[]): LoopPicture {
  const flow = shortened(loop).toReversed()
  const stations = flow.flatMap(({ name }, index) => {
    const { rule } = flow[(index + 1) % flow.length] as LoopPart
    return [circle(name), box(rule)]
  })
  const { radius, width, height } = ringFor(stations)
  const centre = { x: width / 2, y: height / 2 }
  const angles = stations.map((_, index) => Math.PI * (1 + (2 * index) / stations.length))
  const at = (angle: number) => pointOn(centre, radius, angle)
  const nodes = stations.map((station, index): DrawnNode => {
    return { ...station, id: index, centre: at(angles[index] as number), isRoot: false, needed: true }
  })
  const arrows = nodes.map((node, index) => {
    const next = nodes[(index + 1) % nodes.length] as DrawnNode
    const from = leave(node, at, angles[index] as number, STEP)
    const to = leave(next, at, (angles[index] as number) + (2 * Math.PI) / nodes.length, -STEP)
    const [start, end] = [at(from), at(to)]
    return `M${place(start)} A${place(radius)} 0 0 1 ${place(end)}`
  })
  return { width, height, nodes, arrows }
}

type Station = Pick<DrawnNode, 'kind' | 'label' | 'halfWidth' | 'arrivals'>

function circle(name: string): Station {
  return { kind: 'intermediate', label: name, halfWidth: halfWidthOfVariable(name, 4), arrivals: 0 }
}

function box(rule: string): Station {
  const signs = rule.replaceAll('*', ' × ').replaceAll('-', '−')
  const label = signs.length > RULE_CHARACTERS ? `${signs.slice(0, RULE_CHARACTERS - 1)}…` : signs
  return { kind: 'operation', label, halfWidth: halfWidthOfOperation(label), arrivals: 0 }
}

function shortened(loop: readonly LoopPart[]): LoopPart[] {
  const [first, second, third] = loop
  const last = loop.at(-1)
  if (loop.length <= MOST_NAMES || !first || !second || !third || !last) return [...loop]
  return [first, second, { ...third, rule: `… ${loop.length - 4} more …` }, last]
}

/** An ellipse on which the nodes have room. */
function ringFor(stations: readonly Station[]) {
  const widest = Math.max(...stations.map(({ halfWidth }) => halfWidth))
  const pairs = stations.length / 2
  const radius: Point = { x: Math.max(110 + widest * 0.6, 85 * pairs), y: Math.max(62, 38 * pairs) }
  const rim = SIZES.circle + GAP
  return { radius, width: 2 * (radius.x + widest + GAP), height: 2 * (radius.y + rim) }
}

function pointOn(centre: Point, radius: Point, angle: number): Point {
  return { x: centre.x + radius.x * Math.cos(angle), y: centre.y + radius.y * Math.sin(angle) }
}

/** The first angle from `angle` on at which the ring is outside the node. */
function leave(node: DrawnNode, at: (angle: number) => Point, angle: number, step: number): number {
  const { circle: high, operationHeight } = SIZES
  const { right, bottom } = extentOfBox(
    node.halfWidth,
    node.kind === 'operation' ? operationHeight : high * 2,
  )
  let outside = angle
  for (;;) {
    const { x, y } = at(outside)
    const [dx, dy] = [Math.abs(x - node.centre.x), Math.abs(y - node.centre.y)]
    const isRound = node.kind !== 'operation'
    const inside = isRound
      ? Math.hypot(Math.max(dx - (node.halfWidth - high), 0), dy) < high + GAP
      : dx < right + GAP && dy < bottom + GAP
    if (!inside || Math.abs(outside - angle) > Math.PI) return outside
    outside += step
  }
}

function place({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
}
