/**
 * Sizes up to which a formula is read. Brackets: the parser recurses once a level and a cold browser worker overflows
 * at 114; the rest keeps drawing and typing fluent.
 */
export const LIMITS = {
  characters: 20_000,
  nesting: 60,
  /** Operators that nest to the right without brackets: `a^b^c…`, `--x`, `a ? b : c ? …`. */
  chain: 100,
  operations: 2000,
} as const
