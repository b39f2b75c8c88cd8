import type { Direction, Extent, Point } from './types'

/**
 * How far a box reaches from its centre, told along the flow (`before`, `after`) and across it (`above`,
 * `below`). All passes work in these terms: `along` grows with the flow, `across` from the first operand to
 * the last.
 */
export interface Reach {
  readonly before: number
  readonly after: number
  readonly above: number
  readonly below: number
}

/** The extent as seen by something flowing in `direction`; flowing down, "above" is to the left. */
export function reachOf(extent: Extent, direction: Direction): Reach {
  const { left, right, top, bottom } = extent
  return direction === 'right'
    ? { before: left, after: right, above: top, below: bottom }
    : { before: top, after: bottom, above: left, below: right }
}

/** The point of the drawing at a place along and across the flow. */
export function pointAt(along: number, across: number, direction: Direction): Point {
  return direction === 'right' ? { x: along, y: across } : { x: across, y: along }
}

/** A drawing's point as `[along, across]`, the inverse of `pointAt`. */
export function flowPoint(point: Point, direction: Direction): readonly [along: number, across: number] {
  return direction === 'right' ? [point.x, point.y] : [point.y, point.x]
}
