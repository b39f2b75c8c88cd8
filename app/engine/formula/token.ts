import type { Span } from './formulaError'

/** The part of speech of a token. */
export type TokenKind =
  | 'number'
  | 'name'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma'
  | 'question'
  | 'colon'
  | 'assign'
  | 'separator'
  /** `|` or `||`: the edge of an absolute value, or “or”. */
  | 'bar'
  /** `√` or `∛`. */
  | 'root'
  /** A sign, bracket or broken number that formulas here do not have. */
  | 'unknown'

/** One word of a formula. `text` is its plain spelling (`×` is `*`), `span` its place as typed. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly span: Span
  /** What it stands for is worth telling: the `abs` of `|x|`, the `sqrt` of `√2x`. */
  readonly doubtful?: true
}

/** The operators that compare. */
export const COMPARISONS: readonly string[] = ['==', '!=', '<', '<=', '>', '>=']

/** Whether an operand may end with this token, so that an operator or a bracket closing may follow. */
export function endsOperand(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.kind === 'name' || token?.kind === 'close'
}

/** Whether this token may be a sign before its operand: `-x`, `not x`. */
export function isPrefix(token: Token | undefined): boolean {
  return token?.kind === 'operator' && (token.text === '-' || token.text === '+' || token.text === 'not')
}
