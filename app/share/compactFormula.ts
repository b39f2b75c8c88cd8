import { FormulaError } from '../engine/formula/formulaError'
import { readTokens } from '../engine/formula/readTokens'
import type { Token } from '../engine/formula/token'

/**
 * The formula without comments and needless blanks, statements separated by `;`, as it stands in a link. A text that
 * cannot be read is kept as it is: nothing that was typed is lost.
 */
export function compactFormula(text: string): string {
  try {
    return joinTokens(readTokens(text), text)
  } catch (error) {
    if (error instanceof FormulaError) return text
    throw error
  }
}

/** The formula of a link as it is shown for editing: a line for each statement. */
export function spreadFormula(compact: string): string {
  return compact
    .split(';')
    .map((statement) => statement.trim().replace(/^([^=<>!]*[^=<>!\s])\s*=\s*(?!=)/, '$1 = '))
    .filter(Boolean)
    .join('\n')
}

function joinTokens(tokens: readonly Token[], text: string): string {
  let compact = ''
  let depth = 0
  let before: Token | undefined
  for (const token of tokens) {
    if (token.kind === 'open') depth++
    if (token.kind === 'close') depth--
    if (token.kind === 'separator') {
      if (depth <= 0 && compact && !compact.endsWith(';')) compact += ';'
    } else if (token.span.start !== before?.span.start) {
      const blank = before && isWord(before) && isWord(token) && needsBlank(before, token) ? ' ' : ''
      compact += blank + text.slice(token.span.start, token.span.end)
    }
    before = token
  }
  return compact.replace(/;$/, '')
}

function isWord({ kind, text }: Token): boolean {
  return kind === 'number' || kind === 'name' || /^[a-z]/.test(text)
}

/** `2x` needs no blank between its words if it had none. */
function needsBlank(first: Token, second: Token): boolean {
  return first.span.end < second.span.start
}
