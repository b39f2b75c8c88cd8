import { flowPoint, pointAt } from './flow'
import type { Direction, Point } from './types'

/**
 * The SVG path data `d` of an arrow through a layout's points: straight where it keeps its height, else an S
 * with tangents along the flow at both ends.
 */
export function routePath(points: readonly Point[], direction: Direction): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  let previous = flowPoint(first, direction)
  let path = `M${writePoint(first)}`
  for (const point of rest) {
    const next = flowPoint(point, direction)
    const middle = (previous[0] + next[0]) / 2
    const handles = [pointAt(middle, previous[1], direction), pointAt(middle, next[1], direction)]
    const isLevel = previous[1] === next[1]
    path += isLevel ? `L${writePoint(point)}` : `C${[...handles, point].map(writePoint).join(' ')}`
    previous = next
  }
  return path
}

/** A point as SVG writes it, to a hundredth of a unit. */
export function writePoint({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`
}
