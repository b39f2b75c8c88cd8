import { contributionsInOrder } from '../autodiff/contributionsInOrder'
import type { Run } from '../autodiff/run'
import type { Graph } from '../graph/graph'
import { variableOf } from '../graph/graph'
import type { ShownNumber } from '../notation/formatNumber'
import { type ShownArithmetic, showArithmetic } from '../notation/showArithmetic'

/** What of a telling the shown numbers follow from. */
interface Shown {
  readonly graph: Graph
  readonly run: Run
  readonly digits: number
}

/** upstream × local of an arrow, in digits that multiply. */
export interface ShownProduct {
  readonly upstream: ShownNumber
  readonly local: ShownNumber
  readonly contribution: ShownNumber
}

/**
 * The product of an arrow as every place shows it: caption, lens, ledger. Behind a branch that was not chosen the
 * contribution is 0 whatever the factors are.
 */
export function shownProduct({ graph, run, digits }: Shown, arrow: number): ShownProduct {
  const { operation = 0 } = graph.arrows[arrow] ?? {}
  const upstream = run.gradient[graph.operations[operation]?.result ?? 0] as number
  const local = run.local[arrow] as number
  const contribution = run.contribution[arrow] as number
  const isCut = contribution === 0 && upstream * local !== 0
  const { operands, result } = showArithmetic(
    [upstream, local],
    contribution,
    isCut ? () => 0 : (one, other) => one * other,
    digits,
  )
  return { upstream: operands[0] as ShownNumber, local: operands[1] as ShownNumber, contribution: result }
}

/** The sum of a variable's contributions, in the order in which they arrive and in digits that add up. */
export function shownSum({ graph, run, digits }: Shown, variable: number): ShownArithmetic {
  const terms = contributionsInOrder(graph, variable).map((arrow) => run.contribution[arrow] as number)
  const sum = (...shown: number[]) =>
    run.accumulate === 'add' ? shown.reduce((total, term) => total + term, 0) : (shown.at(-1) as number)
  return showArithmetic(terms, run.gradient[variable] as number, sum, digits)
}

/** The value of an operation's result with its operands, in digits that compute. */
export function shownValue({ graph, run, digits }: Shown, operation: number): ShownArithmetic {
  const { rule, operands, result } = graph.operations[operation] as Graph['operations'][number]
  const values = operands.map((operand) => run.value[variableOf(graph, operand).id] as number)
  return showArithmetic(values, run.value[result] as number, rule.value, digits)
}
