import type { Point } from '../layout/types'
import type { Box } from './box'
import type { Extents } from './fitting'

/** How large an overview is, and how its points and the picture's answer each other. */
export interface MapPlan extends Extents {
  readonly scale: number
  /** Between it and the edges of the stage. */
  readonly margin: number
  toMap(point: Point): Point
  toPicture(point: Point): Point
}

/** Shares of the stage that an overview takes at most. */
const [OF_WIDTH, OF_HEIGHT] = [0.26, 0.26]
/** However long a picture is, this share of the stage is left to its other side, so that a finger finds it. */
const LEAST_SIDE = 0.06
const MARGIN = 0.012

/** The overview of a picture with this frame, for a stage. */
export function planMap(frame: Box, stage: Extents): MapPlan {
  const [wide, high] = [frame.right - frame.left, frame.bottom - frame.top]
  const scale = Math.min((stage.width * OF_WIDTH) / wide, (stage.height * OF_HEIGHT) / high)
  const width = Math.max(wide * scale, stage.width * LEAST_SIDE)
  const height = Math.max(high * scale, stage.height * LEAST_SIDE)
  const origin = { x: (width - wide * scale) / 2, y: (height - high * scale) / 2 }
  return {
    ...{ width, height, scale, margin: stage.width * MARGIN },
    toMap: ({ x, y }) => ({
      x: origin.x + (x - frame.left) * scale,
      y: origin.y + (y - frame.top) * scale,
    }),
    toPicture: ({ x, y }) => ({
      x: frame.left + (x - origin.x) / scale,
      y: frame.top + (y - origin.y) / scale,
    }),
  }
}
