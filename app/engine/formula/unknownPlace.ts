import { type Fix, FormulaError, type Span } from './formulaError'
import { quote } from './quote'
import type { Token } from './token'

/** Where a word without a meaning stands. */
export interface UnknownPlace {
  /** The formula as typed. */
  readonly text: string
  readonly tokens: readonly Token[]
  readonly index: number
  /** The word itself, `tokens[index]`. */
  readonly token: Token
}

/** What to say of a word without a meaning. */
export interface Remedy {
  /** What is wrong; absent where it just has no meaning. */
  readonly message?: string
  readonly hint: string
  /** What is marked; absent where it is the word alone. */
  readonly span?: Span
  readonly fixes?: readonly Fix[]
}

/** The error of a word without a meaning. */
export function unknownError({ token }: UnknownPlace, remedy: Remedy): FormulaError {
  const message = remedy.message ?? `${quote(token.text)} has no meaning in a formula`
  return new FormulaError(message, remedy.span ?? token.span, remedy.hint, remedy.fixes)
}

/** The advice to write `text` in the place of the word. */
export function instead({ span }: Token, text: string, hint: string): Remedy {
  return { hint, fixes: [{ span, text }] }
}

/** The advice to leave the word out. */
export function removal({ span }: Token, hint: string): Remedy {
  return { hint, fixes: [{ span, text: '' }] }
}
