import { giveUp } from '../notConvertible'
import { WordReader } from '../wordReader'

/** The languages that one reader reads, by what differs between them. */
export type Dialect = 'Python' | 'JavaScript' | 'C'

/** One word of a program. */
export interface CodeToken {
  readonly kind: 'number' | 'name' | 'string' | 'symbol' | 'newline' | 'end'
  readonly text: string
  /** For a newline: by how much the next line is indented. */
  readonly indent: number
}

const BLANK = /(?:[ \t\f\r\v\u00a0\u200b\ufeff]|\\\r?\n)+/uy
const HASH_COMMENT = /#[^\n]*/uy
const SLASH_COMMENT = /\/\/[^\n]*|\/\*(?:(?!\/\*)[\s\S])*?\*\//uy
const NEWLINE = /\n[ \t]*(?:>>> |\.\.\. )?([ \t]*)/uy
const NUMBER =
  /0[xX][\da-fA-F]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?(?:[fFlLn](?![\p{L}\d_]))?/uy
const NAME = /[\p{L}_$][\p{L}\p{M}\p{Nd}_$₀₁₂₃₄₅₆₇₈₉]*/uy
const STRING = /'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/uy
const SYMBOL =
  /\*\*=|\/\/=|===|!==|\*\*|\/\/|==|!=|<>|<=|>=|->|=>|:=|&&|\|\||\+=|-=|\*=|\/=|\+\+|--|::|<<|>>|[\s\S]/uy

/** Signs that word processors and other languages put in the place of those of code. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['–', '-'],
  ['×', '*'],
  ['·', '*'],
  ['⋅', '*'],
  ['÷', '/'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['::', '.'],
])

/**
 * The words of a program in order, without comments and without the line breaks inside brackets. A line break that tells
 * the indentation of the first line comes first.
 */
export function readCodeTokens(program: string, dialect: Dialect): CodeToken[] {
  const reader = new WordReader(`\n${program}`)
  const { take } = reader
  const comments =
    dialect === 'JavaScript'
      ? [SLASH_COMMENT]
      : dialect === 'C'
        ? [SLASH_COMMENT, HASH_COMMENT]
        : [HASH_COMMENT]
  const tokens: CodeToken[] = []
  let brackets = 0
  const push = (kind: CodeToken['kind'], word: string, indent = 0) =>
    tokens.push({ kind, text: word, indent })
  while (!reader.isAtEnd) {
    if (take(BLANK) || comments.some(take)) continue
    const newline = take(NEWLINE)
    if (newline) {
      if (brackets === 0) push('newline', '\n', newline[0].length - 1)
      continue
    }
    const string = take(STRING)
    const number = string ? null : take(NUMBER)
    const name = string || number ? null : take(NAME)
    if (string) push('string', string[0])
    else if (number) push('number', plainNumber(number[0], dialect))
    else if (name) push('name', name[0])
    else {
      const symbol = (take(SYMBOL) as RegExpExecArray)[0]
      if (symbol === "'" || symbol === '"') giveUp('a text without an end')
      if ('(['.includes(symbol)) brackets++
      if (')]'.includes(symbol)) brackets = Math.max(0, brackets - 1)
      push('symbol', PLAIN.get(symbol) ?? symbol)
    }
  }
  return tokens
}

/** `1_000`, `2.0f` and `0x1F` as our language writes them. */
function plainNumber(word: string, dialect: Dialect): string {
  if (/^0[xX]/.test(word)) return String(Number(word))
  if (/__|_$|_\.|\._/.test(word) || (dialect === 'Python' && /[fFlLn]$/.test(word)))
    giveUp(`${word} is no number`)
  return word.replaceAll('_', '').replace(/[fFlLn]$/, '')
}
