import type { VariableKind } from '../engine/graph/graph'
import { nameParts } from '../engine/notation/nameParts'
import { type Spacing, textbookSpacing } from '../layout/spacing'
import type { Direction, Extent } from '../layout/types'

/** Sizes of everything that is drawn, in SVG user units (CSS pixels at scale 1). */
export interface Sizes {
  readonly circle: number
  readonly operationHeight: number
  readonly operationWidth: number
  readonly plateHeight: number
  readonly namedPlateHeight: number
  readonly plateWidth: number
  readonly pillHeight: number
  /** Between a circle and its pill. */
  readonly pillGap: number
  /** What a leaf's bar and a root's second ring need outside the circle. */
  readonly rim: number
  /** The line under a pill that counts its arrows. */
  readonly tallyHeight: number
  readonly tallyText: number
  /** "1 of 2 arrows", not "1 of 2". */
  readonly tallyHasWord: boolean
  /** The mark of an operation that is ready or waits. */
  readonly turnWidth: number
  readonly turnHeight: number
  /** Radius of the badge. */
  readonly badge: number
  readonly text: number
  readonly smallText: number
  /** Room for what a value has besides its digits, in characters: sign, point, zeros. */
  readonly besideDigits: number
  /** Type sizes that a row of slots may take: below the last it is not legible. */
  readonly slotTexts: readonly number[]
  /** Middles of name and value, from the circle's. */
  readonly nameAt: number
  readonly valueAt: number
  readonly lens: LensSizes
  readonly spacing: Spacing
}

/** Sizes of the labels of the lens. */
export interface LensSizes {
  readonly text: number
  readonly height: number
  readonly pillPadding: number
  readonly boxPadding: number
  readonly least: number
  readonly mark: number
  readonly markText: number
  /** How far from its arrow a label is wished. */
  readonly across: number
}

/** For a page on a desk or in the hand. */
export const SIZES: Sizes = {
  circle: 38,
  operationHeight: 40,
  operationWidth: 46,
  plateHeight: 34,
  namedPlateHeight: 50,
  plateWidth: 36,
  pillHeight: 24,
  pillGap: 5,
  rim: 6,
  tallyHeight: 17,
  tallyText: 13,
  tallyHasWord: true,
  turnWidth: 54,
  turnHeight: 16,
  badge: 8,
  text: 17,
  smallText: 15,
  besideDigits: 3,
  slotTexts: [15, 14, 13, 12],
  nameAt: -12,
  valueAt: 11,
  lens: {
    text: 14,
    height: 22,
    pillPadding: 8,
    boxPadding: 6,
    least: 30,
    mark: 8,
    markText: 12,
    across: 18,
  },
  spacing: textbookSpacing,
}

/** For a room: figures are larger in their shapes, so that more of the graph is on the screen with figures as large. */
export const ROOM_SIZES: Sizes = {
  circle: 40,
  operationHeight: 46,
  operationWidth: 48,
  plateHeight: 38,
  namedPlateHeight: 60,
  plateWidth: 38,
  pillHeight: 28,
  pillGap: 4,
  rim: 6,
  tallyHeight: 20,
  tallyText: 17.2,
  tallyHasWord: false,
  turnWidth: 70,
  turnHeight: 20,
  badge: 9,
  text: 21,
  smallText: 20,
  besideDigits: 3.7,
  slotTexts: [20, 19, 18, 17.2],
  nameAt: -13,
  valueAt: 13,
  lens: {
    text: 20,
    height: 28,
    pillPadding: 8,
    boxPadding: 6,
    least: 36,
    mark: 11,
    markText: 17.2,
    across: 21,
  },
  spacing: { ...textbookSpacing, nodeGap: 16 },
}

/** Share of the type size that a character takes on average, figures and capitals included. */
const CHARACTER = 0.64

/** Estimated width of a text without asking a browser, so that the same formula always gives the same picture. */
export function textWidth(text: string, size: number): number {
  return [...text].length * size * CHARACTER
}

/** Half the width of a variable's shape: a circle, or longer where values of `digits` digits need it. */
export function halfWidthOfVariable(name: string, digits: number, sizes = SIZES): number {
  const { base, subscript } = nameParts(name)
  const label = textWidth(base, sizes.text) + textWidth(subscript, sizes.text * 0.7)
  const characters = Math.min(digits, 17) + sizes.besideDigits + (digits > 8 ? 2 : 0)
  const value = characters * sizes.smallText * CHARACTER
  return Math.max(sizes.circle, label / 2 + 12, value / 2 + 4)
}

/** Whether a constant has a name besides its number: π, or `k` of `k = 3`. */
export function isNamed(name: string): boolean {
  return /^[\p{L}_]/u.test(name)
}

/** Half the width of a constant's plate; with a name, its value stands below that. */
export function halfWidthOfPlate(name: string, digits: number, sizes = SIZES): number {
  const value = isNamed(name) ? textWidth('0'.repeat(digits + 1), sizes.smallText) : 0
  return Math.max(sizes.plateWidth, textWidth(name, sizes.text) + 16, value + 8) / 2
}

/** Height of a constant's plate. */
export function heightOfPlate(name: string, sizes = SIZES): number {
  return isNamed(name) ? sizes.namedPlateHeight : sizes.plateHeight
}

/** Half the width of an operation's box. */
export function halfWidthOfOperation(symbol: string, sizes = SIZES): number {
  return Math.max(sizes.operationWidth, textWidth(symbol, sizes.text + 2) + 22) / 2
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
  sizes = SIZES,
): Extent {
  const { circle, rim, pillGap, pillHeight, tallyHeight } = sizes
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
export function extentOfOperation(halfWidth: number, direction: Direction, sizes = SIZES): Extent {
  const extent = extentOfBox(halfWidth, sizes.operationHeight)
  return direction === 'down' ? { ...extent, right: halfWidth + 6 + sizes.turnWidth } : extent
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
