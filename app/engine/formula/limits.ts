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
  /** Operands of one call: `max(a, b, c, …)`. */
  operands: 100,
  /** Operands of all operations and calls together, functions written out: what the graph may have in arrows. */
  places: 10_000,
  /** Calls of the reader's own functions, written out: `g(x) = h(h(x))` doubles at each level without an operation. */
  calls: 4000,
  /** The reader's functions that call one another. */
  callDepth: 100,
  /** Characters of a name. */
  name: 100,
} as const
