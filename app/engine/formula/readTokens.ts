import { FormulaError, type Span } from './formulaError'
import { LIMITS } from './limits'
import type { Token, TokenKind } from './token'

const BLANK = /(?:[ \t\r\f\v\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]|#[^\n]*)+/uy
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy
const NAME = /[\p{L}_][\p{L}\p{M}\p{Nd}_₀₁₂₃₄₅₆₇₈₉]*/uy
const EXPONENT = /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/uy
const SYMBOL = /\*\*|==|!=|<>|<=|>=|&&|\|\||:=|->|[\s\S]/uy

/** Symbols as typed, with what they mean. Anything else is refused. */
const SYMBOLS: ReadonlyMap<string, readonly [TokenKind, string]> = new Map([
  ...operators('+ - * / ^ == != < <= > >='),
  ['**', ['operator', '^']],
  ['×', ['operator', '*']],
  ['·', ['operator', '*']],
  ['∙', ['operator', '*']],
  ['⋅', ['operator', '*']],
  ['÷', ['operator', '/']],
  ['−', ['operator', '-']],
  ['–', ['operator', '-']],
  ['≤', ['operator', '<=']],
  ['≥', ['operator', '>=']],
  ['≠', ['operator', '!=']],
  ['&&', ['operator', 'and']],
  ['||', ['operator', 'or']],
  ['(', ['open', '(']],
  [')', ['close', ')']],
  [',', ['comma', ',']],
  ['?', ['question', '?']],
  [':', ['colon', ':']],
  ['=', ['assign', '=']],
  [';', ['separator', ';']],
  ['\n', ['separator', '\n']],
])

const WORD_OPERATORS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'mod'])

/** What to write instead of a symbol that formulas here do not have. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['%', 'For a remainder write mod(x, y), for per cent /100.'],
  ["'", 'There are no derivative marks here: the gradients come from the graph.'],
  ['"', 'A formula has numbers only, no text.'],
  ['[', 'Only round brackets ( ) are used.'],
  [']', 'Only round brackets ( ) are used.'],
  ['{', 'Only round brackets ( ) are used.'],
  ['}', 'Only round brackets ( ) are used.'],
  ['|', 'For the absolute value write abs(x).'],
  ['!', 'For a factorial write gamma(x + 1); "not" negates.'],
  ['\\', 'Write sin(x), x/y, x^2 instead of LaTeX commands.'],
  ['√', 'Write sqrt(x).'],
  ['<>', 'Write != for "not equal".'],
  [':=', 'Write = to name a result.'],
  ['->', 'Write f(x) = … to define a function.'],
  ['.', 'A point needs digits: 0.5.'],
])

/**
 * The words of a formula in order, blanks and comments left out.
 * @throws FormulaError at the first character or number that has no meaning, or past the length limit.
 */
export function readTokens(text: string): Token[] {
  if (text.length > LIMITS.characters) {
    const span = { start: LIMITS.characters, end: text.length }
    throw new FormulaError(
      `A formula may have ${LIMITS.characters} characters; this one has ${text.length}`,
      span,
    )
  }
  const tokens: Token[] = []
  let offset = 0
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = offset
    return pattern.exec(text)?.[0] ?? ''
  }
  while (offset < text.length) {
    const blank = take(BLANK)
    offset += blank.length
    if (offset >= text.length) break
    const span = (word: string) => ({ start: offset, end: offset + word.length })
    const number = take(NUMBER)
    const name = take(NAME)
    const exponent = take(EXPONENT)
    const word = number || name || exponent || take(SYMBOL)
    if (number) {
      refuseBrokenNumber(text, offset, number)
      tokens.push({ kind: 'number', text: number, span: span(word) })
    } else if (name) {
      const plain = plainSpelling(name, span(word))
      const kind = isOperator(plain, tokens.at(-1)) ? 'operator' : 'name'
      tokens.push({ kind, text: plain, span: span(word) })
    } else if (exponent) {
      if (afterExponent(text, tokens.at(-1))) {
        throw new FormulaError(
          'One raised exponent follows another',
          span(word),
          'Write them together or use ^.',
        )
      }
      tokens.push(...exponentTokens(exponent, span(word)))
    } else tokens.push(symbolToken(word, offset))
    offset += word.length
  }
  return tokens
}

/** Among the words that are operators, `mod` is a function where an operand begins: `7 mod 3`, but `mod(7, 3)`. */
function isOperator(word: string, previous: Token | undefined): boolean {
  const afterOperand = previous !== undefined && ['number', 'name', 'close'].includes(previous.kind)
  return WORD_OPERATORS.has(word) && (word !== 'mod' || afterOperand)
}

function plainSpelling(name: string, span: Span): string {
  if (name.length <= LIMITS.name) return name.normalize('NFKC')
  throw new FormulaError(`A name may have ${LIMITS.name} characters; this one has ${name.length}`, span)
}

/** Whether the word before is a raised exponent: `x² ³` would be another number than `x²³`. */
function afterExponent(text: string, previous: Token | undefined): boolean {
  return previous?.kind === 'number' && text.slice(previous.span.start, previous.span.end) !== previous.text
}

/** `⁻¹²` as the three tokens ^ - 12, all at the place of the whole exponent. */
function exponentTokens(word: string, span: Span): Token[] {
  const digits = word.normalize('NFKC').replace(/\D/g, '')
  const sign: Token[] = word.startsWith('⁻') ? [{ kind: 'operator', text: '-', span }] : []
  return [{ kind: 'operator', text: '^', span }, ...sign, { kind: 'number', text: digits, span }]
}

function operators(spellings: string): [string, [TokenKind, string]][] {
  return spellings.split(' ').map((spelling) => [spelling, ['operator', spelling]])
}

function symbolToken(word: string, offset: number): Token {
  const span = { start: offset, end: offset + word.length }
  const known = SYMBOLS.get(word)
  if (!known) throw new FormulaError(`“${word}” has no meaning in a formula`, span, INSTEAD.get(word) ?? '')
  return { kind: known[0], text: known[1], span }
}

/** `1e`, `3.4.5`, `0x1F`, `1_000` would otherwise be read as silent products. */
function refuseBrokenNumber(text: string, offset: number, number: string): void {
  const rest = /^(?:[.\d]+|_[\w.]*|[eE][+-]?(?![\p{L}\d(*])|[xXbBoO][\da-fA-F]+)/u.exec(
    text.slice(offset + number.length),
  )?.[0]
  if (rest === undefined) return
  if (/^[xXbBoO]/.test(rest) && number !== '0') return
  const span = { start: offset, end: offset + number.length + rest.length }
  throw new FormulaError(`“${number}${rest}” is not a number`, span, 'Write numbers as 1000, 0.5 or 1e-3.')
}
