import { type Arrow, operationOf, symbolOf, variableOf } from '../graph/graph'
import { relationOf, type ShownNumber } from '../notation/formatNumber'
import { quotient } from './quotient'
import { say } from './say'
import { named, type Part, words } from './sentence'
import { isCovered, shownProduct } from './shownNumbers'
import type { Telling } from './telling'
import { writePartial } from './writePartial'

/** "× → x: upstream 1 × local ∂f/∂x = v1 = 5 → 5". */
export function describeArrow(telling: Telling, arrow: Arrow): Part[] {
  const { upstream, local, contribution } = shownProduct(telling, arrow.id)
  const operation = operationOf(telling.graph, arrow.operation)
  return [
    ...say(telling, 'product', {
      operation: symbolOf(operation),
      operand: nameOf(telling, arrow.variable),
      upstream: { role: 'upstream', text: dashed(upstream) },
      local: localBox(telling, arrow, local),
      contribution: { role: 'contribution', text: dashed(contribution) },
    }),
    ...whyZero(telling, arrow),
  ]
}

/** "× → x: local ∂f/∂x = v1 = 5". */
export function describeLocal(telling: Telling, arrow: Arrow): Part[] {
  const { local } = shownProduct(telling, arrow.id)
  return say(telling, 'local', {
    operation: symbolOf(operationOf(telling.graph, arrow.operation)),
    operand: nameOf(telling, arrow.variable),
    local: localBox(telling, arrow, local),
  })
}

/** The rule of an arrow's local gradient over the operands' names; empty where it says nothing, or does not hold. */
export function localRule(telling: Telling, { id, operation, operand }: Arrow): Part[] {
  const { graph, run } = telling
  if (Number.isNaN(run.local[id]) && !isCovered(telling, 'local', id)) return []
  const { operands } = operationOf(graph, operation)
  const names = operands.map((variable) => named(variableOf(graph, variable).name))
  return writePartial(operationOf(graph, operation), operand, names)
}

/** A number of the way back as shown: "–" where it is undefined. */
export function dashed({ number, text }: ShownNumber): string {
  return Number.isNaN(number) ? '–' : text
}

/** "∂f/∂x = v1 = 5": everything inside the dotted box is part of the local gradient; its names keep their typography. */
export function localBox(telling: Telling, arrow: Arrow, local: ShownNumber): Part[] {
  const { result } = operationOf(telling.graph, arrow.operation)
  const rule = localRule(telling, arrow)
  const parts = [
    ...quotient(nameOf(telling, result), nameOf(telling, arrow.variable)),
    ...(rule.length > 0 ? [words(' = '), ...rule] : []),
    words(` ${relationOf(local)} `),
    words(dashed(local)),
  ]
  return parts.map((part) => ({ ...part, role: part.role === 'name' ? 'name' : 'local', boxed: true }))
}

/** Why nothing goes on where the rule does not show it: a branch that was not chosen, or a flat piece. */
function whyZero(telling: Telling, arrow: Arrow): Part[] {
  const { graph, run, explanation } = telling
  if (isCovered(telling, 'local', arrow.id) || isCovered(telling, 'contribution', arrow.id)) return []
  const { id, result, rule } = operationOf(graph, arrow.operation)
  if (run.live[result] === 0) return say(telling, 'notChosen')
  const isPlain = run.local[arrow.id] !== 0 || localRule(telling, arrow).length > 0
  if (isPlain || rule.spelling.conditional || explanation.remarks.has(id)) return []
  return say(telling, 'flat', { result: nameOf(telling, result), operand: nameOf(telling, arrow.variable) })
}

function nameOf({ graph }: Telling, variable: number): Part {
  return named(variableOf(graph, variable).name)
}
