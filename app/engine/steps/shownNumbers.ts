import { contributionsInOrder } from '../autodiff/contributionsInOrder'
import { type Arrow, type OperationNode, operationOf, variableOf } from '../graph/graph'
import { plus, times } from '../notation/folds'
import { formatNumber, relationOf, type ShownNumber } from '../notation/formatNumber'
import { digitsThatAgree, type ShownArithmetic, showArithmetic } from '../notation/showArithmetic'
import { type NumberKind, numberKey } from './covered'
import type { Frame } from './frame'
import { COVERED, gradientText, valueText } from './sentence'
import type { Telling } from './telling'
import { differentiableArrows } from './timeline'

/** How a covered number is shown. It is no NaN, which would be told as undefined. */
const COVERED_NUMBER: ShownNumber = { text: COVERED, exact: true, number: 0 }

/** Whether the reader is to find a number before it is shown. */
export function isCovered({ covered }: Telling, kind: NumberKind, id: number): boolean {
  return covered?.has(numberKey(kind, id)) ?? false
}

/** Whether no number at an operation is covered, neither its values nor its local gradients. */
export function isOpen(telling: Telling, { operands, result, firstArrow }: OperationNode): boolean {
  return (
    [...operands, result].every((id) => !isCovered(telling, 'value', id)) &&
    operands.every((_, place) => !isCovered(telling, 'local', firstArrow + place))
  )
}

/** A number of a run as it is shown: "?" where it is covered. */
export function shownNumber(
  telling: Telling,
  kind: NumberKind,
  id: number,
  digits = telling.digits,
): ShownNumber {
  return isCovered(telling, kind, id) ? COVERED_NUMBER : formatNumber(telling.run[kind][id] as number, digits)
}

/** A variable's value as it is shown, in words where it does not exist. */
export function shownValueText(telling: Telling, id: number): string {
  const { run, explanation, digits } = telling
  return isCovered(telling, 'value', id)
    ? COVERED
    : valueText(explanation, id, run.value[id] as number, digits)
}

/** A variable's gradient as it is shown: "–" where it is undefined. */
export function shownGradientText(telling: Telling, id: number): string {
  const { run, digits } = telling
  return isCovered(telling, 'gradient', id) ? COVERED : gradientText(run.gradient[id] as number, digits)
}

/** The sum of what has arrived, which is covered as long as a part of it is. */
export function soFarText(telling: Telling, frame: Frame, variable: number, soFar: number): string {
  const { graph, digits } = telling
  const isHidden = variableOf(graph, variable).uses.some(
    ({ id }) => frame.contribution(id) !== undefined && isCovered(telling, 'contribution', id),
  )
  return isHidden ? COVERED : gradientText(soFar, digits)
}

/** upstream × local of an arrow, in digits that multiply. */
export interface ShownProduct {
  readonly upstream: ShownNumber
  readonly local: ShownNumber
  readonly contribution: ShownNumber
}

/** By telling and operation, how many digits its products need; made when first asked for. */
const productDigits = new WeakMap<Telling, Map<number, number>>()

/**
 * The product of an arrow as every place shows it: caption, lens, ledger. All arrows of an operation share the digits
 * of their factors, so that its upstream gradient reads the same with each of them.
 */
export function shownProduct(telling: Telling, arrow: number): ShownProduct {
  const { graph } = telling
  const { operation } = graph.arrows[arrow] as Arrow
  const wanted = digitsOfProducts(telling, operation)
  return {
    upstream: shownNumber(telling, 'gradient', operationOf(graph, operation).result, wanted),
    local: shownNumber(telling, 'local', arrow, wanted),
    contribution: shownNumber(telling, 'contribution', arrow),
  }
}

/** The upstream gradient of an operation as its products show it. */
export function shownUpstream(telling: Telling, operation: number): ShownNumber {
  const { result } = operationOf(telling.graph, operation)
  return shownNumber(telling, 'gradient', result, digitsOfProducts(telling, operation))
}

function digitsOfProducts(telling: Telling, operation: number): number {
  const known = productDigits.get(telling) ?? new Map<number, number>()
  productDigits.set(telling, known)
  const { graph } = telling
  const wanted =
    known.get(operation) ??
    differentiableArrows(graph, operationOf(graph, operation)).reduce(
      (most, { id }) => Math.max(most, digitsOfProduct(telling, id)),
      telling.digits,
    )
  known.set(operation, wanted)
  return wanted
}

/** Behind a branch that was not chosen the contribution is 0 whatever the factors are. */
function digitsOfProduct(telling: Telling, arrow: number): number {
  const { graph, run, digits } = telling
  const { result } = operationOf(graph, (graph.arrows[arrow] as Arrow).operation)
  if (
    isCovered(telling, 'gradient', result) ||
    isCovered(telling, 'local', arrow) ||
    isCovered(telling, 'contribution', arrow)
  )
    return digits
  const factors = [run.gradient[result] as number, run.local[arrow] as number]
  const contribution = run.contribution[arrow] as number
  const isCut = contribution === 0 && times(...factors) !== 0
  return isCut ? digits : digitsThatAgree(factors, contribution, times, digits)
}

/** The sum of a variable's contributions, in the order in which they arrive and in digits that add up. */
export function shownSum(telling: Telling, variable: number): ShownArithmetic {
  const { graph, run, digits } = telling
  const arrows = contributionsInOrder(graph, variable)
  const told = partlyCovered(telling, 'contribution', arrows, 'gradient', variable)
  if (told) return told
  const terms = arrows.map((arrow) => run.contribution[arrow] as number)
  const last = (...shown: number[]) => shown.at(-1) as number
  const compute = run.accumulate === 'add' ? plus : last
  return showArithmetic(terms, run.gradient[variable] as number, compute, digits)
}

/** The value of an operation's result with its operands, in digits that compute. */
export function shownValue(telling: Telling, operation: number): ShownArithmetic {
  const { graph, run, digits } = telling
  const { rule, operands, result } = operationOf(graph, operation)
  const told = partlyCovered(telling, 'value', operands, 'value', result)
  if (told) return told
  const values = operands.map((operand) => run.value[operand] as number)
  return showArithmetic(values, run.value[result] as number, rule.value, digits)
}

/** An equation with covered numbers, in the usual digits: more of them would tell what it comes to. */
function partlyCovered(
  telling: Telling,
  ofOperands: NumberKind,
  operands: readonly number[],
  ofResult: NumberKind,
  result: number,
): ShownArithmetic | undefined {
  const isWhole = operands.every((id) => !isCovered(telling, ofOperands, id))
  if (isWhole && !isCovered(telling, ofResult, result)) return undefined
  const shown = operands.map((id) => shownNumber(telling, ofOperands, id))
  const shownResult = shownNumber(telling, ofResult, result)
  return { operands: shown, relation: relationOf(...shown, shownResult), result: shownResult }
}
