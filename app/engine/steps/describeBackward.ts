import { type Arrow, type Graph, type OperationNode, operationOf, symbolOf, variableOf } from '../graph/graph'
import { formatNumber, relationOf } from '../notation/formatNumber'
import { describeNoGradient } from './describeNoGradient'
import { describeSum } from './describeSum'
import type { Frame } from './frame'
import { gradientText, named, type Part, type Sentence, words } from './sentence'
import { backwardRemarks, type Telling, withRemarks } from './telling'
import type { Step } from './timeline'
import { writePartial } from './writePartial'

/** A backward step through an operation, along all its arrows or along one. */
type OperationStep = Step & { phase: 'backward'; event: 'operation' | 'arrow' }

/** A line for each arrow of a backward step, the sums that it completes, and its remarks. */
export function describeBackward(telling: Telling, step: OperationStep, frame: Frame): Sentence {
  const { graph, run, explanation } = telling
  const operation = operationOf(graph, step.operation)
  const all = operation.operands.map((_, place) => graph.arrows[operation.firstArrow + place] as Arrow)
  const arrows =
    step.event === 'arrow'
      ? all.filter(({ id }) => id === step.arrow)
      : all.filter((arrow) => arrow.differentiable)
  if (arrows.length === 0) return [describeNoGradient(telling, operation)]
  const lastOf = new Map(arrows.map(({ variable, id }) => [variable, id]))
  const lines = arrows.flatMap((arrow) => {
    const line = describeArrow(telling, operation, arrow)
    if (lastOf.get(arrow.variable) !== arrow.id) return [line]
    const state = frame.gradient(arrow.variable)
    if (state.state === 'waiting') return [[...line, ...describeWaiting(graph, arrow.variable, state)]]
    const summed = state.state === 'complete' && state.of > 1 && step.event === 'operation'
    return summed ? [line, describeSum(telling, arrow.variable)] : [line]
  })
  const reasons = arrows.map(({ id, variable }) => {
    // What is infinite so far may end as ∞ − ∞: its reason can wait for the sum.
    const isSettled = Number.isNaN(run.contribution[id]) || frame.gradient(variable).state === 'complete'
    return isSettled ? explanation.gradientReasons.get(variable) : undefined
  })
  return withRemarks(telling, lines, reasons, backwardRemarks(telling, operation))
}

/** "× → x: upstream 1 × local ∂f/∂x = v1 = 5 → 5". */
function describeArrow(telling: Telling, operation: OperationNode, arrow: Arrow): Part[] {
  const { graph, run, digits } = telling
  const names = operation.operands.map((operand) => named(variableOf(graph, operand).name))
  const result = named(variableOf(graph, operation.result).name)
  const operand = named(variableOf(graph, arrow.variable).name)
  const local = run.local[arrow.id] as number
  // Where the local gradient does not exist, its rule does not hold.
  const rule = Number.isNaN(local) ? [] : writePartial(operation, arrow.operand, names)
  return [
    words(`${symbolOf(operation)} → `),
    operand,
    words(': upstream '),
    { role: 'upstream', text: gradientText(run.gradient[operation.result] as number, digits) },
    words(' × local '),
    ...localParts([
      words('∂'),
      result,
      words('/∂'),
      operand,
      ...(rule.length > 0 ? [words(' = '), ...rule] : []),
      words(` ${relationOf(formatNumber(local, digits))} ${gradientText(local, digits)}`),
    ]),
    words(' → '),
    { role: 'contribution', text: gradientText(run.contribution[arrow.id] as number, digits) },
    ...whyZero(telling, operation, result, operand, rule.length > 0 ? undefined : local),
  ]
}

/** Why nothing goes on where the rule, which `local` stands in for, does not show it: a branch, or a flat piece. */
function whyZero(
  { run, explanation }: Telling,
  { id, result, rule }: OperationNode,
  resultName: Part,
  operandName: Part,
  local: number | undefined,
): Part[] {
  if (run.live[result] === 0) return [words(', behind a branch that was not chosen')]
  if (local !== 0 || rule.spelling.conditional || explanation.remarks.has(id)) return []
  return [words(': '), resultName, words(' does not move with '), operandName, words(' here')]
}

/** Everything inside the dotted box is part of the local gradient; its names keep their typography. */
function localParts(parts: readonly Part[]): Part[] {
  return parts.map((part) => ({ ...part, role: part.role === 'name' ? 'name' : 'local', boxed: true }))
}

/** ". x waits for 1 more arrow", or that only the sum is missing. */
function describeWaiting(
  graph: Graph,
  variable: number,
  { received, of }: { received: number; of: number },
): Part[] {
  const name = named(variableOf(graph, variable).name)
  const missing = of - received
  if (missing === 0) return [words(`. All ${of} arrows of `), name, words(' are in')]
  return [words('. '), name, words(` waits for ${missing} more ${missing === 1 ? 'arrow' : 'arrows'}`)]
}
