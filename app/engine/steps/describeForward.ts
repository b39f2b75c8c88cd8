import { type OperationNode, variableOf } from '../graph/graph'
import { relationOf, type ShownNumber } from '../notation/formatNumber'
import { say } from './say'
import { named, type Part, type Sentence, valueText, words } from './sentence'
import { shownValue } from './shownNumbers'
import { type Telling, valueRemarks, withRemarks } from './telling'
import { writeOperation } from './writeOperation'

/** "v₁ = x + y = 3 + 2 = 5", with its remarks, and whether the root does without it. */
export function describeForward(telling: Telling, operation: OperationNode): Sentence {
  const { graph, explanation, digits } = telling
  const { operands, result } = operation
  const names = operands.map((operand) => named(variableOf(graph, operand).name))
  // "v₁ = (y == 0) = (3 == 0) = 0": a comparison would run into the signs between the terms.
  const isAnswer = operation.rule.partial(0).none && !operation.rule.spelling.conditional
  const bracketed = (parts: Part[]) => (isAnswer ? [words('('), ...parts, words(')')] : parts)
  const shown = shownValue(telling, operation.id)
  const valuePart = (id: number, { number, text }: ShownNumber): Part => {
    return { role: 'value', text: Number.isNaN(number) ? valueText(explanation, id, number, digits) : text }
  }
  const numbers = operands.map((operand, place) => valuePart(operand, shown.operands[place] as ShownNumber))
  const line = say(telling, 'value', {
    result: named(variableOf(graph, result).name),
    rule: bracketed(writeOperation(operation, names)),
    numbers: operands.every((operand) => variableOf(graph, operand).kind === 'constant')
      ? []
      : say(telling, 'numbers', {
          relation: relationOf(...shown.operands),
          rule: bracketed(writeOperation(operation, numbers)),
        }),
    relation: shown.relation,
    value: valuePart(result, shown.result),
  })
  const lines = withRemarks(
    telling,
    [line],
    [explanation.valueReasons.get(result)],
    valueRemarks(telling, operation),
  )
  if (operation.needed) return lines
  return [...lines, say(telling, 'unused', { root: named(variableOf(graph, graph.root).name) })]
}
