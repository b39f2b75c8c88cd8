import type { Lens } from '../engine/steps/lens'
import { type ArrowLines, linesOf } from './arrowLines'
import { type Box, boxAround, boxAt, distanceBetween, grow, union } from './box'
import { frameOf } from './frameOf'
import { outlinesOf } from './nodeOutline'
import type { DrawnArrow, Picture } from './picture'
import { SIGN_RADIUS } from './placeSigns'

/** A box of the picture and how far a label stays away from it. */
export interface Obstacle {
  readonly box: Box
  readonly clear: number
}

/** What the labels of one lens have round them. */
export interface Surroundings {
  readonly picture: Picture
  /** The lens's own arrows. */
  readonly own: ReadonlyMap<DrawnArrow, ArrowLines>
  /** Arrows that are not its own. */
  readonly others: readonly ArrowLines[]
  /** Nodes with all their parts, and signs on lanes. */
  readonly fixed: readonly Obstacle[]
  /** Labels stay inside it. */
  readonly frame: Box
}

/** Between a label and a node, an arrow, a sign. */
export const GAPS = { node: 3, arrow: 3, sign: 2 } as const

/** How far along an arrow from either end, and beside it, labels may stand. */
const REACHED = 320

/** What lies round the operation of a lens, and round the far ends of its arrows. */
export function surroundingsOf(picture: Picture, lens: Lens): Surroundings {
  const { arrows, direction } = picture
  const isOwn = ({ arrow, operation }: DrawnArrow) =>
    operation === lens.operation && (arrow === undefined || lens.arrows.some((one) => one.arrow === arrow))
  const own = new Map(arrows.filter(isOwn).map((arrow) => [arrow, linesOf(arrow, direction)]))
  const places = [...own.keys()].flatMap(({ points }) =>
    [points[0], points.at(-1)].flatMap((end) => end ?? []),
  )
  const area = grow(boxAround(places), REACHED)
  const ends = places.map((end) => boxAt(end, REACHED * 2, REACHED * 2))
  const isNear = (box: Box) =>
    distanceBetween(box, area) === 0 && ends.some((end) => distanceBetween(box, end) === 0)
  const near = arrows.filter((arrow) => isNear(boxAround(arrow.points)))
  return {
    picture,
    own,
    others: near.filter((arrow) => !own.has(arrow)).map((arrow) => linesOf(arrow, direction)),
    fixed: [...nodesNear(picture, lens, isNear), ...signsOf(near)],
    frame: frameOf(picture),
  }
}

function nodesNear({ nodes, direction }: Picture, lens: Lens, isNear: (box: Box) => boolean): Obstacle[] {
  return nodes
    .filter(({ centre, halfWidth }) => isNear(boxAt(centre, halfWidth * 6, halfWidth * 6)))
    .flatMap((node) => {
      // The operation at work has no turn any more.
      const hasTurn = node.kind !== 'operation' || node.id !== lens.operation
      return outlinesOf(node, direction, hasTurn)
    })
    .map(({ core, radius }) => ({ box: core, clear: radius + GAPS.node }))
}

function signsOf(arrows: readonly DrawnArrow[]): Obstacle[] {
  return arrows.flatMap(({ sign }) => {
    const place = sign()
    return place ? [{ box: boxAt(place, SIGN_RADIUS * 2, SIGN_RADIUS * 2), clear: GAPS.sign }] : []
  })
}

/** The obstacles that matter to labels inside a window: nodes, signs, and the arrows but one, from which to keep a gap. */
export function obstaclesIn(
  window: Box,
  { own, others, fixed }: Surroundings,
  except?: DrawnArrow,
  gap: number = GAPS.arrow,
): Obstacle[] {
  const near = fixed.filter(({ box, clear }) => distanceBetween(box, window) <= clear)
  const add = ({ bounds, pieces }: ArrowLines) => {
    if (distanceBetween(bounds, window) > gap) return
    for (const box of pieces) if (distanceBetween(box, window) <= gap) near.push({ box, clear: gap })
  }
  for (const [arrow, lines] of own) if (arrow !== except) add(lines)
  others.forEach(add)
  return near
}

/** Tests whether boxes keep clear of some obstacles; what was in the way last is tried first. */
export function keepsClear(obstacles: readonly Obstacle[]): (box: Box) => boolean {
  const near = [...obstacles]
  return (box) => {
    const blocker = near.findIndex((one) => distanceBetween(one.box, box) < one.clear)
    if (blocker > 0) {
      const [first, found] = [near[0] as Obstacle, near[blocker] as Obstacle]
      near[0] = found
      near[blocker] = first
    }
    return blocker === -1
  }
}

/** The box round several. */
export function around(boxes: readonly Box[]): Box {
  return boxes.reduce(union, boxAround([]))
}
