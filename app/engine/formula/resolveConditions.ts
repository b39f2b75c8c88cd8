import { FormulaError, type Span } from './formulaError'
import { LIMITS } from './limits'
import { endsOperand, type Token } from './token'

/** A `?` that waits for its `:`. */
interface Waiting {
  readonly at: number
  readonly depth: number
  /** Another condition stands between it and its `:`. */
  isNested: boolean
}

/**
 * The tokens with brackets round a condition between `?` and `:`, which the parser asks for and readers leave out:
 * `a ? b ? c : d : e`.
 * @throws FormulaError at a `?` without its `:`, a `:` without its `?`, and past the limit of nesting.
 */
export function resolveConditions(tokens: readonly Token[]): Token[] {
  if (!tokens.some(({ kind }) => kind === 'question' || kind === 'colon')) return [...tokens]
  const waiting: Waiting[] = []
  const before = new Map<number, Token>()
  const after = new Map<number, Token>()
  let depth = 0
  let deepest = 0
  tokens.forEach((token, index) => {
    const { kind } = token
    const own = waiting.at(-1)
    if (kind === 'close' || (kind === 'comma' && own?.depth === depth)) {
      if (own?.depth === depth) throw noAlternative(tokens, own.at, index - 1)
    }
    if (kind === 'open') depth++
    if (kind === 'close') depth--
    if (kind === 'question') {
      if (own?.depth === depth) own.isNested = true
      waiting.push({ at: index, depth, isNested: false })
      deepest = Math.max(deepest, waiting.length)
    }
    if (kind === 'colon') {
      if (own?.depth !== depth) throw strayColon(tokens, index)
      waiting.pop()
      if (!own.isNested) return
      const [first, last] = [tokens[own.at + 1] as Token, tokens[index - 1] as Token]
      before.set(own.at + 1, { kind: 'open', text: '(', span: emptyAt(first.span.start) })
      after.set(index - 1, { kind: 'close', text: ')', span: emptyAt(last.span.end) })
    }
  })
  const open = waiting.at(-1)
  if (open) throw noAlternative(tokens, open.at, tokens.length - 1)
  if (deepest > LIMITS.nesting) throw tooDeep(tokens, deepest)
  return tokens.flatMap((token, index) =>
    [before.get(index), token, after.get(index)].filter((some) => some !== undefined),
  )
}

function emptyAt(offset: number): Span {
  return { start: offset, end: offset }
}

function noAlternative(tokens: readonly Token[], at: number, lastIndex: number): FormulaError {
  const { span } = tokens[at] as Token
  const last = tokens[lastIndex]
  const fix = last && endsOperand(last) && { span: emptyAt(last.span.end), text: ' : 0' }
  const hint = 'A condition reads c ? a : b, where b is for “otherwise”.'
  return new FormulaError('This “?” has no “:”', span, hint, fix ? [fix] : [])
}

function strayColon(tokens: readonly Token[], at: number): FormulaError {
  const { span } = tokens[at] as Token
  const isOnly = tokens.every(({ kind }, index) => kind !== 'colon' || index === at)
  const isQuotient = isOnly && endsOperand(tokens[at - 1]) && tokens[at + 1] !== undefined
  const fixes = isQuotient ? [{ span, text: '/', meaning: 'a quotient' }] : []
  const hint = 'A condition reads c ? a : b. There are no ranges: a name holds one number.'
  return new FormulaError('This “:” has no “?”', span, hint, fixes)
}

function tooDeep(tokens: readonly Token[], deepest: number): FormulaError {
  const { span } = tokens.find(({ kind }) => kind === 'question') as Token
  const message = `Conditions may stand ${LIMITS.nesting} deep in one another; here they stand ${deepest} deep`
  return new FormulaError(message, span, 'Name a part on a line of its own.')
}
