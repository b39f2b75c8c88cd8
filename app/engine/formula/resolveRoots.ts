import { FormulaError, type Span } from './formulaError'
import { quote } from './quote'
import { endsOperand, isPrefix, type Token } from './token'

const ROOT_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['√', 'sqrt'],
  ['∛', 'cbrt'],
])

/** A root that waits for the end of its operand, which is the next number, name, call or bracket, with its sign. */
interface Waiting {
  readonly root: Token
  /** Where its `sqrt` stands in what was resolved so far. */
  readonly at: number
  readonly depth: number
}

/**
 * The tokens with `√x` as sqrt(x). A root reaches over the next operand only: `√2x` is sqrt(2)*x, as a note will say.
 * @throws FormulaError at a root without an operand.
 */
export function resolveRoots(tokens: readonly Token[]): Token[] {
  if (!tokens.some(({ kind }) => kind === 'root')) return [...tokens]
  const resolved: Token[] = []
  const waiting: Waiting[] = []
  let depth = 0
  tokens.forEach((token, index) => {
    const next = tokens[index + 1]
    if (token.kind === 'root') {
      waiting.push({ root: token, at: resolved.length, depth })
      resolved.push(...opened(token))
      return
    }
    if (token.kind === 'close') depth--
    const own = waiting.at(-1)
    const isMissing =
      own && (own.depth > depth || (own.depth === depth && !continuesOperand(token, own.root)))
    if (isMissing) throw nothingUnder(own)
    if (token.kind === 'open') depth++
    resolved.push(token)
    const isCalled = token.kind === 'name' && next?.kind === 'open'
    if (!endsOperand(token) || isCalled) return
    const isSplit = next?.text === '^' || (next && startsOperand(next))
    while (waiting.at(-1)?.depth === depth) {
      const { at } = waiting.pop() as Waiting
      if (isSplit) resolved[at] = { ...(resolved[at] as Token), doubtful: true }
      resolved.push({ kind: 'close', text: ')', span: endOf(token) })
    }
  })
  const [open] = waiting
  if (open) throw nothingUnder(open)
  return resolved
}

function opened({ text, span }: Token): Token[] {
  return [
    { kind: 'name', text: ROOT_FUNCTIONS.get(text) ?? 'sqrt', span },
    { kind: 'open', text: '(', span },
  ]
}

function startsOperand({ kind }: Token): boolean {
  return kind === 'number' || kind === 'name' || kind === 'open' || kind === 'root'
}

/** Only a sign typed right after the root belongs to its operand: `√-x`. */
function continuesOperand(token: Token, root: Token): boolean {
  const isSign = token.text === '-' && isPrefix(token) && token.span.start === root.span.end
  return startsOperand(token) || token.kind === 'close' || isSign
}

function endOf({ span: { end } }: Token): Span {
  return { start: end, end }
}

function nothingUnder({ root: { text, span } }: Waiting): FormulaError {
  return new FormulaError(
    `Something is missing after ${quote(text)}`,
    span,
    `Write ${text}x or ${text}(x + 1).`,
  )
}
