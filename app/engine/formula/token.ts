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

/** One word of a formula. `text` is its plain spelling (`×` is `*`), `span` its place as typed. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly span: Span
}
