import { type Arrow, operationOf, variableOf } from '../graph/graph'
import { usedOperands } from '../typeset/usedOperands'
import type { Telling } from './telling'

/**
 * Ids of the variables whose saved values the local gradient of an arrow uses, without constants: the result alone where
 * that is enough, as for σ, else operands in their order.
 */
export function savedVariables({ graph }: Pick<Telling, 'graph'>, arrow: Arrow): number[] {
  const operation = operationOf(graph, arrow.operation)
  const { operands, besideResult } = usedOperands(operation, arrow.operand)
  const used = besideResult?.length === 0 ? [operation.result] : operands
  return used.filter((id) => variableOf(graph, id).kind !== 'constant')
}
