import { giveUp } from '../notConvertible'
import { WordReader } from '../wordReader'

/** One word of a LaTeX formula. */
export interface LatexToken {
  /** `command` has its name with the backslash; `word` is what stands in `\text{…}`; `begin` and `end` have the environment. */
  readonly kind: 'command' | 'word' | 'char' | 'begin' | 'end'
  readonly text: string
  /** Its place, to tell letters that touch from letters with a blank between them. */
  readonly from: number
  readonly to: number
}

const BLANK = /(?:[ \t\r\f\v\u00a0\u200b\ufeff~]|%[^\n]*)+/uy
const ENVIRONMENT = /\\(begin|end)\s*\{([A-Za-z]+)\*?\}/uy
const IGNORED = /\\(?:label|tag|hspace|vspace)\*?\s*\{[^{}]*\}/uy
const TEXT =
  /\\(text|textrm|textnormal|textbf|textit|textsf|texttt|mbox|mathrm|mathsf|mathtt|operatorname\*?)\s*\{([^{}]*)\}/uy
const COLUMNS = /\s*\{[a-z|@ ]*\}/uy
const ROW_END = /\\\\\*?(?:\s*\[-?[\d.]+\s*[a-z]+\])?/uy
const COMMAND = /\\(?:[A-Za-z]+|[\s\S])/uy
const CHAR = /\$\$|[\s\S]/uy

/** Commands that leave no trace in the meaning. */
const SILENT: ReadonlySet<string> = new Set(
  (
    '\\, \\; \\: \\! \\> \\/ \\quad \\qquad \\enspace \\thinspace \\medspace \\thickspace \\displaystyle \\textstyle ' +
    '\\limits \\nolimits \\nonumber \\notag \\big \\Big \\bigg \\Bigg \\strut \\relax'
  ).split(' '),
)
const LEFT = /^\\(?:left|[bB]igg?l)$/
const RIGHT = /^\\(?:right|[bB]igg?r)$/

/** Characters and commands with a usual spelling. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...['−', '–'].map((minus) => [minus, '-'] as const),
  ...['\\cdot', '\\times', '\\ast', '·', '⋅', '×', '∗'].map((times) => [times, '*'] as const),
  ...['\\div', '÷'].map((over) => [over, '/'] as const),
  ...['\\le', '\\leq', '\\leqslant', '≤'].map((sign) => [sign, '<='] as const),
  ...['\\ge', '\\geq', '\\geqslant', '≥'].map((sign) => [sign, '>='] as const),
  ...['\\ne', '\\neq', '≠'].map((sign) => [sign, '!='] as const),
  ...['\\lt', '\\gt'].map((sign) => [sign, sign === '\\lt' ? '<' : '>'] as const),
  ...['\\land', '\\wedge'].map((sign) => [sign, 'and'] as const),
  ...['\\lor', '\\vee'].map((sign) => [sign, 'or'] as const),
  ...['\\vert', '\\mid', '\\|', '\\Vert'].map((bar) => [bar, '|'] as const),
  ['\\lbrace', '\\{'],
  ['\\rbrace', '\\}'],
  ['\\lbrack', '['],
  ['\\rbrack', ']'],
  ['\\dfrac', '\\frac'],
  ['\\tfrac', '\\frac'],
  ['\\cfrac', '\\frac'],
  ['\\colon', ':'],
  ['\\coloneqq', '='],
  ['\\triangleq', '='],
  ['\\equiv', '='],
  ['σ', '\\sigma'],
  ['π', '\\pi'],
  ['∞', '\\infty'],
])

/** The words in order, without blanks and comments. A line break is a word: the text may have a formula a line. */
export function readLatexTokens(text: string): LatexToken[] {
  const tokens: LatexToken[] = []
  const reader = new WordReader(text)
  const { take } = reader
  while (!reader.isAtEnd) {
    if (take(BLANK) || take(IGNORED)) continue
    const from = reader.offset
    const push = (kind: LatexToken['kind'], word: string) =>
      tokens.push({ kind, text: word, from, to: reader.offset })
    const environment = take(ENVIRONMENT)
    const raw = environment ? null : take(TEXT)
    if (environment) {
      push(environment[1] === 'begin' ? 'begin' : 'end', environment[2] as string)
      if (environment[1] === 'begin' && environment[2] === 'array') take(COLUMNS)
    } else if (raw) push('word', plainWord(raw[1] as string, raw[2] as string))
    else {
      const word = take(ROW_END) ? '\\\\' : (take(COMMAND) ?? (take(CHAR) as RegExpExecArray))[0]
      if (LEFT.test(word) || RIGHT.test(word)) {
        const bar = take(/\s*(\||\\vert(?![A-Za-z])|\.)/uy)?.[1]
        if (bar !== undefined)
          push('command', (LEFT.test(word) ? '\\left' : '\\right') + (bar === '.' ? '.' : '|'))
      } else if (!SILENT.has(word) && !/^\\\s$/.test(word)) {
        const plain = PLAIN.get(word) ?? word
        push(plain.startsWith('\\') ? 'command' : 'char', plain)
      }
    }
  }
  return tokens
}

/** The words of `\text{ if }`; gives up on a text with formulas in it. */
function plainWord(command: string, content: string): string {
  if (!/^[\p{L}\p{Nd} ,.:'_-]*$/u.test(content)) giveUp(`\\${command}{${content}}`)
  return content.trim()
}
