import { type ScaleLinear, scaleLinear } from 'd3'
import type { Point } from '../layout/types'

/** A curve with the point where the reader stands, and the slope of the tangent there. */
export interface Plot {
  /** Along x; y is NaN where there is no value. */
  readonly curve: readonly Point[]
  /** Undefined where the present value is not on the curve: NaN or infinite. */
  readonly here: Point | undefined
  /** Undefined where there is no tangent. */
  readonly slope: number | undefined
}

/** Where numbers stand in a plot of `width` × `height` user units. */
export interface PlotScales {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

/** Share of the curve's extreme values that one pole may not stretch the picture beyond. */
const TAIL = 0.06
const ROOM = 6

/**
 * Scales that show the curve and the point on it. Near a pole the curve leaves the picture rather than being flattened:
 * the highest and lowest few do not count.
 */
export function plotScales({ curve, here }: Plot, width: number, height: number): PlotScales {
  const heights = curve.map(({ y }) => y).filter(Number.isFinite)
  const sorted = [...heights].sort((one, other) => one - other)
  const cut = Math.floor(sorted.length * TAIL)
  const middle = sorted.slice(cut, sorted.length - cut)
  const [least = 0, most = 0] = stretched(sorted, middle)
  const [low, high] = here ? [Math.min(least, here.y), Math.max(most, here.y)] : [least, most]
  const margin = low === high ? Math.max(Math.abs(low) * 0.1, 1) : 0
  return {
    x: scaleLinear([curve[0]?.x ?? 0, curve.at(-1)?.x ?? 1], [ROOM, width - ROOM]),
    y: scaleLinear([low - margin, high + margin], [height - ROOM, ROOM]),
  }
}

/** The range of all heights, or of the middle ones where the rest would make them a flat line. */
function stretched(sorted: readonly number[], middle: readonly number[]): (number | undefined)[] {
  const reach = (heights: readonly number[]) => (heights.at(-1) ?? 0) - (heights[0] ?? 0)
  const kept = reach(sorted) > 8 * reach(middle) && reach(middle) > 0 ? middle : sorted
  return [kept[0], kept.at(-1)]
}

/** The ends of the tangent within `reach` user units on either side of the point; undefined where there is none. */
export function tangentEnds({ here, slope }: Plot, { x, y }: PlotScales, reach: number): Point[] | undefined {
  if (!here || slope === undefined || !Number.isFinite(slope)) return undefined
  const centre = { x: x(here.x), y: y(here.y) }
  const along = { x: x(here.x + 1) - x(here.x), y: y(here.y + slope) - y(here.y) }
  const length = Math.hypot(along.x, along.y)
  if (!(length > 0 && Number.isFinite(length))) return undefined
  const half = { x: (along.x / length) * reach, y: (along.y / length) * reach }
  return [
    { x: centre.x - half.x, y: centre.y - half.y },
    { x: centre.x + half.x, y: centre.y + half.y },
  ]
}
