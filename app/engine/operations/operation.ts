/**
 * What one row of the operations table says about an operation.
 *
 * A rule is called with plain numbers, one per operand, so that a row reads like its line in a textbook:
 * `value: (a, b) => a * b`, `partials: [{ at: (_a, b) => b }, { at: (a) => a }]`.
 */
export interface Operation {
  /** What stands in the operation's box, such as `+`, `×`, `sin`, `σ`. */
  readonly symbol: string
  /** How the operation is typed; at least one of the three. */
  readonly spelling: Spelling
  /** Names of the operands in the formulas below, such as `['x']` or `['a', 'b']`. */
  readonly operandNames: readonly string[]
  /** Fewest and most operands; `most` is Infinity for `max(a, b, c, …)`. */
  readonly arity: { readonly least: number; readonly most: number }
  /** One line for completion lists and the reference page: "logistic sigmoid, squashes any number into (0, 1)". */
  readonly meaning: string
  /** The result. NaN where the operation is not defined over the reals. */
  readonly value: (...operands: number[]) => number
  /** The value in the formula language, over `operandNames`. */
  readonly formula: string
  /** ∂result/∂operand for the operand at `index` (0-based). */
  readonly partial: (index: number) => Partial
  /** Where the value is a real number; absent when everywhere. */
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

export interface Domain {
  readonly contains: (...operands: number[]) => boolean
  /** What is needed, after "needs": "a positive number", "a number from −1 to 1". */
  readonly needs: string
}

export type RemarkKind = 'kink' | 'tie' | 'jump' | 'pole' | 'vertical tangent' | 'undefined partial'

export interface PointRemark {
  readonly kind: RemarkKind
  readonly when: (...operands: number[]) => boolean
  /** The sentence after the kind: "left slope −1, right slope 1; by convention 0". */
  readonly text: string
}
