import { endsOperand, isPrefix, type Token } from './token'

/** Whether a bracket of any shape opens here. */
export function isOpening(token: Token | undefined): boolean {
  return token?.kind === 'open' || (token?.kind === 'unknown' && '[{⌊⌈⟨'.includes(token.text))
}

/** Whether a bracket of any shape closes here. */
export function isClosing(token: Token | undefined): boolean {
  return token?.kind === 'close' || (token?.kind === 'unknown' && ']}⌋⌉⟩'.includes(token.text))
}

/** The index of the bracket that closes the one at `open`; −1 if none does. Brackets of any shape. */
export function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let index = open; index < tokens.length; index++) {
    if (isOpening(tokens[index])) depth++
    if (isClosing(tokens[index]) && --depth === 0) return index
  }
  return -1
}

/** The index of the bracket that opens the one at `close`; −1 if none does. */
export function openingOf(tokens: readonly Token[], close: number): number {
  let depth = 0
  for (let index = close; index >= 0; index--) {
    if (isClosing(tokens[index])) depth++
    if (isOpening(tokens[index]) && --depth === 0) return index
  }
  return -1
}

/**
 * Where the operand ends that begins at `start`, with its powers: −1 where none begins. `2x` is two operands.
 */
export function operandEnd(tokens: readonly Token[], start: number): number {
  let end = -1
  for (let next = start; ; next = end + 2) {
    const own = atomEnd(tokens, next)
    if (own < 0) return end < 0 ? own : end
    end = own
    if (tokens[end + 1]?.text !== '^') return end
  }
}

/** The same without powers. */
function atomEnd(tokens: readonly Token[], start: number): number {
  let index = start
  while (isPrefix(tokens[index]) || tokens[index]?.kind === 'root') index++
  if (tokens[index]?.kind === 'name' && isOpening(tokens[index + 1])) index++
  const first = tokens[index]
  if (isOpening(first)) return closingOf(tokens, index)
  return first?.kind === 'number' || first?.kind === 'name' ? index : -1
}

/** Where the operand begins that ends at `end`: a number, a name, a call, a bracket; −1 where none ends. */
export function operandStart(tokens: readonly Token[], end: number): number {
  if (isClosing(tokens[end])) {
    const open = openingOf(tokens, end)
    const isCall = tokens[open - 1]?.kind === 'name'
    return isCall ? open - 1 : open
  }
  return endsOperand(tokens[end]) ? end : -1
}

/** Where the product begins whose last operand ends at `end`: for `a + b*c^2` at `b`; −1 where none ends. */
export function productStart(tokens: readonly Token[], end: number): number {
  let start = operandStart(tokens, end)
  while (start > 0) {
    let before = start - 1
    while (before >= 0 && isPrefix(tokens[before]) && !endsOperand(tokens[before - 1])) before--
    const joined = ['^', '*', '/', 'mod'].includes(tokens[before]?.text ?? '')
    const next = operandStart(tokens, joined ? before - 1 : before)
    if (next < 0 || (!joined && before < start - 1)) return before + 1
    start = next
  }
  return start
}

/** The typed text from one token to another, both included. */
export function textBetween(text: string, first: Token | undefined, last: Token | undefined): string {
  return text.slice(first?.span.start, last?.span.end)
}
