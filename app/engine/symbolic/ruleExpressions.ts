import type { Expression } from '../formula/program'
import { readExpression } from '../formula/readExpression'
import { readTokens } from '../formula/readTokens'
import { type OperationName, operations } from '../operations/table'
import { apply, nameOf } from './makeExpression'

const parsed = new Map<string, Expression>()

/** The value formula of an operation with `count` operands, over `operandNamesOf`: `1 / (1 + exp(-x))` of sigmoid. */
export function valueRule(operation: OperationName, count: number): Expression {
  return parseRule(operations[operation].formulasFor(count).formula)
}

/**
 * The formula of ∂result/∂operand for the operand at `place` (0-based), over `operandNamesOf`: `cos(x)` of sin.
 * A function that nobody can type, psi, stands in it as a call.
 */
export function partialRule(operation: OperationName, count: number, place: number): Expression {
  return parseRule(operations[operation].formulasFor(count).partials[place] ?? '0')
}

/** The names of the operands in the rules of an operation with `count` operands. */
export function operandNamesOf(operation: OperationName, count: number): readonly string[] {
  return operations[operation].formulasFor(count).operandNames
}

/** The operation itself over the names of its operands: `sigmoid(x)`, `a + b`. */
export function plainRule(operation: OperationName, count: number): Expression {
  return apply(operation, operandNamesOf(operation, count).map(nameOf))
}

/** A formula of the table, read by the parser once. The checks for what readers mistype are left out. */
function parseRule(formula: string): Expression {
  const rule = parsed.get(formula) ?? readExpression(readTokens(formula))
  parsed.set(formula, rule)
  return rule
}
