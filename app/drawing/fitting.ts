import { ROOM_SIZES, type Sizes } from './nodeSizes'

/** A width and a height. */
export interface Extents {
  readonly width: number
  readonly height: number
}

/** How a picture is brought into its stage. */
export interface Fitting {
  /** A picture that needs a smaller scale is followed instead of fitted. */
  readonly least: number
  /** None is drawn larger at first. */
  readonly most: number
  /** Kept free at the lower edge of the stage, for the zoom buttons. */
  readonly below: number
  /** What of the picture is shown together; of a step that reaches farther, the middle is. */
  readonly together: Extents
}

/** On a page. Below this scale the smallest text is under 12 px. */
export const ON_PAGE: Fitting = { least: 0.8, most: 1.6, below: 40, together: { width: 420, height: 300 } }

/** So much larger than it must be, a picture gets where there is room. */
const LARGER = 1.6
/** Shares of the screen's height and width: 28 px of 1280 × 720. */
const FIGURE = { ofHeight: 0.039, ofWidth: 0.021875 }

/**
 * The size of figures in a room, in CSS pixels: 28 of 720, and as many at least unless the screen is one for the hand.
 * Long figures may be a seventh smaller, which is 24.
 */
export function figureSize({ width, height }: Extents): number {
  const least = Math.min(28, 8 + 0.0196 * width)
  return Math.max(least, Math.min(FIGURE.ofHeight * height, FIGURE.ofWidth * width))
}

/** How pictures of these sizes are brought into a stage on a screen. */
export function fittingFor(sizes: Sizes, stage: Extents, screen: Extents): Fitting {
  if (sizes !== ROOM_SIZES) return ON_PAGE
  const least = figureSize(screen) / sizes.smallText
  const together = { width: stage.width / least, height: stage.height / least }
  return { least, most: least * LARGER, below: 0, together }
}
