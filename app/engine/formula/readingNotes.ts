import { plainName } from '../notation/nameParts'
import { findInfix } from '../operations/table'
import { CONSTANTS } from './constants'
import type { Span } from './formulaError'
import { printExpression } from './printExpression'
import type { Definition, Expression, Note } from './program'
import { shortened } from './quote'
import { COMPARISONS, type Token } from './token'

const comparing: readonly (string | undefined)[] = COMPARISONS.map((sign) => findInfix(sign))

/** Longer right sides are not printed back. */
const READABLE_TOKENS = 60

/**
 * What is worth telling of how a definition was read: "Read as (1/2)*x" where a product without a sign meets a
 * division, and that `e = …` takes the name of a constant. `body` holds the tokens of the definition's right side.
 */
export function readingNotes(definition: Definition, body: readonly Token[]): Note[] {
  const { name, expression, span } = definition
  const notes = ownNameNotes(name, span)
  const isDoubtful = isAmbiguous(expression) || body.some((token) => token.doubtful)
  if (body.length <= READABLE_TOKENS && isDoubtful) {
    notes.push({ message: `Read as ${printExpression(expression)}`, span })
  }
  return notes
}

/** Tells whoever takes the name of a constant, by `e = …` or as an input of `f(x, e) = …`. */
export function ownNameNotes(name: string, span: Span): Note[] {
  return CONSTANTS.has(name) ? [{ message: `${name} is your own here, not the constant`, span }] : []
}

/** Tells of different names that look the same once printed: x1 and x_1, theta and θ. */
export function lookAlikeNotes(names: readonly Token[]): Note[] {
  const firstOf = new Map<string, string>()
  const notes: Note[] = []
  const seen = new Set<string>()
  for (const { text, span } of names) {
    if (seen.has(text)) continue
    seen.add(text)
    const shown = plainName(text)
    const first = firstOf.get(shown) ?? text
    firstOf.set(shown, first)
    const sameConstant = CONSTANTS.has(text) && CONSTANTS.get(text) === CONSTANTS.get(first)
    if (first === text || sameConstant) continue
    const both = `${shortened(first)} and ${shortened(text)}`
    notes.push({ message: `${both} are two names, both shown as ${shortened(shown)}`, span })
  }
  return notes
}

/**
 * Whether a product without a sign is divided by, as in `a/2b`, or begins with a quotient, as in `1/2x`, or `not` stands
 * before a comparison that it does not reach over, and no brackets say so. Walks without recursion.
 */
function isAmbiguous(whole: Expression): boolean {
  const waiting = [whole]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'number' || next.kind === 'name') continue
    waiting.push(...next.operands)
    if (next.kind !== 'operation') continue
    const [first, second] = next.operands
    if (next.operation === 'divide' && isOpen(second) && second.implicit) return true
    if (next.implicit && isOpen(first) && first.operation === 'divide') return true
    if (comparing.includes(next.operation) && isOpen(first) && first.operation === 'not') return true
  }
  return false
}

/** An operation that was typed without brackets round it. */
function isOpen(part: Expression | undefined): part is Expression & { kind: 'operation' } {
  return part?.kind === 'operation' && !part.bracketed
}
