import { type Arrow, operationOf, variableOf } from '../graph/graph'
import { localRule } from './describeArrow'
import type { Telling } from './telling'

/** Ids of the variables whose saved values the local gradient of an arrow uses, without constants; in operand order. */
export function savedVariables(telling: Telling, arrow: Arrow): number[] {
  const { graph } = telling
  const { operands, result } = operationOf(graph, arrow.operation)
  const names = new Set(
    localRule(telling, arrow).flatMap(({ role, text }) => (role === 'name' ? [text] : [])),
  )
  return [...new Set([...operands, result])].filter((id) => {
    const { name, kind } = variableOf(graph, id)
    return kind !== 'constant' && names.has(name)
  })
}
