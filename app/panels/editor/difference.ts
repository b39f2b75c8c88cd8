/** The one stretch in which two texts differ, with what stands there in the second. */
export interface Difference {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** The smallest replacement of one stretch that turns `before` into `after`. */
export function difference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let tail = 0
  while (tail < shorter - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) }
}
