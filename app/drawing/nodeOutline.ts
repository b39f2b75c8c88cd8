import type { Direction, Point } from '../layout/types'
import { type Box, boxAt } from './box'
import { heightOfPlate, pillWidth } from './nodeSizes'
import type { DrawnNode } from './picture'

/** A box with everything that is as near to it as `radius`: a circle is a point with its radius. */
export interface Outline {
  readonly core: Box
  readonly radius: number
}

/** The pill's middle: under the circle, or where data flows down at its right. */
export function pillCentre(
  { halfWidth, isRoot, sizes }: Pick<DrawnNode, 'halfWidth' | 'isRoot' | 'sizes'>,
  direction: Direction,
  width: number,
): Point {
  const { circle, pillGap, pillHeight, rim } = sizes
  const ring = isRoot ? rim : 2
  if (direction === 'down') return { x: halfWidth + ring + pillGap + width / 2, y: 0 }
  return { x: 0, y: circle + ring + pillGap + pillHeight / 2 }
}

/** The middle of the mark that tells whose turn it is: under the box, or where data flows down at its right. */
export function turnCentre(
  { halfWidth, sizes }: Pick<DrawnNode, 'halfWidth' | 'sizes'>,
  direction: Direction,
): Point {
  const { operationHeight, turnWidth, turnHeight } = sizes
  if (direction === 'down') return { x: halfWidth + 6 + turnWidth / 2, y: 0 }
  return { x: 0, y: operationHeight / 2 + 2 + turnHeight / 2 }
}

/** Everything of a node that nothing else may cover, at its place: shape, badge, pill with tally, turn if it has one. */
export function outlinesOf(node: DrawnNode, direction: Direction, hasTurn = true): Outline[] {
  const { centre } = node
  const at = ({ x, y }: Point): Point => ({ x: centre.x + x, y: centre.y + y })
  const box = (place: Point, width: number, height: number, radius = 0): Outline => {
    return { core: boxAt(at(place), width, height), radius }
  }
  const middle = { x: 0, y: 0 }
  const { circle, operationHeight, rim, pillHeight, tallyHeight, turnWidth, turnHeight, badge } = node.sizes
  const width = node.halfWidth * 2
  if (node.kind === 'operation') {
    return [
      box(middle, width, operationHeight, 2),
      box(badgePlace(node), 0, 0, badge),
      ...(hasTurn ? [box(turnCentre(node, direction), turnWidth, turnHeight)] : []),
    ]
  }
  if (node.kind === 'constant') return [box(middle, width, heightOfPlate(node.label, node.sizes), 1)]
  const pill = pillWidth(node.halfWidth)
  const place = pillCentre(node, direction, pill)
  const tally = { x: place.x, y: place.y + (pillHeight + tallyHeight) / 2 }
  return [
    box(middle, width - circle * 2, 0, circle + (node.isRoot ? rim : 2)),
    ...(node.kind === 'leaf' ? [box({ x: -node.halfWidth - rim + 1, y: 0 }, 5, 33)] : []),
    box(badgePlace(node), 0, 0, badge),
    box(place, pill, pillHeight),
    ...(node.arrivals > 1 ? [box(tally, pill, tallyHeight)] : []),
  ]
}

/** The badge's middle: at a corner of a box, on a circle's rim halfway between its top and its right. */
export function badgePlace({
  kind,
  halfWidth,
  sizes,
}: Pick<DrawnNode, 'kind' | 'halfWidth' | 'sizes'>): Point {
  const { circle, operationHeight } = sizes
  if (kind === 'operation') return { x: halfWidth - 2, y: 2 - operationHeight / 2 }
  return { x: halfWidth - circle * (1 - Math.SQRT1_2), y: -circle * Math.SQRT1_2 }
}
