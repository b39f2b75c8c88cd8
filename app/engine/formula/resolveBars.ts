import { FormulaError, type Span } from './formulaError'
import { spacedWord } from './spacedWord'
import { endsOperand, type Token } from './token'

/** A bar or a bracket that waits for its partner; `at` is its index in what was resolved so far. */
interface Waiting {
  readonly isBar: boolean
  readonly at: number
}

/**
 * The tokens with `|x|` as abs(x) and `||` as “or” where it is no pair of bars. A bar opens where an operand may begin
 * and closes where one has ended; after an operand it opens, as in `2|x|`, if there is none to close. `text` is the
 * formula as typed.
 * @throws FormulaError at a bar that is never closed.
 */
export function resolveBars(tokens: readonly Token[], text: string): Token[] {
  if (!tokens.some(({ kind }) => kind === 'bar')) return [...tokens]
  const resolved: Token[] = []
  const waiting: Waiting[] = []
  let brackets = 0
  const bar = (span: Span) => {
    if (waiting.at(-1)?.isBar && endsOperand(resolved.at(-1))) {
      waiting.pop()
      resolved.push({ kind: 'close', text: ')', span })
    } else {
      waiting.push({ isBar: true, at: resolved.length })
      resolved.push({ kind: 'name', text: 'abs', span, doubtful: true }, { kind: 'open', text: '(', span })
    }
  }
  const refuseOpenBar = () => {
    const open = waiting.at(-1)
    if (open?.isBar) throw unclosedBar(resolved, open.at, text)
  }
  for (const token of tokens) {
    const { kind, span } = token
    if (kind === 'bar') {
      const closes = waiting.at(-1)?.isBar === true
      if (token.text === '|') bar(span)
      else if (endsOperand(resolved.at(-1)) && !closes) resolved.push({ kind: 'operator', text: 'or', span })
      else for (const half of halves(span)) bar(half)
      continue
    }
    if (kind === 'close' || (kind === 'separator' && brackets === 0)) refuseOpenBar()
    if (kind === 'open') {
      waiting.push({ isBar: false, at: resolved.length })
      brackets++
    } else if (kind === 'close' && waiting.pop()) brackets--
    resolved.push(token)
  }
  refuseOpenBar()
  return resolved
}

/** The two bars of `||`, which also may be typed in full width. */
function halves({ start, end }: Span): [Span, Span] {
  const middle = (start + end) / 2
  return [
    { start, end: middle },
    { start: middle, end },
  ]
}

function unclosedBar(resolved: readonly Token[], at: number, text: string): FormulaError {
  const { span } = resolved[at] as Token
  const last = resolved.at(-1)
  const hint = 'The absolute value is |x| or abs(x); “or” is the word or.'
  const isLogic = endsOperand(resolved[at - 1])
  const end = last?.span.end ?? span.end
  const or = { ...spacedWord(text, span, 'or'), meaning: 'or' }
  const close = { span: { start: end, end }, text: '|', meaning: 'the absolute value' }
  const isFollowed = endsOperand(last)
  const fixes = isLogic ? [isFollowed ? or : { span, text: '' }] : isFollowed ? [close] : []
  return new FormulaError('This “|” is never closed', span, hint, fixes)
}
