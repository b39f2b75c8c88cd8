import { FormulaError } from './formulaError'
import { LIMITS } from './limits'
import { endsOperand, isPrefix, type Token } from './token'

/** How many operators stand one in the other at a place, that of `c ? a : b` apart from the others. */
interface Depth {
  readonly signs: number
  readonly questions: number
}

const NONE: Depth = { signs: 0, questions: 0 }

/**
 * Refuses operators that nest past the limit without brackets, as `a^b^c…`, `----x` and `a ? b : c ? …` do. What stands
 * in brackets adds to what is round them.
 * @throws FormulaError
 */
export function checkChains(tokens: readonly Token[]): void {
  const outer: { base: Depth; now: Depth }[] = []
  let [base, now] = [NONE, NONE]
  let previous: Token | undefined
  let deepest = 0
  let firstTooDeep: Token | undefined
  for (const token of tokens) {
    const { kind, text } = token
    const isSign = text === '^' || (isPrefix(token) && !endsOperand(previous))
    if (isSign) now = { ...now, signs: now.signs + 1 }
    else if (kind === 'comma') now = base
    else if (endsSigns(token, previous)) now = { ...now, signs: base.signs }
    if (kind === 'question') now = { ...now, questions: now.questions + 1 }
    if (kind === 'open') {
      outer.push({ base, now })
      base = now
    }
    if (kind === 'close') ({ base, now } = outer.pop() ?? { base, now })
    const depth = Math.max(now.signs, now.questions)
    if (depth > LIMITS.chain) firstTooDeep ??= token
    deepest = Math.max(deepest, depth)
    previous = token
  }
  if (!firstTooDeep) return
  const message = `At most ${LIMITS.chain} of “${firstTooDeep.text}” may follow each other; here are ${deepest}`
  throw new FormulaError(message, firstTooDeep.span, 'Name a part on a line of its own.')
}

/** An infix operator ends the signs before it, and so does the next factor of a product without a sign. */
function endsSigns({ kind }: Token, previous: Token | undefined): boolean {
  if (kind === 'operator' || kind === 'question' || kind === 'colon') return true
  const isBracketOfFactor = kind === 'open' && previous?.kind !== 'name'
  return endsOperand(previous) && (kind === 'number' || kind === 'name' || isBracketOfFactor)
}
