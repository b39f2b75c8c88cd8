import type { Expression } from '../formula/program'
import { foldExpression } from './foldExpression'

/**
 * How many numbers, names, operations and calls the expression has when it is written out, so a shared part counts
 * each time. Infinity past the doubles. Linear in the number of different parts.
 */
export function expressionSize(expression: Expression): number {
  return foldExpression(
    expression,
    () => 1,
    (_, sizes) => sizes.reduce((sum, size) => sum + size, 1),
  )
}
