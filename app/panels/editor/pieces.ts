import { CONSTANTS } from '../../engine/formula/constants'
import type { Span } from '../../engine/formula/formulaError'
import { scanTokens } from '../../engine/formula/scanTokens'
import type { Token } from '../../engine/formula/token'
import { isFunctionName } from '../../engine/operations/table'

/** What a word of the formula is to its reader. */
export type PieceKind =
  | 'leaf'
  | 'intermediate'
  | 'function'
  | 'parameter'
  | 'constant'
  | 'sign'
  | 'comment'
  | 'unknown'

/** A stretch of the text of one kind; `name` is the plain spelling of what is named there. */
export interface Piece {
  readonly kind: PieceKind
  readonly span: Span
  readonly name: string
}

/** The words of any text in order, also of one that cannot be read as a formula. Cost linear in the length. */
export function piecesOf(text: string): Piece[] {
  const tokens = scanTokens(text)
  const statements = statementsOf(tokens).map(readHead)
  const defined = new Map(statements.flatMap(({ name, isFunction }) => (name ? [[name, isFunction]] : [])))
  const root = rootIndex(statements)
  const inputs = new Set(statements[root]?.parameters)
  const pieces: Piece[] = []
  let end = 0
  for (const [index, { words, parameters }] of statements.entries()) {
    const isHeading = index === root
    for (const [place, token] of words.entries()) {
      if (token.span.start < end) continue // `²` is two words in one sign
      pieces.push(...commentsIn(text, end, token.span.start))
      end = token.span.end
      const kind = kindOf(token, words[place + 1], isHeading ? [] : parameters, defined, inputs)
      if (kind) pieces.push({ kind, span: token.span, name: token.text })
    }
  }
  return [...pieces, ...commentsIn(text, end, text.length)]
}

/** Which statement is the formula: the last one that no other uses. */
function rootIndex(statements: readonly Statement[]): number {
  const counts = new Map<string, number>()
  for (const { text } of statements.flatMap(({ words }) => words))
    counts.set(text, (counts.get(text) ?? 0) + 1)
  const isUsed = ({ name = '', words }: Statement) =>
    (counts.get(name) ?? 0) > words.filter(({ text }) => text === name).length
  return statements.findLastIndex((statement) => !isUsed(statement))
}

/** The functions that a text defines, with their parameters; its last line may be a heading of the same form. */
export function ownFunctions(text: string): Map<string, readonly string[]> {
  const heads = statementsOf(scanTokens(text)).map(readHead)
  return new Map(
    heads.flatMap(({ name, isFunction, parameters }) => (name && isFunction ? [[name, parameters]] : [])),
  )
}

/** One statement's words with the separator that ends it, and what its left side says. */
interface Statement {
  readonly words: readonly Token[]
  /** What it defines; absent for a bare expression. */
  readonly name?: string
  readonly isFunction: boolean
  readonly parameters: readonly string[]
}

function statementsOf(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (token.kind === 'open') depth++
    if (token.kind === 'close') depth = Math.max(0, depth - 1)
    statements.at(-1)?.push(token)
    if (token.kind === 'separator' && (depth === 0 || token.text === ';')) {
      statements.push([])
      depth = 0
    }
  }
  return statements.filter((words) => words.some(({ kind }) => kind !== 'separator'))
}

function readHead(words: readonly Token[]): Statement {
  const assign = words.findIndex(({ kind }) => kind === 'assign')
  const [first, second] = words
  if (assign < 1 || first?.kind !== 'name') return { words, isFunction: false, parameters: [] }
  const isFunction = second?.kind === 'open'
  const inside = isFunction ? words.slice(2, assign).filter(({ kind }) => kind === 'name') : []
  return { words, name: first.text, isFunction, parameters: inside.map(({ text }) => text) }
}

function kindOf(
  { kind, text }: Token,
  next: Token | undefined,
  parameters: readonly string[],
  defined: ReadonlyMap<string, boolean>,
  inputs: ReadonlySet<string>,
): PieceKind | undefined {
  if (kind === 'separator') return text === ';' ? 'sign' : undefined
  if (kind === 'number') return 'constant'
  if (kind === 'unknown') return 'unknown'
  if (kind !== 'name') return 'sign'
  if (parameters.includes(text)) return 'parameter'
  if (defined.get(text) === true || (isFunctionName(text) && !defined.has(text))) {
    return next?.kind === 'open' || isFunctionName(text) ? 'function' : 'intermediate'
  }
  if (defined.has(text)) return 'intermediate'
  return CONSTANTS.has(text) && !inputs.has(text) ? 'constant' : 'leaf'
}

function commentsIn(text: string, start: number, end: number): Piece[] {
  return [...text.slice(start, end).matchAll(/#[^\n\r]*/g)].map(({ index, 0: comment }) => {
    const span = { start: start + index, end: start + index + comment.length }
    return { kind: 'comment', span, name: '' }
  })
}
