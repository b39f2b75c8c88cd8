import type { Expression } from '../formula/program'
import { foldExpression } from './foldExpression'
import { withOperands } from './makeExpression'

/**
 * The expression with names replaced; a name that the map lacks stays. What replaces a name is not copied, nor looked
 * into: in `x ↦ 2*x` the new x stays. Linear in the number of different parts of the expression.
 */
export function substitute(
  expression: Expression,
  replacements: ReadonlyMap<string, Expression>,
): Expression {
  return foldExpression<Expression>(
    expression,
    (leaf) => (leaf.kind === 'name' ? (replacements.get(leaf.name) ?? leaf) : leaf),
    withOperands,
  )
}
