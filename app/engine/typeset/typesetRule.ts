import type { Run } from '../autodiff/run'
import type { Expression } from '../formula/program'
import { type Arrow, arrowOf, type Graph, type OperationNode, variableOf } from '../graph/graph'
import { formatNumber, relationOf } from '../notation/formatNumber'
import { isNumeral } from '../notation/nameParts'
import { digitsThatAgree } from '../notation/showArithmetic'
import { type OperationName, operations } from '../operations/table'
import { numberOf } from '../symbolic/makeExpression'
import { operandNamesOf, partialRule, plainRule, valueRule } from '../symbolic/ruleExpressions'
import { simplify } from '../symbolic/simplify'
import { substitute } from '../symbolic/substitute'
import { mathToText } from './mathToText'
import {
  between,
  bracketed,
  figure,
  figureText,
  type MathTree,
  marked,
  named,
  partialQuotient,
  row,
} from './mathTree'
import { typesetExpression } from './typesetExpression'
import { namedVariables, resultNameOf, ruleByResult } from './usedOperands'

/** A run, and how many digits of its numbers to show. */
export interface Saved {
  readonly graph: Graph
  readonly run: Run
  readonly digits: number
}

/** One rule of an operation in its graph. Names and numbers are marked with the variables that they belong to. */
export interface TypesetRule {
  /** Over the names of the graph: `f = v₁ × x`, `∂f/∂x = v₁`. */
  readonly named: MathTree
  /** What follows it, with the saved numbers: `= 5 × 3 = 15`, `≈ 0.3333`. */
  readonly numbers: MathTree
}

/** The rule of a value over the letters of the table: `y = a × b`, `y = σ(x) = 1/(1 + exp(−x))`. */
export function generalValueRule(name: OperationName, count: number): MathTree {
  const plain = typesetExpression(plainRule(name, count), { times: '×' })
  const spelledOut = typesetExpression(valueRule(name, count), { times: '×' })
  const isSame = mathToText(plain) === mathToText(spelledOut)
  const rules = isSame ? [plain] : [plain, spelledOut]
  return equation(named(resultNameOf(name, count)), ...rules.map((rule) => asTerm(name, rule)))
}

/**
 * The rule of a local gradient over the letters of the table, and by the result where that stands in it:
 * `∂y/∂a = b`, `∂y/∂x = σ(x) · (1 − σ(x)) = y · (1 − y)`. Undefined where no gradient passes at all.
 */
export function generalPartialRule(name: OperationName, count: number, place: number): MathTree | undefined {
  if (operations[name].partial(place).none) return undefined
  const operand = operandNamesOf(name, count)[place] ?? ''
  const quotient = partialQuotient(named(resultNameOf(name, count)), named(operand))
  const rules = [partialRule(name, count, place), ruleByResult(name, count, place)]
  return equation(quotient, ...rules.flatMap((rule) => (rule ? [typesetExpression(rule)] : [])))
}

/** How an operation's value comes about. */
export function typesetValueRule(saved: Saved, operation: OperationNode): TypesetRule {
  const { name, operands, result } = operation
  const rule = plainRule(name, operands.length)
  const value = saved.run.value[result] as number
  const given = withDigits(saved, operands, value, operation.rule.value)
  const [names, figures] = [nameTrees(saved), figureTrees(given)]
  const [before, after] = relationsOf(given, operands, value)
  return {
    named: equation(names(result), asTerm(name, ruleOver(operation, rule, names, '×'))),
    numbers: row(
      ...[between(before), asTerm(name, ruleOver(operation, rule, figures, '×'))],
      ...[between(after), figureTrees(saved)(result)],
    ),
  }
}

/**
 * How the local gradient of an operand comes about; constants are worked into it: 2x of x². With the numbers, by the
 * result where that is all it needs. Undefined where no gradient goes to that operand.
 */
export function typesetPartialRule(
  saved: Saved,
  operation: OperationNode,
  place: number,
): TypesetRule | undefined {
  const arrow = arrowOf(saved.graph, operation, place)
  if (!arrow.differentiable) return undefined
  const names = nameTrees(saved)
  const quotient = partialQuotient(names(operation.result), names(arrow.variable))
  const rules = partialRules(saved.graph, operation, place)
  return {
    named: equation(
      marked({ role: 'local', arrow: arrow.id }, quotient),
      ...rules.map((rule) => ruleOver(operation, rule, names)),
    ),
    numbers: partialNumbers(saved, operation, arrow, rules),
  }
}

