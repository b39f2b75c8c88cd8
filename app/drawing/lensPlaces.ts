import type { Point } from '../layout/types'
import { type ArrowLines, distanceTo, lengthOf, middleAlong } from './arrowLines'
import { type Box, boxAround, boxAt, contains, distanceBetween } from './box'
import { around, GAPS, keepsClear, obstaclesIn, type Surroundings } from './lensSurroundings'
import { LENS, type Wish } from './lensWishes'
import type { DrawnArrow } from './picture'

/** A place that is free as long as no other label takes it. */
export interface Place {
  readonly box: Box
  /** Between the label and its arrow; 0 upon it. */
  readonly distance: number
}

/** A label is best beside its arrow; farther away than the last it would not be seen to belong to it. */
export const [BESIDE, NEAR, REACH] = [12, 24, 34]

/** How far from where it is wished a label is looked for, along the flow and across it. */
const [ALONG, ACROSS, STEP] = [126, 66, 6]
/** Of a long arrow, what stays to be seen at both ends of a label that stands on it; how far along it that may be. */
const [ENDS, UPON] = [26, 240]
/** So much farther from its own end of an arrow than from the other a label may be. */
const MIDDLE = 16

/** Places round a wish, the nearest first; along the flow a step counts less than across it. */
const OFFSETS: readonly Point[] = steps(ALONG)
  .flatMap((along) => steps(ACROSS).map((across) => ({ x: along, y: across })))
  .toSorted((a, b) => Math.hypot(a.x * 0.6, a.y) - Math.hypot(b.x * 0.6, b.y))

function steps(reach: number): number[] {
  return Array.from({ length: (2 * reach) / STEP + 1 }, (_, index) => index * STEP - reach)
}

/** The places for a label in the order in which it would take them: just beside its arrow, upon it, farther away. */
export function placesOf(wish: Wish, surroundings: Surroundings): Place[] {
  const beside = placesBeside(wish, surroundings)
  return [
    ...beside.filter(({ distance, isAmbiguous }) => distance <= BESIDE && !isAmbiguous),
    ...placesUpon(wish, surroundings),
    ...beside.filter(({ distance, isAmbiguous }) => distance > BESIDE || isAmbiguous),
  ]
}

function placesBeside({ at, arrow, kind, width }: Wish, surroundings: Surroundings) {
  const { picture, own, others, frame } = surroundings
  const lines = own.get(arrow) as ArrowLines
  const [reachX, reachY] = picture.direction === 'right' ? [ALONG, ACROSS] : [ACROSS, ALONG]
  const window = around(at.map((wished) => boxAt(wished, 2 * reachX + width, 2 * reachY + LENS.height)))
  const isClear = keepsClear(obstaclesIn(window, surroundings))
  const rivals = [...own].flatMap(([other, line]) => (areRivals(arrow, other) ? [line] : []))
  const strangers = others.filter(({ bounds }) => distanceBetween(bounds, window) === 0)
  return at.flatMap((wished) =>
    OFFSETS.flatMap(({ x, y }) => {
      const [dx, dy] = picture.direction === 'right' ? [x, y] : [y, x]
      const box = boxAt({ x: wished.x + dx, y: wished.y + dy }, width, LENS.height)
      if (distanceBetween(lines.bounds, box) > REACH || !contains(frame, box) || !isClear(box)) return []
      const nearest = distanceTo(lines, box)
      const isNearer = (line: ArrowLines) => distanceTo(line, box) > nearest
      if (nearest > REACH || !rivals.every(isNearer)) return []
      if (kind === 'contribution' && !isBeforeMiddle(box, lines, MIDDLE)) return []
      // A local gradient at the operand's end is as good as one that is far away.
      const distance = kind === 'local' && isBeforeMiddle(box, lines, -MIDDLE) ? REACH : nearest
      const isAmbiguous = distance <= BESIDE && !strangers.every(isNearer)
      return [{ box, distance, isAmbiguous }]
    }),
  )
}

/** Arrows into one operation: a label of one must not be taken for one of the other. */
function areRivals(arrow: DrawnArrow, other: DrawnArrow): boolean {
  return other !== arrow && (other.arrow !== undefined) === (arrow.arrow !== undefined)
}

/** Whether a box is nearer to the start of an arrow than to its end, or as good as. */
function isBeforeMiddle(box: Box, { flow }: ArrowLines, slack: number): boolean {
  const from = (point: Point | undefined) => (point ? distanceBetween(boxAround([point]), box) : 0)
  return from(flow[0]) <= from(flow.at(-1)) + slack
}

/** Places upon a long arrow and its lane, near the end where the label belongs. */
function placesUpon({ arrow, kind, width }: Wish, surroundings: Surroundings): Place[] {
  if (kind === 'upstream') return []
  const isRight = surroundings.picture.direction === 'right'
  const first = ENDS + (isRight ? width : LENS.height) / 2
  return placesAlong(arrow, surroundings, kind === 'contribution' ? 1 : -1, {
    ...{ first, width, height: LENS.height, gap: GAPS.arrow },
  })
}

/** What may stand upon an arrow: how far from its end at least, its size, its gap to other arrows. */
export interface Upon {
  readonly first: number
  readonly width: number
  readonly height: number
  readonly gap: number
}

/** Free places upon an arrow, counted from its start, or from its end if `way` is −1. */
export function placesAlong(
  arrow: DrawnArrow,
  surroundings: Surroundings,
  way: 1 | -1,
  { first, width, height, gap }: Upon,
): Place[] {
  const lines = surroundings.own.get(arrow) as ArrowLines
  const last = Math.min(lengthOf(lines.flow) - first, first + UPON)
  const boxes: Box[] = []
  for (let distance = first; distance <= last; distance += STEP) {
    boxes.push(boxAt(middleAlong(lines, way * distance), width, height))
  }
  const isClear = keepsClear(obstaclesIn(around(boxes), surroundings, arrow, gap))
  return boxes.flatMap((box) =>
    isClear(box) && contains(surroundings.frame, box) ? [{ box, distance: 0 }] : [],
  )
}
