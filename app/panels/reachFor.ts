/** Half the range that a slider or a curve offers round 0: 5, or the next power of ten that the value fits in. */
export function reachFor(value: number): number {
  const size = Math.abs(value)
  return size <= 5 ? 5 : Math.min(10 ** Math.ceil(Math.log10(size)), Number.MAX_VALUE / 2)
}