/** The rule over the letters, and by the result where that stands in it. */
function partialRules(graph: Graph, operation: OperationNode, place: number): readonly Expression[] {
  const { name, operands } = operation
  const rule = withConstants(graph, operation, partialRule(name, operands.length, place))
  const byResult = ruleByResult(name, operands.length, place)
  return byResult ? [rule, byResult] : [rule]
}

/** The rule and its number with the signs before them; the number alone where it is the rule, or does not exist. */
function partialNumbers(
  saved: Saved,
  operation: OperationNode,
  { id, operand: place }: Arrow,
  [rule, byResult]: readonly Expression[],
): MathTree {
  const isByResult = byResult && namedVariables(operation, byResult).every((one) => one === operation.result)
  const told = (isByResult ? byResult : rule) as Expression
  const value = saved.run.local[id] as number
  const variables = namedVariables(operation, told)
  const given = withDigits(saved, variables, value, localOver(saved, operation, place, variables))
  const [before, after] = relationsOf(given, variables, value)
  const number = marked({ role: 'local', arrow: id }, figure(value, saved.digits))
  const term = ruleOver(operation, told, figureTrees(given))
  const isNumber = Number.isNaN(value) || mathToText(term) === mathToText(number)
  return isNumber ? row(between(after), number) : row(between(before), term, between(after), number)
}

/** The same with digits enough for the variables as shown to give the value as shown. */
function withDigits(
  saved: Saved,
  variables: readonly number[],
  value: number,
  compute: (...values: number[]) => number,
): Saved {
  const values = variables.map((id) => saved.run.value[id] as number)
  return { ...saved, digits: digitsThatAgree(values, value, compute, saved.digits) }
}

/** The local gradient as a function of some of the variables that it is computed from, the others as they are. */
function localOver(
  { run }: Saved,
  { rule, operands, result }: OperationNode,
  place: number,
  variables: readonly number[],
) {
  return (...values: number[]): number => {
    const valueAt = (id: number) => values[variables.indexOf(id)] ?? (run.value[id] as number)
    return rule.partial(place).at(...operands.map(valueAt), valueAt(result))
  }
}

/** The signs before a rule over these variables and before its number: "=" where the shown digits are exact. */
function relationsOf({ run, digits }: Saved, variables: readonly number[], value: number) {
  const given = variables.map((id) => formatNumber(run.value[id] as number, digits))
  return [relationOf(...given), relationOf(...given, formatNumber(value, digits))] as const
}

/** A rule of the table over what is printed for the variables of an operation. */
function ruleOver(operation: OperationNode, rule: Expression, tree: TreeOf, times?: '×'): MathTree {
  return typesetExpression(rule, { name: lettersAs(operation, tree), ...(times && { times }) })
}

/** What is printed for a variable. */
type TreeOf = (id: number) => MathTree

function nameTrees({ graph }: Saved): TreeOf {
  return (id) => {
    const { name } = variableOf(graph, id)
    return marked({ variable: id }, isNumeral(name) ? figureText(name) : named(name))
  }
}

function figureTrees({ run, digits }: Saved): TreeOf {
  return (id) => marked({ role: 'value', variable: id }, figure(run.value[id] as number, digits))
}

/** What stands for the letters of an operation's rules. */
function lettersAs({ name, operands, result }: OperationNode, tree: TreeOf) {
  const letters = operandNamesOf(name, operands.length)
  const resultName = resultNameOf(name, operands.length)
  return (letter: string): MathTree | undefined => {
    const operand = operands[letters.indexOf(letter)]
    if (operand !== undefined) return tree(operand)
    return letter === resultName ? tree(result) : undefined
  }
}

/** The rule with its constants in it and worked out; the rule itself where there are none. */
function withConstants(graph: Graph, { name, operands }: OperationNode, rule: Expression): Expression {
  const letters = operandNamesOf(name, operands.length)
  const constants = operands.flatMap((operand, place) => {
    const { name: numeral, value } = variableOf(graph, operand)
    return value !== undefined && isNumeral(numeral) ? [[letters[place] ?? '', numberOf(value)] as const] : []
  })
  if (constants.length === 0) return rule
  return simplify(substitute(rule, new Map(constants)), { names: letters }).expression
}

/** In brackets where it would run into the sign of equality: y = (a > b). */
function asTerm(name: OperationName, rule: MathTree): MathTree {
  const { partial, spelling } = operations[name]
  return partial(0).none && !spelling.conditional ? bracketed(rule) : rule
}

function equation(left: MathTree, ...right: readonly MathTree[]): MathTree {
  return row(left, ...right.flatMap((part) => [between('='), part]))
}
