import { plainName } from '../notation/nameParts'
import { CONSTANTS } from './constants'
import type { Span } from './formulaError'
import { printExpression } from './printExpression'
import type { Definition, Expression, Note } from './program'
import type { Token } from './token'

/** Longer right sides are not printed back. */
const READABLE_TOKENS = 60

/**
 * What is worth telling of how a definition was read: "Read as (1/2)*x" where a product without a sign meets a
 * division, and that `e = …` takes the name of a constant. `body` holds the tokens of the definition's right side.
 */
export function readingNotes(definition: Definition, body: readonly Token[]): Note[] {
  const { name, expression, span } = definition
  const notes = ownNameNotes(name, span)
  if (body.length <= READABLE_TOKENS && isAmbiguous(expression)) {
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
  const notes = new Map<string, Note>()
  for (const { text, span } of names) {
    const shown = plainName(text)
    const first = firstOf.get(shown) ?? text
    firstOf.set(shown, first)
    const sameConstant = CONSTANTS.has(text) && CONSTANTS.get(text) === CONSTANTS.get(first)
    if (first === text || sameConstant || notes.has(text)) continue
    notes.set(text, { message: `${first} and ${text} are two names, both shown as ${shown}`, span })
  }
  return [...notes.values()]
}

/**
 * Whether a product without a sign is divided by, as in `a/2b`, or begins with a quotient, as in `1/2x`, and no
 * brackets say so. Walks without recursion.
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
  }
  return false
}

/** An operation that was typed without brackets round it. */
function isOpen(part: Expression | undefined): part is Expression & { kind: 'operation' } {
  return part?.kind === 'operation' && !part.bracketed
}
