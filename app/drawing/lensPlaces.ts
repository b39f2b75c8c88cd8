import type { Direction, Point } from '../layout/types'
import { type ArrowLines, distanceTo, lengthOf, middleAlong } from './arrowLines'
import { type Box, boxAround, boxAt, contains, distanceBetween } from './box'
import { around, GAPS, keepsClear, obstaclesIn, type Surroundings } from './lensSurroundings'
import type { Wish } from './lensWishes'
import type { DrawnArrow, Picture } from './picture'
import { remembered } from './remembered'

/** A place that is free as long as no other label takes it. */
export interface Place {
  readonly box: Box
  /** Between the label and its arrow; 0 upon it. */
  readonly distance: number
}

/** A label is best beside its arrow; farther away than the last it would not be seen to belong to it. */
export const [BESIDE, NEAR, REACH] = [12, 24, 34]

/** How far from where it is wished a label is looked for, along the flow and across it. */
const [ALONG, ACROSS] = [128, 66]
const [STEP_ALONG, STEP_ACROSS] = [8, 6]
/** Of a long arrow, what stays to be seen at both ends of a label that stands on it; how far along it that may be. */
const [ENDS, UPON] = [26, 240]
/** So much farther from its own end of an arrow than from the other a label may be. */
const MIDDLE = 16

/** Places round a wish, the nearest first; along the flow a step counts less than across it. */
const OFFSETS: readonly Point[] = steps(ALONG, STEP_ALONG)
  .flatMap((along) => steps(ACROSS, STEP_ACROSS).map((across) => ({ x: along, y: across })))
  .toSorted((a, b) => Math.hypot(a.x * 0.6, a.y) - Math.hypot(b.x * 0.6, b.y))

function steps(reach: number, step: number): number[] {
  return Array.from({ length: (2 * reach) / step + 1 }, (_, index) => index * step - reach)
}

/** The places for a label in the order in which it would take them: just beside its arrow, upon it, farther away. */
export function* placesOf(wish: Wish, surroundings: Surroundings): Generator<Place> {
  const beside = remembered(placesBeside(wish, surroundings))
  for (const place of beside) if (place.isPlain) yield place
  yield* placesUpon(wish, surroundings)
  for (const place of beside) if (!place.isPlain) yield place
}

/** Free places not too far from the arrow; plain ones are so near to it that no label there is taken for another's. */
function* placesBeside(wish: Wish, surroundings: Surroundings): Generator<Place & { isPlain: boolean }> {
  const { picture, own, others, frame } = surroundings
  const { arrow, kind, width } = wish
  const lines = own.get(arrow) as ArrowLines
  const { height } = picture.sizes.lens
  const window = windowOf(wish, picture)
  const isClear = keepsClear(obstaclesIn(window, surroundings))
  const rivals = [...own].flatMap(([other, line]) => (areRivals(arrow, other) ? [line] : []))
  const strangers = others.filter(({ bounds }) => distanceBetween(bounds, window) === 0)
  for (const centre of centresOf(wish, picture.direction)) {
    const box = boxAt(centre, width, height)
    if (distanceBetween(lines.bounds, box) > REACH || !contains(frame, box) || !isClear(box)) continue
    const nearest = distanceTo(lines, box)
    const isNearer = (line: ArrowLines) => distanceTo(line, box) > nearest
    if (nearest > REACH || !rivals.every(isNearer)) continue
    if (kind === 'contribution' && !isBeforeMiddle(box, lines, MIDDLE)) continue
    // A local gradient at the operand's end is as good as one that is far away.
    const distance = kind === 'local' && isBeforeMiddle(box, lines, -MIDDLE) ? REACH : nearest
    yield { box, distance, isPlain: distance <= BESIDE && strangers.every(isNearer) }
  }
}

function* centresOf({ at }: Wish, direction: Direction): Generator<Point> {
  for (const wished of at) {
    for (const { x, y } of OFFSETS) {
      const [dx, dy] = direction === 'right' ? [x, y] : [y, x]
      yield { x: wished.x + dx, y: wished.y + dy }
    }
  }
}

/** Everything that the places of a wish may cover. */
function windowOf({ at, width }: Wish, { direction, sizes }: Picture): Box {
  const [reachX, reachY] = direction === 'right' ? [ALONG, ACROSS] : [ACROSS, ALONG]
  return around(at.map((wished) => boxAt(wished, 2 * reachX + width, 2 * reachY + sizes.lens.height)))
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
  const { direction, sizes } = surroundings.picture
  const { height } = sizes.lens
  const first = ENDS + (direction === 'right' ? width : height) / 2
  return placesAlong(arrow, surroundings, kind === 'contribution' ? 1 : -1, {
    ...{ first, width, height, gap: GAPS.arrow },
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
  for (let distance = first; distance <= last; distance += STEP_ACROSS) {
    boxes.push(boxAt(middleAlong(lines, way * distance), width, height))
  }
  const isClear = keepsClear(obstaclesIn(around(boxes), surroundings, arrow, gap))
  return boxes.flatMap((box) =>
    isClear(box) && contains(surroundings.frame, box) ? [{ box, distance: 0 }] : [],
  )
}
