import { printExpression } from './printExpression'
import type { Definition, Note } from './program'
import type { Token } from './token'

/** Longer right sides are not printed back. */
const READABLE_TOKENS = 60

/**
 * The note "read as (1/2)*x" where a product without a sign meets a division, empty otherwise. `body` holds the tokens
 * of the definition's right side.
 */
export function readingNotes(definition: Definition, body: readonly Token[]): Note[] {
  if (body.length > READABLE_TOKENS || !body.some((_, index) => isAmbiguous(body, index))) return []
  return [{ message: `Read as ${printExpression(definition.expression)}`, span: definition.span }]
}

/** `… / 2x`: a division whose divisor is followed by a factor without a sign. */
function isAmbiguous(body: readonly Token[], index: number): boolean {
  const [slash, divisor, factor] = body.slice(index, index + 3)
  if (slash?.text !== '/' || !divisor || !factor) return false
  const isOperand = divisor.kind === 'number' || divisor.kind === 'name'
  return isOperand && (factor.kind === 'name' || (factor.kind === 'open' && divisor.kind === 'number'))
}
