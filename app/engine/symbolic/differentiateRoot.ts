import { CONSTANTS } from '../formula/constants'
import { printExpression } from '../formula/printExpression'
import type { Expression } from '../formula/program'
import { arrowOf, type Graph, type OperationNode, type VariableNode, variableOf } from '../graph/graph'
import { isNumeral, plainName } from '../notation/nameParts'
import { expressionSize } from './expressionSize'
import { apply, nameOf, numberOf } from './makeExpression'
import { operandNamesOf, partialRule } from './ruleExpressions'
import { substitute } from './substitute'

/**
 * ∂root/∂leaf over the names of the leaves, intermediates written out, nothing simplified: the rules of the operations
 * along all paths, as `differentiable` arrows lead. 0 where there is no path. It shares its parts and may be too long
 * to print. A branch that is not chosen counts for nothing, as in the backward pass; ties of max and min do not: the
 * rule gives 1 to each of two equal operands, backward 1/2. O(arrows).
 */
export function differentiateRoot(graph: Graph, leaf: number): Expression {
  const values = writeVariables(graph)
  const slopes = new Map([[leaf, numberOf(1)]])
  for (const operation of graph.operations) {
    const slope = slopeOf(graph, operation, values, slopes)
    if (slope) slopes.set(operation.result, slope)
  }
  return slopes.get(graph.root) ?? numberOf(0)
}

/** Every variable by its id over the names of the leaves. A later one shares what it is made from. O(arrows). */
export function writeVariables(graph: Graph): readonly Expression[] {
  const written: Expression[] = []
  for (const variable of graph.variables) {
    if (variable.maker === undefined) written[variable.id] = writeGiven(graph, variable)
  }
  for (const { name, typed, operands, result } of graph.operations) {
    written[result] = apply(
      name,
      operands.map((operand) => written[operand] as Expression),
      typed,
    )
  }
  return written
}

/** The names that stand for their usual constant in what is written of this graph: `e` where no input is called so. */
export function constantsOf(graph: Graph): ReadonlySet<string> {
  return new Set([...CONSTANTS.keys()].filter((name) => isConstant(graph, name)))
}

/** A leaf by its name; a constant by its usual name, whatever the reader calls it, or by its number. */
function writeGiven(graph: Graph, { name, value }: VariableNode): Expression {
  if (value === undefined) return nameOf(name)
  const usual = isNumeral(name)
    ? undefined
    : [name, ...CONSTANTS.keys()].find((known) => CONSTANTS.get(known) === value && isConstant(graph, known))
  return usual === undefined ? numberOf(value) : nameOf(usual)
}

/** Whether nothing else in the graph is called so, or looks so: pi is printed π. */
function isConstant(graph: Graph, name: string): boolean {
  const alike = [...graph.variableByName].filter(([other]) => plainName(other) === plainName(name))
  return alike.every(([, id]) => variableOf(graph, id).value === CONSTANTS.get(name))
}

/** How the result moves with the leaf: the chain rule. Undefined where it does not. */
function slopeOf(
  graph: Graph,
  operation: OperationNode,
  values: readonly Expression[],
  slopes: ReadonlyMap<number, Expression>,
): Expression | undefined {
  const { rule, operands } = operation
  const moving = operands.map((operand, place) =>
    arrowOf(graph, operation, place).differentiable ? slopes.get(operand) : undefined,
  )
  if (rule.spelling.conditional) return choiceSlope(values[operands[0] as number] as Expression, moving)
  const contributions = moving.flatMap((slope, place) => {
    if (isRepeated(operation, place, values)) return []
    const partial = slope && writePartialOver(operation, place, values)
    return slope && partial && !isNumber(partial, 0) ? [times(partial, slope)] : []
  })
  return contributions.length === 0
    ? undefined
    : contributions.reduce((sum, term) => apply('add', [sum, term]))
}

/** Longer operands are compared by what they are, not by how they are written. */
const COMPARED_NODES = 200

/**
 * Whether an operand of max or min stands at an earlier place too. The rule gives 1 to every operand that is the extreme
 * one, so that the same operand would count twice: max(x, x) moves as fast as x, not twice as fast.
 */
function isRepeated(
  { name, operands }: OperationNode,
  place: number,
  values: readonly Expression[],
): boolean {
  if (name !== 'max' && name !== 'min') return false
  const keyOf = (operand: number) => {
    const value = values[operand] as Expression
    return expressionSize(value) <= COMPARED_NODES ? printExpression(value) : operand
  }
  const own = keyOf(operands[place] as number)
  return operands.slice(0, place).some((operand) => keyOf(operand) === own)
}

/** `c ? a′ : b′`: the other branch may have no value, so that no product with 0 would do. */
function choiceSlope(
  condition: Expression,
  [, first, second]: readonly (Expression | undefined)[],
): Expression | undefined {
  if (!first && !second) return undefined
  return apply('conditional', [condition, first ?? numberOf(0), second ?? numberOf(0)])
}

/** The rule of a local gradient over what its operands stand for. */
function writePartialOver(
  { name, operands }: OperationNode,
  place: number,
  values: readonly Expression[],
): Expression {
  const names = operandNamesOf(name, operands.length)
  const replacements = operands.map(
    (operand, index) => [names[index] ?? '', values[operand] as Expression] as const,
  )
  return substitute(partialRule(name, operands.length, place), new Map(replacements))
}

function times(partial: Expression, slope: Expression): Expression {
  if (isNumber(partial, 1)) return slope
  return isNumber(slope, 1) ? partial : apply('multiply', [partial, slope])
}

function isNumber(expression: Expression, value: number): boolean {
  return expression.kind === 'number' && expression.value === value
}
