import { printExpression } from '../formula/printExpression'
import type { Expression } from '../formula/program'
import type { OperationNode } from '../graph/graph'
import type { OperationName } from '../operations/table'
import { foldExpression } from '../symbolic/foldExpression'
import { nameOf, withOperands } from '../symbolic/makeExpression'
import { operandNamesOf, partialRule, plainRule } from '../symbolic/ruleExpressions'

/** Which saved values the local gradient of an operand is computed from. */
export interface SavedUse {
  /** The variables that its rule names, in operand order, each once; empty where the rule is a number. */
  readonly operands: readonly number[]
  /** The operands that it still names where the saved result stands in it: none for σ′ = y·(1 − y). Absent where it cannot. */
  readonly besideResult?: readonly number[]
}

/** The saved values that ∂result/∂operand at `place` uses. */
export function usedOperands(operation: OperationNode, place: number): SavedUse {
  const { name, operands, result } = operation
  const byResult = ruleByResult(name, operands.length, place)
  const beside = byResult && namedVariables(operation, byResult).filter((id) => id !== result)
  return {
    operands: namedVariables(operation, partialRule(name, operands.length, place)),
    ...(beside && { besideResult: beside }),
  }
}

/** The operands, in order and each once, and the result that a rule over the letters of an operation names. */
export function namedVariables(
  { name, operands, result }: OperationNode,
  rule: Expression,
): readonly number[] {
  const used = namesIn(rule)
  const letters = operandNamesOf(name, operands.length)
  const named = operands.filter((_, place) => used.has(letters[place] ?? ''))
  return [...new Set(used.has(resultNameOf(name, operands.length)) ? [...named, result] : named)]
}

/**
 * The rule of a partial with `resultNameOf` for the operation itself, y·(1 − y) for σ; undefined where it is not in it,
 * or only in the condition of a choice, as for max.
 */
export function ruleByResult(name: OperationName, count: number, place: number): Expression | undefined {
  const rule = partialRule(name, count, place)
  if (rule.kind === 'operation' && rule.operation === 'conditional') return undefined
  const itself = printExpression(plainRule(name, count))
  const result = nameOf(resultNameOf(name, count))
  let isIn = false
  const byResult = foldExpression<Expression>(
    rule,
    (leaf) => leaf,
    (application, operands) => {
      const rebuilt = withOperands(application, operands)
      if (printExpression(rebuilt) !== itself) return rebuilt
      isIn = true
      return result
    },
  )
  return isIn ? byResult : undefined
}

/** The letter for the result in the general form of a rule: y, or z where an operand is called so. */
export function resultNameOf(name: OperationName, count: number): string {
  return operandNamesOf(name, count).includes('y') ? 'z' : 'y'
}

function namesIn(rule: Expression): ReadonlySet<string> {
  return foldExpression<ReadonlySet<string>>(
    rule,
    (leaf) => new Set(leaf.kind === 'name' ? [leaf.name] : []),
    (_, sets) => new Set(sets.flatMap((names) => [...names])),
  )
}
