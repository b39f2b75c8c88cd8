import type { Point } from '../layout/types'
import { type Box, boxAround, meet } from './box'

/**
 * The pieces of an arrow's course that may be seen in a part of the picture, each two points or more. Between two
 * neighbouring points an arrow stays in their box; straight pieces are cut off at the edges of the part.
 */
export function courseWithin(points: readonly Point[], part: Box): Point[][] {
  const pieces: Point[][] = []
  points.slice(1).forEach((end, index) => {
    const start = points[index] as Point
    if (!meet(boxAround([start, end]), part)) return
    const isStraight = start.x === end.x || start.y === end.y
    const [first, last] = isStraight ? [cut(start, part), cut(end, part)] : [start, end]
    const piece = pieces.at(-1)
    if (piece && piece.at(-1) === first) piece.push(last)
    else pieces.push([first, last])
  })
  return pieces
}

/** A point, or the nearest one in the box. */
function cut(point: Point, { left, top, right, bottom }: Box): Point {
  const x = Math.min(Math.max(point.x, left), right)
  const y = Math.min(Math.max(point.y, top), bottom)
  return x === point.x && y === point.y ? point : { x, y }
}
