import type { VariableKind } from '../engine/graph/graph'
import { nameParts } from '../engine/notation/nameParts'
import type { Direction, Extent } from '../layout/types'

/** Sizes of everything that is drawn, in SVG user units (CSS pixels at scale 1). */
export const SIZES = {
  circle: 38,
  operationHeight: 40,
  operationWidth: 46,
  plateHeight: 34,
  plateWidth: 36,
  pillHeight: 24,
  /** Between a circle and its pill. */
  pillGap: 5,
  /** What a leaf's bar and a root's second ring need outside the circle. */
  rim: 6,
  /** The line under a pill that counts its arrows. */
  tallyHeight: 17,
  tallyText: 13,
  /** The mark of an operation that is ready or waits. */
  turnWidth: 54,
  turnHeight: 16,
  /** Radius of the badge. */
  badge: 8,
  text: 17,
  smallText: 15,
} as const

/** Share of the type size that a character takes on average, figures and capitals included. */
const CHARACTER = 0.64

/** Estimated width of a text without asking a browser, so that the same formula always gives the same picture. */
export function textWidth(text: string, size: number): number {
  return [...text].length * size * CHARACTER
}

/** Half the width of a variable's shape: a circle, or longer where values of `digits` digits need it. */
export function halfWidthOfVariable(name: string, digits: number): number {
  const { base, subscript } = nameParts(name)
  const label = textWidth(base, SIZES.text) + textWidth(subscript, SIZES.text * 0.7)
  const value = textWidth('0'.repeat(Math.min(digits, 17) + (digits > 8 ? 5 : 3)), SIZES.smallText)
  return Math.max(SIZES.circle, label / 2 + 12, value / 2 + 4)
}

/** Whether a constant has a name besides its number: π, or `k` of `k = 3`. */
export function isNamed(name: string): boolean {
  return /^[\p{L}_]/u.test(name)
}

/** Half the width of a constant's plate; with a name, its value stands below that. */
export function halfWidthOfPlate(name: string, digits: number): number {
  const value = isNamed(name) ? textWidth('0'.repeat(digits + 1), SIZES.smallText) : 0
  return Math.max(SIZES.plateWidth, textWidth(name, SIZES.text) + 16, value + 8) / 2
}

/** Height of a constant's plate. */
export function heightOfPlate(name: string): number {
  return isNamed(name) ? 50 : SIZES.plateHeight
}

/** Half the width of an operation's box. */
export function halfWidthOfOperation(symbol: string): number {
  return Math.max(SIZES.operationWidth, textWidth(symbol, SIZES.text + 2) + 22) / 2
}

/**
 * The extent of a variable with room for its gradient pill, and for the tally of its arrows if it has several: below
 * it, or beside it where data flows down.
 */
export function extentOfVariable(
  halfWidth: number,
  direction: Direction,
  kind: VariableKind,
  arrivals: number,
): Extent {
  const { circle, rim, pillGap, pillHeight, tallyHeight } = SIZES
  const ring = kind === 'root' ? rim : 2
  const left = halfWidth + (kind === 'leaf' ? rim : ring)
  const top = circle + ring
  if (direction === 'right') {
    const tally = arrivals > 1 ? tallyHeight : 0
    return { left, right: halfWidth + ring, top, bottom: top + pillGap + pillHeight + tally }
  }
  return { left, right: halfWidth + ring + pillGap + pillWidth(halfWidth), top, bottom: top }
}

/** The extent of an operation's box; its turn stands beside it where data flows down, else within its result's height. */
export function extentOfOperation(halfWidth: number, direction: Direction): Extent {
  const extent = extentOfBox(halfWidth, SIZES.operationHeight)
  return direction === 'down' ? { ...extent, right: halfWidth + 6 + SIZES.turnWidth } : extent
}

/** The extent of a box centred on its point. */
export function extentOfBox(halfWidth: number, height: number): Extent {
  return { left: halfWidth, right: halfWidth, top: height / 2, bottom: height / 2 }
}

/** What of the widest pill a text may take. */
export function textRoom(halfWidth: number): number {
  return pillWidth(halfWidth) - 8
}

/** The widest a node's gradient pill gets. */
export function pillWidth(halfWidth: number): number {
  return halfWidth * 2 + 6
}
