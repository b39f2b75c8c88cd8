import { contributionsInOrder } from '../autodiff/contributionsInOrder'
import { type Arrow, operationOf } from '../graph/graph'
import { plus, times } from '../notation/folds'
import { formatNumber, type ShownNumber } from '../notation/formatNumber'
import { digitsThatAgree, type ShownArithmetic, showArithmetic } from '../notation/showArithmetic'
import type { Telling } from './telling'
import { differentiableArrows } from './timeline'

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
  const { graph, run, digits } = telling
  const { operation } = graph.arrows[arrow] as Arrow
  const wanted = digitsOfProducts(telling, operation)
  return {
    upstream: formatNumber(run.gradient[operationOf(graph, operation).result] as number, wanted),
    local: formatNumber(run.local[arrow] as number, wanted),
    contribution: formatNumber(run.contribution[arrow] as number, digits),
  }
}

/** The upstream gradient of an operation as its products show it. */
export function shownUpstream(telling: Telling, operation: number): ShownNumber {
  const { graph, run } = telling
  const { result } = operationOf(graph, operation)
  return formatNumber(run.gradient[result] as number, digitsOfProducts(telling, operation))
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
function digitsOfProduct({ graph, run, digits }: Telling, arrow: number): number {
  const { operation } = graph.arrows[arrow] as Arrow
  const factors = [run.gradient[operationOf(graph, operation).result] as number, run.local[arrow] as number]
  const contribution = run.contribution[arrow] as number
  const isCut = contribution === 0 && times(...factors) !== 0
  return isCut ? digits : digitsThatAgree(factors, contribution, times, digits)
}

/** The sum of a variable's contributions, in the order in which they arrive and in digits that add up. */
export function shownSum({ graph, run, digits }: Telling, variable: number): ShownArithmetic {
  const terms = contributionsInOrder(graph, variable).map((arrow) => run.contribution[arrow] as number)
  const last = (...shown: number[]) => shown.at(-1) as number
  const compute = run.accumulate === 'add' ? plus : last
  return showArithmetic(terms, run.gradient[variable] as number, compute, digits)
}

/** The value of an operation's result with its operands, in digits that compute. */
export function shownValue({ graph, run, digits }: Telling, operation: number): ShownArithmetic {
  const { rule, operands, result } = operationOf(graph, operation)
  const values = operands.map((operand) => run.value[operand] as number)
  return showArithmetic(values, run.value[result] as number, rule.value, digits)
}
