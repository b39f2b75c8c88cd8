import { FormulaError } from '../engine/formula/formulaError'
import { parseFormula } from '../engine/formula/parseFormula'
import { readTokens } from '../engine/formula/readTokens'
import type { Token } from '../engine/formula/token'

/** The last answer: a link is written at each change of an input, and reading a long formula takes some 10 ms. */
let last = { text: '', compact: '' }

/**
 * The formula without comments and needless blanks, statements separated by `;`, as it stands in a link. A text that
 * cannot be read is kept as it is: nothing that was typed is lost, and leaving out its blanks might make it readable.
 */
export function compactFormula(text: string): string {
  if (text !== last.text) {
    const tokens = tokensOf(text)
    last = { text, compact: tokens ? joinTokens(tokens, text) : text }
  }
  return last.compact
}

/** The formula of a link as it is shown for editing: a line for each statement; as it is where it cannot be read. */
export function spreadFormula(compact: string): string {
  const tokens = tokensOf(compact)
  if (!tokens) return compact
  let spread = ''
  let end = 0
  for (const { kind, text, span } of tokens) {
    if (span.start < end) continue // `²` is two words in one sign
    const gap = compact.slice(end, span.start)
    const written = compact.slice(span.start, span.end)
    // A readable formula has `;` between its statements only.
    if (text === ';') spread = `${(spread + gap).trimEnd()}\n`
    else if (kind === 'assign') spread = `${(spread + gap).trimEnd()} = `
    else spread += (/[\n ]$/.test(spread) ? gap.trimStart() : gap) + written
    end = span.end
  }
  return (spread + compact.slice(end)).replace(/\n\s*\n/g, '\n').trim()
}

/** Whether the text is a formula. */
export function isReadable(text: string): boolean {
  return tokensOf(text) !== undefined
}

/** The last answer: a link asks several times about the same text. */
let lastTokens: { text: string; tokens: Token[] | undefined } = { text: '', tokens: undefined }

/** The words of a formula that can be read, otherwise undefined. */
function tokensOf(text: string): Token[] | undefined {
  if (text !== lastTokens.text) {
    let tokens: Token[] | undefined
    try {
      parseFormula(text)
      tokens = readTokens(text)
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
    }
    lastTokens = { text, tokens }
  }
  return lastTokens.tokens
}

function joinTokens(tokens: readonly Token[], text: string): string {
  let compact = ''
  let depth = 0
  let before: Token | undefined
  for (const token of tokens) {
    if (token.kind === 'open') depth++
    if (token.kind === 'close') depth--
    if (token.kind === 'separator') {
      // A line break in brackets is a blank.
      if (depth > 0) continue
      if (compact && !compact.endsWith(';')) compact += ';'
    } else if (token.span.start !== before?.span.start) {
      compact +=
        (before && needsBlank(before, token) ? ' ' : '') + text.slice(token.span.start, token.span.end)
    }
    before = token
  }
  return compact.replace(/;$/, '')
}

/** Two words stay apart if they were, `2 x`, and two bars, `|x| |y|`. No other signs of a readable formula grow together. */
function needsBlank(first: Token, second: Token): boolean {
  const couldGrow = (isWord(first) && isWord(second)) || (first.kind === 'bar' && second.kind === 'bar')
  return couldGrow && first.span.end < second.span.start
}

function isWord({ kind, text }: Token): boolean {
  return kind === 'number' || kind === 'name' || /^[a-z]/.test(text)
}
