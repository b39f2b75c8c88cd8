/** How many pixels there are for each unit of the drawing. */
export const PNG_FACTORS = [1, 2, 3, 4] as const

/** What browsers draw at most: pixels on a side, and in all. */
const MOST = { side: 16_384, pixels: 100_000_000 }

/** Why a picture cannot be made a PNG: the size that it would have, and the largest factor that is possible. */
export interface PngObstacle {
  /** In pixels: "24 000 × 1 200". */
  readonly size: string
  readonly smaller: number | undefined
}

/** What keeps a picture of this size from being made a PNG; undefined where nothing does. */
export function pngObstacle(width: number, height: number, factor: number): PngObstacle | undefined {
  if (isPossible(width, height, factor)) return undefined
  const smaller = PNG_FACTORS.findLast((other) => other < factor && isPossible(width, height, other))
  const size = [width, height].map((side) => grouped(side * factor)).join(' × ')
  return { size, smaller }
}

function isPossible(width: number, height: number, factor: number): boolean {
  return Math.max(width, height) * factor <= MOST.side && width * height * factor ** 2 <= MOST.pixels
}

/** "12 345", with thin spaces. */
function grouped(count: number): string {
  return String(count).replace(/(?=(?:\d{3})+$)\B/g, '\u202f')
}
