import type { Point } from '../../layout/types'

/** Pieces of a curve. */
const PIECES = 24

/** Points close to each other along SVG path data of absolute M, L and C, as it is drawn; for tests. */
export function pointsOfPath(path: string): Point[] {
  const points: Point[] = []
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const ends = pairs(numbers)
    const start = points.at(-1)
    if (command === 'M' || !start) points.push(...ends)
    else points.push(...along([start, ...ends]))
  }
  return points
}

function pairs(numbers: string): Point[] {
  const all = (numbers.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  return all.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: all[index + 1] as number }] : []))
}

/** Points on the Bézier curve of these control points (de Casteljau), two of them a straight line. */
function along(controls: readonly Point[]): Point[] {
  const [first, last] = [controls[0] as Point, controls.at(-1) as Point]
  const pieces = Math.max(PIECES, Math.ceil(Math.hypot(last.x - first.x, last.y - first.y) / 2))
  return Array.from({ length: pieces }, (_, index) => {
    let level = controls
    const t = (index + 1) / pieces
    while (level.length > 1) level = level.slice(1).map((point, k) => between(level[k] as Point, point, t))
    return level[0] as Point
  })
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}
