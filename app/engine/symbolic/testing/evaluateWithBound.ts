import type { Expression } from '../../formula/program'
import { operations } from '../../operations/table'
import { valueOfApplication, valueOfLeaf } from '../evaluateExpression'
import { foldExpression } from '../foldExpression'
import type { Application } from '../makeExpression'

/** A number, and how far rounding along the way may have led it off. */
export interface Bounded {
  readonly value: number
  readonly bound: number
}

/** A rounding error of each operation, in units of its result: the functions are not all exact to the last bit. */
const ROUNDING = 1e-15

/**
 * The number of an expression with a bound of its rounding error to first order: where 1 − tanh² has lost all digits,
 * the bound says so.
 */
export function evaluateWithBound(expression: Expression, inputs: ReadonlyMap<string, number>): Bounded {
  return foldExpression<Bounded>(
    expression,
    (leaf) => ({ value: valueOfLeaf(leaf, inputs), bound: 0 }),
    (application, operands) => {
      const values = operands.map(({ value }) => value)
      const value = valueOfApplication(application, values)
      const inherited = operands.map(({ bound }, place) =>
        inheritedBound(application, place, values, value, bound),
      )
      return { value, bound: inherited.reduce((sum, bound) => sum + bound, ROUNDING * Math.abs(value)) }
    },
  )
}

function inheritedBound(
  application: Application,
  place: number,
  values: readonly number[],
  value: number,
  bound: number,
): number {
  if (bound === 0 || application.kind === 'call') return bound
  const { at, none } = operations[application.operation].partial(place)
  const slope = none ? 0 : Math.abs(at(...values, value))
  // An exponent that is whole is exact, although a negative base has no slope in it.
  return slope === 0 || Number.isNaN(slope) ? 0 : slope * bound
}
