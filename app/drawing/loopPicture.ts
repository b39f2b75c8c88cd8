import type { LoopPart } from '../engine/formula/formulaError'
import { cutTo } from '../engine/formula/quote'
import { NAME_PATTERN } from '../engine/formula/scanTokens'
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

/** How much wider than high the ring is, beside and below the text on a wide and on a narrow stage. */
export const RATIOS = { wide: 2.4, narrow: 1.15 } as const

/** Of longer loops the first three names and the last are drawn. */
const MOST_NAMES = 5
/** Longer names lose their middle. */
const NAME_CHARACTERS = 10
/** Longer rules are cut in their box. */
const RULE_CHARACTERS = 18
/** Between an arrow's end and the node. */
const GAP = 5
/** An arrow is at least so long, or it would be all head. */
const ARROW = 26
/** Nodes that no arrow joins are at least so far apart. */
const APART = 14
/** In radians, along the ring. */
const STEP = 0.005
const NAME = new RegExp(NAME_PATTERN, 'gu')

/** The picture of a loop: name, rule, name, rule … on the smallest ellipse that has room for them. */
export function loopPicture(loop: readonly LoopPart[], ratio: number = RATIOS.wide): LoopPicture {
  const flow = shortened(loop).toReversed()
  const stations = flow.flatMap(({ name }, index) => {
    const { rule } = flow[(index + 1) % flow.length] as LoopPart
    return [circle(shortName(name)), box(rule)]
  })
  for (let height = SIZES.circle; ; height *= 1.05) {
    const ring = ringOf(stations, { x: height * ratio, y: height })
    if (ring) return ring
  }
}

/** The stations on one ellipse; undefined where it is too small for them. */
function ringOf(stations: readonly Station[], radius: Point): LoopPicture | undefined {
  const rim = SIZES.circle + GAP
  const widest = Math.max(...stations.map(({ halfWidth }) => halfWidth))
  const [width, height] = [2 * (radius.x + widest + GAP), 2 * (radius.y + rim)]
  const at = (angle: number) => pointOn({ x: width / 2, y: height / 2 }, radius, angle)
  const turn = (2 * Math.PI) / stations.length
  const nodes = stations.map((station, id): DrawnNode => {
    return { ...station, id, centre: at(Math.PI + id * turn), isRoot: false, needed: true }
  })
  if (nodes.some((node, index) => nodes.slice(index + 1).some((other) => touch(node, other))))
    return undefined
  const arrows: string[] = []
  for (const node of nodes) {
    const next = nodes[(node.id + 1) % nodes.length] as DrawnNode
    const angle = Math.PI + node.id * turn
    const [from, to] = [leave(node, at, angle, STEP), leave(next, at, angle + turn, -STEP)]
    const [start, end] = [at(from), at(to)]
    if (to <= from || Math.hypot(end.x - start.x, end.y - start.y) < ARROW) return undefined
    arrows.push(`M${place(start)} A${place(radius)} 0 0 1 ${place(end)}`)
  }
  return { width, height, nodes, arrows }
}

function touch(node: DrawnNode, other: DrawnNode): boolean {
  const [dx, dy] = [Math.abs(node.centre.x - other.centre.x), Math.abs(node.centre.y - other.centre.y)]
  return dx < node.halfWidth + other.halfWidth + APART && dy < halfHeight(node) + halfHeight(other) + APART
}

function halfHeight({ kind }: DrawnNode): number {
  return kind === 'operation' ? SIZES.operationHeight / 2 : SIZES.circle
}

type Station = Pick<DrawnNode, 'kind' | 'label' | 'halfWidth' | 'arrivals' | 'sizes'>

function circle(name: string): Station {
  return {
    kind: 'intermediate',
    label: name,
    halfWidth: halfWidthOfVariable(name, 4),
    arrivals: 0,
    sizes: SIZES,
  }
}

function box(rule: string): Station {
  const signs = rule.replace(NAME, shortName).replaceAll('*', ' × ').replaceAll('-', '−')
  const label = cutTo(RULE_CHARACTERS, signs)
  return { kind: 'operation', label, halfWidth: halfWidthOfOperation(label), arrivals: 0, sizes: SIZES }
}

/** `very…_one`: what tells long names apart is mostly at their end. */
function shortName(name: string): string {
  return name.length > NAME_CHARACTERS ? `${name.slice(0, 4)}…${name.slice(-4)}` : name
}

function shortened(loop: readonly LoopPart[]): LoopPart[] {
  const [first, second, third] = loop
  const last = loop.at(-1)
  if (loop.length <= MOST_NAMES || !first || !second || !third || !last) return [...loop]
  return [first, second, { ...third, rule: `… ${loop.length - 4} more …` }, last]
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
