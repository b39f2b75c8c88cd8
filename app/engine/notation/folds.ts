/** The sum of some numbers, from left to right; 0 for none. */
export function plus(...terms: number[]): number {
  return terms.reduce((sum, term) => sum + term, 0)
}

/** The product of some numbers, from left to right; 1 for none. */
export function times(...factors: number[]): number {
  return factors.reduce((product, factor) => product * factor, 1)
}
