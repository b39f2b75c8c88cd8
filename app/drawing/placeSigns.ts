import type { Direction, Point } from '../layout/types'
import { distanceTo, lengthOf, linesOf, pointAlong } from './arrowLines'
import { boxAt, distanceBetween } from './box'
import type { DrawnArrow } from './picture'

/** Radius of the gap that a sign takes in its lane. */
export const SIGN_RADIUS = 5.5
/** Kept free at the ends of a lane, where heads are. */
const END = 15
const STEP = 4
/** How far from the operation a sign is wished: there it is seen with the operation's other signs. */
const WISHED = 40
/** Between a sign and what is not its own. */
const MARGIN = 1.2
/** In larger pictures lanes go without signs: looking for places takes time. */
const MOST_ARROWS = 400

/**
 * Where the sign of each arrow's gradient stands on its lane, near the operation and clear of other arrows, of their
 * lanes and of other signs; undefined where there is no such place. By index of the arrow.
 */
export function placeSigns(arrows: readonly DrawnArrow[], direction: Direction): (Point | undefined)[] {
  if (arrows.length > MOST_ARROWS) return []
  const lines = arrows.map((arrow) => linesOf(arrow, direction))
  const placed: Point[] = []
  return arrows.map(({ arrow }, index) => {
    const { lane, bounds } = lines[index] as (typeof lines)[number]
    if (arrow === undefined) return undefined
    const around = lines.filter(
      (other, place) => place !== index && distanceBetween(other.bounds, bounds) < SIGN_RADIUS + MARGIN,
    )
    for (const distance of distancesOn(lengthOf(lane))) {
      const point = pointAlong(lane, -distance)
      const box = boxAt(point, SIGN_RADIUS * 2, SIGN_RADIUS * 2)
      if (around.some((line) => distanceTo(line, box) < MARGIN)) continue
      if (placed.some((other) => Math.hypot(other.x - point.x, other.y - point.y) < 2 * SIGN_RADIUS + MARGIN))
        continue
      placed.push(point)
      return point
    }
    return undefined
  })
}

/** Distances from a lane's end, from the wished one on, or the middle of a short lane, to both sides. */
function distancesOn(length: number): number[] {
  const wished = Math.min(length / 2, WISHED)
  const distances: number[] = []
  for (let by = 0; by <= length; by += STEP) distances.push(wished + by, wished - by)
  return distances.filter((distance) => distance >= END && distance <= length - END)
}
