import { giveUp } from '../notConvertible'
import { MOST_STATEMENTS } from '../writeStatements'
import type { LatexToken } from './latexTokens'

/** One equation, cut at its first `=`. */
export interface LatexEquation {
  /** What stands left of the sign; empty for a bare expression. */
  readonly left: readonly LatexToken[]
  /** Up to a second `=`: `f = a = b` says the same twice. */
  readonly right: readonly LatexToken[]
}

/** Environments that only arrange equations. */
const ARRANGING: ReadonlySet<string> = new Set(
  'equation align aligned alignat gather gathered split multline eqnarray displaymath math flalign'.split(
    ' ',
  ),
)
const OPENING: ReadonlySet<string> = new Set(['$', '$$', '\\(', '\\['])
const ENDING: ReadonlySet<string> = new Set(['$', '$$', '\\)', '\\]'])
const GOING_ON: ReadonlySet<string> = new Set(['+', '-', '*', '/'])

/** A line of equations, and whether a row break (`\\`) stands before it, after which one may go on. */
interface Line {
  readonly tokens: LatexToken[]
  readonly isRow: boolean
}

/** The equations of a text, without what arranges them. Gives up on formulas within prose. */
export function splitEquations(tokens: readonly LatexToken[]): LatexEquation[] {
  const statements: LatexToken[][] = []
  for (const { tokens: line, isRow } of splitLines(withoutProse(tokens))) {
    const plain = trimmed(line)
    const before = statements.at(-1)
    const [first] = plain
    if (!first) continue
    if (before && first.text === '=') before.push(...plain)
    else if (before && isRow && GOING_ON.has(first.text) && equalSigns(plain).length === 0)
      before.push(...plain)
    else statements.push(plain)
  }
  if (statements.length > MOST_STATEMENTS) giveUp('too many equations')
  return statements.map(readEquation)
}

/** What stands between `$` signs and their like, or everything if there are none. Outside is only punctuation. */
function withoutProse(tokens: readonly LatexToken[]): LatexToken[] {
  if (!tokens.some(({ text }) => OPENING.has(text))) return [...tokens]
  let isInside = false
  return tokens.flatMap((token) => {
    const { text } = token
    const isDelimiter = isInside ? ENDING.has(text) : OPENING.has(text)
    if (isDelimiter) isInside = !isInside
    else if (!isInside && !/^[.,;:\n]$/.test(text)) giveUp('prose')
    return isDelimiter ? [{ ...token, text: '\\\\', kind: 'command' as const }] : isInside ? [token] : []
  })
}

/** Cuts at row breaks outside of `cases`, and at line breaks before a line that has an equation of its own. */
function splitLines(tokens: readonly LatexToken[]): Line[] {
  const lines: Line[] = [{ tokens: [], isRow: false }]
  let depth = 0
  for (const token of tokens) {
    const { kind, text } = token
    const isFrame = (kind === 'begin' || kind === 'end') && ARRANGING.has(text)
    if (!isFrame && kind === 'begin') depth++
    if (!isFrame && kind === 'end') depth--
    if (isFrame || (depth === 0 && text === '\\\\')) lines.push({ tokens: [], isRow: true })
    else if (text === '\n') {
      if (depth === 0) lines.push({ tokens: [], isRow: false })
    } else if (depth > 0 || text !== '&') lines.at(-1)?.tokens.push(token)
  }
  return lines.reduce<Line[]>((joined, line) => {
    const before = joined.at(-1)
    const isOwn = line.isRow || (equalSigns(line.tokens)[0] ?? 0) > 0
    if (before && !isOwn) before.tokens.push(...line.tokens)
    else joined.push(line)
    return joined
  }, [])
}

/** Without the full stop or comma of a printed formula. */
function trimmed(tokens: readonly LatexToken[]): LatexToken[] {
  let end = tokens.length
  while (end > 0 && /^[.,;]$/.test(tokens[end - 1]?.text ?? '')) end--
  return tokens.slice(0, end)
}

/** The places of the `=` outside of brackets and environments. */
function equalSigns(tokens: readonly LatexToken[]): number[] {
  let depth = 0
  const places: number[] = []
  tokens.forEach(({ kind, text }, index) => {
    if (kind === 'begin' || ['(', '[', '{', '\\{'].includes(text)) depth++
    if (kind === 'end' || [')', ']', '}', '\\}'].includes(text)) depth--
    if (text === '=' && depth === 0) places.push(index)
  })
  return places
}

function readEquation(tokens: readonly LatexToken[]): LatexEquation {
  const [first, second] = equalSigns(tokens)
  if (first === undefined) return { left: [], right: tokens }
  const left = tokens.slice(0, first).filter(({ text }, index) => text !== ':' || index < first - 1)
  return { left, right: trimmed(tokens.slice(first + 1, second)) }
}
