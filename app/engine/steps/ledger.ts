import { contributionsInOrder } from '../autodiff/contributionsInOrder'
import { type Arrow, type OperationNode, operationOf, type VariableNode } from '../graph/graph'
import type { ShownNumber } from '../notation/formatNumber'
import type { ShownArithmetic } from '../notation/showArithmetic'
import { type ShownProduct, shownNumber, shownProduct, shownSum, shownValue } from './shownNumbers'
import type { Telling } from './telling'
import type { Timeline } from './timeline'
import { traceRows } from './traceRows'

/** The line of a variable in the forward primal trace. */
export interface PrimalLine {
  /** The position from which it is known. */
  readonly at: number
  /** What computes it, with its numbers; absent for leaves and constants. */
  readonly made?: { readonly operation: OperationNode; readonly shown: ShownArithmetic }
  readonly value: ShownNumber
}

/** A line of the reverse adjoint trace, with the position from which it is known. */
export type AdjointLine =
  | { readonly kind: 'seed'; readonly at: number; readonly total: ShownNumber }
  | {
      /** What one arrow brings. */
      readonly kind: 'contribution'
      readonly at: number
      readonly arrow: Arrow
      readonly product: ShownProduct
      /** It is one of several, so it is added: `+=`. */
      readonly isAdded: boolean
    }
  /** The contributions of several arrows, added up. */
  | { readonly kind: 'sum'; readonly at: number; readonly shown: ShownArithmetic }

/** What a ledger says about one variable: its value, and what arrives at its adjoint, in order. */
export interface LedgerRow {
  readonly variable: VariableNode
  readonly primal: PrimalLine
  readonly adjoint: readonly AdjointLine[]
}

/**
 * The trace table as the textbook writes it (Baydin et al. 2018, Tables 2 and 3): a row for each variable, leaves first,
 * with the line of the forward primal trace beside the lines of the reverse adjoint trace. Constants have no row.
 */
export function makeLedger(telling: Telling, timeline: Timeline): LedgerRow[] {
  const { graph } = telling
  return traceRows(graph)
    .filter(({ kind }) => kind !== 'constant')
    .map((variable) => ({
      variable,
      primal: {
        at: timeline.valueAt[variable.id] as number,
        value: shownNumber(telling, 'value', variable.id),
        ...(variable.maker === undefined ? {} : { made: makingOf(telling, variable.maker) }),
      },
      adjoint: variable.differentiable ? adjointLines(telling, timeline, variable.id) : [],
    }))
}

function makingOf(telling: Telling, operation: number) {
  return { operation: operationOf(telling.graph, operation), shown: shownValue(telling, operation) }
}

function adjointLines(telling: Telling, timeline: Timeline, id: number): AdjointLine[] {
  const { graph, run } = telling
  const at = timeline.gradientAt[id] as number
  if (id === graph.root) return [{ kind: 'seed', at, total: shownNumber(telling, 'gradient', id) }]
  const arrows = contributionsInOrder(graph, id)
  const isAdded = arrows.length > 1 && run.accumulate === 'add'
  const lines = arrows.map((arrow): AdjointLine => {
    const product = shownProduct(telling, arrow)
    const from = timeline.contributionAt[arrow] as number
    return { kind: 'contribution', at: from, arrow: graph.arrows[arrow] as Arrow, product, isAdded }
  })
  return isAdded ? [...lines, { kind: 'sum', at, shown: shownSum(telling, id) }] : lines
}
