/** How many pixels there are for each unit of the drawing. */
export const PNG_FACTORS = [1, 2, 3, 4] as const

/** What browsers draw at most: pixels on a side, and in all. */
const MOST = { side: 16_384, pixels: 100_000_000 }

/** Why a picture of this size cannot be made a PNG, with what to do instead; undefined where it can. */
export function pngObstacle(width: number, height: number, factor: number): string | undefined {
  if (isPossible(width, height, factor)) return undefined
  const smaller = PNG_FACTORS.findLast((other) => other < factor && isPossible(width, height, other))
  const size = [width, height].map((side) => grouped(side * factor)).join(' × ')
  const advice = smaller
    ? `Choose ${smaller}×, or SVG, which has no such limit.`
    : 'Choose SVG, which has no such limit.'
  return `At ${factor}× the picture would be ${size} pixels, more than a browser can draw. ${advice}`
}

function isPossible(width: number, height: number, factor: number): boolean {
  return Math.max(width, height) * factor <= MOST.side && width * height * factor ** 2 <= MOST.pixels
}

/** "12 345", with thin spaces. */
function grouped(count: number): string {
  return String(count).replace(/(?=(?:\d{3})+$)\B/g, '\u202f')
}
