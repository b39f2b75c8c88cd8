import { pointAt } from '../layout/flow'
import { stationsOf } from '../layout/stations'
import type { Direction, Point } from '../layout/types'
import { type Box, boxAround, distanceBetween } from './box'
import { type DrawnArrow, LANE_DISTANCE } from './picture'

/** An arrow as lines of short straight pieces, to measure by. */
export interface ArrowLines {
  readonly flow: readonly Point[]
  /** The gradient's lane beside it, whether or not it is shown yet. */
  readonly lane: readonly Point[]
  /** Boxes round the pieces of both. */
  readonly pieces: readonly Box[]
  readonly bounds: Box
}

const known = new WeakMap<DrawnArrow, ArrowLines>()

/** The lines of an arrow; made once an arrow. */
export function linesOf(arrow: DrawnArrow, direction: Direction): ArrowLines {
  const before = known.get(arrow)
  if (before) return before
  const stations = stationsOf(arrow.points, direction)
  const beside = (distance: number) =>
    stations.map(({ at, heading }) => {
      return pointAt(at[0] - distance * heading[1], at[1] + distance * heading[0], direction)
    })
  const [flow, lane] = [beside(0), beside(LANE_DISTANCE)]
  const pieces = [...piecesOf(flow), ...piecesOf(lane)].map(boxAround)
  const lines = { flow, lane, pieces, bounds: boxAround([...flow, ...lane]) }
  known.set(arrow, lines)
  return lines
}

/** How far flow and lane are from a box, by the boxes round their pieces: in bends up to a few units too near. */
export function distanceTo({ pieces }: ArrowLines, box: Box): number {
  let least = Number.POSITIVE_INFINITY
  for (const piece of pieces) least = Math.min(least, distanceBetween(piece, box))
  return least
}

/** The point so far along a line from its start, or from its end if negative; an end if it is shorter. */
export function pointAlong(line: readonly Point[], distance: number): Point {
  const way = distance < 0 ? line.toReversed() : line
  let left = Math.abs(distance)
  for (const [a, b] of piecesOf(way)) {
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    if (length >= left && length > 0) {
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length }
    }
    left -= length
  }
  return way.at(-1) as Point
}

/** Between an arrow and its lane, so far from its start, or from its end if negative. */
export function middleAlong({ flow, lane }: ArrowLines, distance: number): Point {
  const [a, b] = [pointAlong(flow, distance), pointAlong(lane, distance)]
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

/** The length of a line. */
export function lengthOf(line: readonly Point[]): number {
  return piecesOf(line).reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0)
}

function piecesOf(line: readonly Point[]): [Point, Point][] {
  return line.slice(1).map((point, index) => [line[index] as Point, point])
}
