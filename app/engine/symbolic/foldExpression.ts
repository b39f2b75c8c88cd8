import type { Expression } from '../formula/program'
import { type Application, isApplication } from './makeExpression'

/**
 * What `leaf` and `node` make of an expression from the inside out; `node` receives what was made of the operands.
 * A part that is shared is visited once. Without recursion, since derivatives of long sums are deep. Linear in the
 * number of different parts.
 */
export function foldExpression<T>(
  root: Expression,
  leaf: (expression: Expression) => T,
  node: (application: Application, operands: readonly T[]) => T,
): T {
  const made = new Map<Expression, T>()
  const waiting = [root]
  for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
    const missing = isApplication(next) ? next.operands.filter((operand) => !made.has(operand)) : []
    if (missing.length > 0) {
      for (const operand of missing.toReversed()) waiting.push(operand)
      continue
    }
    waiting.pop()
    if (made.has(next)) continue
    made.set(
      next,
      isApplication(next)
        ? node(
            next,
            next.operands.map((part) => made.get(part) as T),
          )
        : leaf(next),
    )
  }
  return made.get(root) as T
}
