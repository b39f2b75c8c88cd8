import { CONSTANTS } from './constants'
import { printExpression } from './printExpression'
import type { Definition, Note } from './program'
import type { Token } from './token'

/** Longer right sides are not printed back. */
const READABLE_TOKENS = 60

/**
 * What is worth telling of how a definition was read: "Read as (1/2)*x" where a product without a sign meets a
 * division, and that `e = …` takes the name of a constant. `body` holds the tokens of the definition's right side.
 */
export function readingNotes(definition: Definition, body: readonly Token[]): Note[] {
  const { name, expression, span } = definition
  const notes: Note[] = []
  if (CONSTANTS.has(name)) notes.push({ message: `${name} is your own here, not the constant`, span })
  if (body.length <= READABLE_TOKENS && body.some((_, index) => isAmbiguous(body, index))) {
    notes.push({ message: `Read as ${printExpression(expression)}`, span })
  }
  return notes
}

/** `… / 2x`: a division whose divisor is followed by a factor without a sign. */
function isAmbiguous(body: readonly Token[], index: number): boolean {
  const [slash, divisor, factor] = body.slice(index, index + 3)
  if (slash?.text !== '/' || !divisor || !factor) return false
  const isOperand = divisor.kind === 'number' || divisor.kind === 'name'
  return isOperand && (factor.kind === 'name' || (factor.kind === 'open' && divisor.kind === 'number'))
}
