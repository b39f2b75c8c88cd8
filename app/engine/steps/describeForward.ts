import { type OperationNode, variableOf } from '../graph/graph'
import { formatNumber, relationOf } from '../notation/formatNumber'
import { named, type Part, type Sentence, valueText, words } from './sentence'
import { type Telling, valueRemarks, withRemarks } from './telling'
import { writeOperation } from './writeOperation'

/** "v₁ = x + y = 3 + 2 = 5", with its remarks, and whether the root does without it. */
export function describeForward(telling: Telling, operation: OperationNode): Sentence {
  const { graph, run, explanation, digits } = telling
  const { operands, result } = operation
  const value = run.value[result] as number
  const symbols = writeOperation(
    operation,
    operands.map((operand) => named(variableOf(graph, operand).name)),
  )
  const shown = operands.map((operand) => formatNumber(run.value[operand] as number, digits))
  const numbers = writeOperation(
    operation,
    operands.map((operand, place) => {
      const exact = shown[place]?.text ?? ''
      const text = Number.isNaN(run.value[operand])
        ? valueText(explanation, operand, Number.NaN, digits)
        : exact
      return { role: 'value', text }
    }),
  )
  // "v₁ = (y == 0) = (3 == 0) = 0": a comparison would run into the signs between the terms.
  const isAnswer = operation.rule.partial(0).none && !operation.rule.spelling.conditional
  const bracketed = (parts: Part[]) => (isAnswer ? [words('('), ...parts, words(')')] : parts)
  const steps = operands.every((operand) => variableOf(graph, operand).kind === 'constant')
    ? []
    : [words(` ${relationOf(...shown)} `), ...bracketed(numbers)]
  const line: Part[] = [
    named(variableOf(graph, result).name),
    words(' = '),
    ...bracketed(symbols),
    ...steps,
    words(` ${relationOf(...shown, formatNumber(value, digits))} `),
    { role: 'value', text: valueText(explanation, result, value, digits) },
  ]
  const lines = withRemarks(
    telling,
    [line],
    [explanation.valueReasons.get(result)],
    valueRemarks(telling, operation),
  )
  if (operation.needed) return lines
  return [
    ...lines,
    [words('unused: '), named(variableOf(graph, graph.root).name), words(' does not need it')],
  ]
}
