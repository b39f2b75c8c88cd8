import { foldText } from './foldText'
import type { Span } from './formulaError'
import { endsOperand, type Token, type TokenKind } from './token'

/** Blanks, invisible characters and remarks. */
const BLANK =
  /(?:[ \t\v\f\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff]|[\ufe0e-\ufe0f]|#[^\n\r\u0085\u2028\u2029]*)+/uy
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/uy
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy
/** What makes a number broken: `3.4.5`, `1_000`, `1e`, `0x1F` would otherwise be read as silent products. */
const BROKEN_REST = /[.\d]+(?:[eE][+-]?\d+)?|_[\w.]*|[eE][+-]?(?![\p{L}\d(*])/uy
const BASE_PREFIX = /[xXbBoO]\w*/uy

const RAISED_LETTERS = 'ⁱⁿᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵝᵞᵟᶿᵠᵡ'
const RAISED = `[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾${RAISED_LETTERS}]+`
const EXPONENT = new RegExp(`${RAISED}(?:[/⁄]${RAISED})?`, 'uy')
const LOWERED_LETTERS = 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'
/** Letters that stand for something else: raised ones, and the ordinals that look like degrees. */
const NO_LETTER = `[${RAISED_LETTERS}ªº]`
/** What a name looks like, as the source of a regular expression with the flag u. */
export const NAME_PATTERN = `(?!${NO_LETTER})[\\p{L}_](?:(?!${NO_LETTER})[\\p{L}\\p{M}\\p{Nd}_₀₁₂₃₄₅₆₇₈₉])*`
const NAME = new RegExp(`${NAME_PATTERN}|∞`, 'uy')
const LOWERED = new RegExp(`_?([${LOWERED_LETTERS}]+)`, 'gu')

/** Chooses between pictures of one sign and shows nothing itself. */
const VARIANT = /[\ufe00-\ufe0f]/g

/**
 * Text in quotes. A mark after an operand, as in f′(x) and 5", opens no text. Inside stands nothing that may
 * begin one, or a row of beginnings would be searched to the end from each.
 */
const QUOTED = /"[^"\n]*"|'[^'\n]*'|[“”„][^“”„"\n]*[“”"]|[‘’][^‘’'\n]*[‘’']|«[^«»\n]*»/uy
const MARK = /["'“”„‘’«»]/u
/** Signs of several characters; `<-` only between blanks: x<-2 compares. */
const LONG_SIGN =
  /\/\*(?:(?!\/\*)[\s\S])*?\*\/|\*\*|[=!]==|[=!<>]=|<>|=<|=>|&&|\|\||:=|->|(?<=\s)<-(?=\s)|[-+*/^%]=(?!=)|\/\/|\.{2,}/uy
/** One sign with the marks, or a picture with the pictures joined to it. */
const SIGN =
  /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*|[\s\S]\p{M}*/uy

/** Kind, meaning and spellings of every symbol. Anything else is unknown. */
const SPELLINGS: readonly (readonly [TokenKind, string, string])[] = [
  ['operator', '+', '+'],
  ['operator', '-', '- − – — ‐ ‑ ‒'],
  ['operator', '*', '* × · ∙ ⋅ ∗ • ✕ ✖ ⨯'],
  ['operator', '/', '/ ÷ ∕ ⁄'],
  ['operator', '^', '^ **'],
  ['operator', '==', '=='],
  ['operator', '!=', '!= ≠'],
  ['operator', '<', '<'],
  ['operator', '<=', '<= ≤ ⩽ ≦'],
  ['operator', '>', '>'],
  ['operator', '>=', '>= ≥ ⩾ ≧'],
  ['operator', 'and', '&& ∧'],
  ['operator', 'or', '∨'],
  ['operator', 'not', '¬'],
  ['bar', '|', '| ∣'],
  ['bar', '||', '||'],
  ['root', '√', '√'],
  ['root', '∛', '∛'],
  ['open', '(', '('],
  ['close', ')', ')'],
  ['comma', ',', ','],
  ['question', '?', '?'],
  ['colon', ':', ':'],
  ['assign', '=', '='],
  ['separator', ';', ';'],
]

const SYMBOLS: ReadonlyMap<string, readonly [TokenKind, string]> = new Map(
  SPELLINGS.flatMap(([kind, meaning, words]) =>
    words.split(' ').map((word) => [word, [kind, meaning] as const] as const),
  ),
)

const WORD_OPERATORS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'mod'])

/**
 * The words of any text in order, blanks and remarks left out. Never throws: what has no meaning is a token of the
 * kind `unknown`.
 */
export function scanTokens(text: string): Token[] {
  const { plain, sourceOf } = foldText(text)
  const tokens: Token[] = []
  let offset = 0
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = offset
    return pattern.exec(plain)?.[0] ?? ''
  }
  while (offset < plain.length) {
    offset += take(BLANK).length
    if (offset >= plain.length) break
    const read = (word: string, kind: TokenKind, meaning = word) => {
      const span = { start: sourceOf(offset), end: sourceOf(offset + word.length) }
      offset += word.length
      tokens.push({ kind, text: meaning, span })
    }
    const previous = tokens.at(-1)
    const number = take(NUMBER)
    if (number) {
      offset += number.length
      const rest = take(BROKEN_REST) || (number === '0' ? take(BASE_PREFIX) : '')
      offset -= number.length
      read(number + rest, rest ? 'unknown' : 'number')
      continue
    }
    const name = take(NAME)
    if (name) {
      const spelling = plainName(name)
      read(name, isOperator(spelling, previous) ? 'operator' : 'name', spelling)
      continue
    }
    const lineBreak = take(LINE_BREAK)
    if (lineBreak) {
      read(lineBreak, 'separator', '\n')
      continue
    }
    const exponent = take(EXPONENT)
    if (exponent) {
      const span = { start: sourceOf(offset), end: sourceOf(offset + exponent.length) }
      offset += exponent.length
      tokens.push(...exponentTokens(exponent, span))
      continue
    }
    const word = (!endsOperand(previous) && take(QUOTED)) || take(LONG_SIGN) || take(SIGN)
    const [kind, meaning] = SYMBOLS.get(word.replace(VARIANT, '')) ?? (['unknown', word] as const)
    read(word, kind, meaning)
  }
  return tokens
}

/** Whether the text begins like text in quotes. */
export function isQuoted(word: string): boolean {
  return word.length > 1 && MARK.test(word[0] ?? '')
}

/** Among the words that are operators, `mod` is a function where an operand begins: `7 mod 3`, but `mod(7, 3)`. */
function isOperator(word: string, previous: Token | undefined): boolean {
  return WORD_OPERATORS.has(word) && (word !== 'mod' || endsOperand(previous))
}

/** `xᵢ` is x_i; `𝑥` is x. */
function plainName(name: string): string {
  return name.replace(LOWERED, '_$1').replace(VARIANT, '').normalize('NFKC')
}

/** `⁻¹²` as the tokens ^ - 12 and `ⁿ⁺¹` as ^ ( n + 1 ), all at the place of the whole exponent. */
function exponentTokens(word: string, span: Span): Token[] {
  const inner = scanTokens(word.normalize('NFKC')).map((token) => ({ ...token, span }))
  const simple = inner.length === 1 || (inner.length === 2 && inner[0]?.text === '-')
  const power: Token = { kind: 'operator', text: '^', span }
  if (simple) return [power, ...inner]
  return [power, { kind: 'open', text: '(', span }, ...inner, { kind: 'close', text: ')', span }]
}
