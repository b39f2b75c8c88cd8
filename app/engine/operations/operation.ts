/**
 * What one row of the operations table says about an operation.
 *
 * A rule is called with plain numbers, one per operand, so that a row, written with `builders.ts`, reads like its
 * line in a textbook: `value: [(a, b) => a * b, 'a * b']`, `partials: [[(_a, b) => b, 'b'], [(a) => a, 'a']]`.
 */
export interface Operation {
  /** What stands in the operation's box, such as `+`, `×`, `sin`, `σ`. */
  readonly symbol: string
  /** How the operation is typed; at least one of the ways. */
  readonly spelling: Spelling
  /** Names of the operands in the formulas below, such as `['x']` or `['a', 'b']`. */
  readonly operandNames: readonly string[]
  /** Fewest and most operands; `most` is Infinity for `max(a, b, c, …)`. */
  readonly arity: { readonly least: number; readonly most: number }
  /** One line for completion lists and the reference page: "logistic sigmoid, squashes any number into (0, 1)". */
  readonly meaning: string
  /**
   * What the operation does to a gradient, after its name: "hands the gradient on unchanged to both operands". Absent
   * where there is no more to say than its local gradient.
   */
  readonly handsOn?: string
  /** The result. NaN where the operation is not defined over the reals. */
  readonly value: (...operands: number[]) => number
  /** The value in the formula language, over `operandNames`. */
  readonly formula: string
  /** ∂result/∂operand for the operand at `index` (0-based). No allocation: it is called in the hot loop. */
  readonly partial: (index: number) => Partial
  /**
   * Names and formulas of a call with `count` operands. Only `max(a, b, c, …)` and its like need it, whose
   * `operandNames` and `formula` stand for two operands; for others it repeats what the row says.
   */
  readonly formulasFor: (count: number) => Formulas
  /** Where the operation is defined over the reals; absent when everywhere. */
  readonly domain?: Domain
  /** The delicate points: kinks, ties, jumps, poles, vertical tangents, undefined partials. */
  readonly remarks: readonly PointRemark[]
  /** Operand lists inside the domain and away from delicate points, where tests compare with central differences. */
  readonly samples: readonly (readonly number[])[]
}

/** How an operation is typed: `a + b`, `-x` or `not x`, `sin(x)`, `c ? a : b`. */
export interface Spelling {
  /** Infix operator as typed, such as `+` or `<=`. */
  readonly infix?: string
  /** Prefix operator as typed: `-` or `not`. */
  readonly prefix?: string
  /** Function names, the usual one first: `['log', 'ln']`. */
  readonly calls?: readonly string[]
  /** True for `c ? a : b` only. */
  readonly conditional?: true
}

/** The formulas of a call with a known number of operands. */
export interface Formulas {
  readonly operandNames: readonly string[]
  readonly formula: string
  /** The partials in operand order. */
  readonly partials: readonly string[]
}

/** ∂result/∂operand as a rule. */
export interface Partial {
  /**
   * The local gradient. Called with the operands followed by the saved result, so a rule may use either.
   * NaN where it is undefined although the value is not. Where the value is NaN it is not called.
   */
  readonly at: (...operandsThenResult: number[]) => number
  /** The rule in the formula language over `operandNames`; for `max(a, b, …)` the rule of its own operand. */
  readonly formula: string
  /** True where no gradient passes at all: comparisons, logic, the condition of `c ? a : b`. */
  readonly none?: true
}

/** Given operands that are no NaN, the value is NaN outside the domain and only there. */
export interface Domain {
  /**
   * True where there is a value. A pole belongs to the domain, its value is ±Infinity: `log` contains 0 although
   * it `needs` a positive number. ±Infinity is a possible operand, so `sin` needs a finite number.
   */
  readonly contains: (...operands: number[]) => boolean
  /** What is needed, after "needs": "a positive number", "a number from −1 to 1". */
  readonly needs: string
  /**
   * Outside the domain: why there is no value at all, after "0 × ∞ has no value:". Undefined where a value exists but
   * is not real, such as the logarithm of −2; absent where all are of that kind.
   */
  readonly whyNoValue?: (...operands: number[]) => string | undefined
}

/** The kinds of delicate points. */
export type RemarkKind = 'kink' | 'tie' | 'jump' | 'pole' | 'vertical tangent' | 'undefined partial'

/** What is special about an operation at certain operands. */
export interface PointRemark {
  readonly kind: RemarkKind
  readonly when: (...operands: number[]) => boolean
  /** The sentence after the kind: "left slope −1, right slope 1; by convention 0"; with `{count}` where it tells one. */
  readonly text: string
  /** The number for `{count}`. */
  readonly count?: (...operands: number[]) => number
  /** The operand (0-based) whose partial alone it is about, so not worth saying when that one is a constant. */
  readonly operand?: number
}
