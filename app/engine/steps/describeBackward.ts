import { type Arrow, operationOf, symbolOf, variableOf } from '../graph/graph'
import { dashed, describeArrow, describeLocal } from './describeArrow'
import { describeNoGradient } from './describeNoGradient'
import { describeSum } from './describeSum'
import type { Frame, GradientState } from './frame'
import { say } from './say'
import { named, type Part, type Sentence } from './sentence'
import { shownUpstream } from './shownNumbers'
import { backwardRemarks, type Telling, withRemarks } from './telling'
import { differentiableArrows, type Step } from './timeline'

/** A backward step through an operation, along all its arrows, along one, or a part of that. */
type OperationStep = Exclude<Step & { phase: 'backward' }, { event: 'sum' }>

/** A line for each arrow of a backward step, the sums that it completes, and its remarks. */
export function describeBackward(telling: Telling, step: OperationStep, frame: Frame): Sentence {
  const { graph } = telling
  const operation = operationOf(graph, step.operation)
  const remarks = backwardRemarks(telling, operation)
  if (step.event === 'upstream') return [describeUpstream(telling, step.operation)]
  if (step.event === 'local')
    return withRemarks(telling, [describeLocal(telling, graph.arrows[step.arrow] as Arrow)], [], remarks)
  const arrows = differentiableArrows(graph, operation).filter(
    ({ id }) => step.event === 'operation' || id === step.arrow,
  )
  if (arrows.length === 0) return [describeNoGradient(telling, operation)]
  const lines = arrows.flatMap((arrow, index) => {
    const line = [...markOf(index, arrows.length), ...describeArrow(telling, arrow)]
    const isLast = arrows.findLast(({ variable }) => variable === arrow.variable) === arrow
    return isLast ? withArrival(telling, line, arrow.variable, step, frame) : [line]
  })
  return withRemarks(
    telling,
    lines,
    arrows.map((arrow) => settledReason(telling, arrow, frame)),
    remarks,
  )
}

/** Of several lines each begins with its number, which may stand on its arrow too. */
function markOf(index: number, count: number): Part[] {
  return count > 1 ? [{ role: 'mark', text: String(index + 1) }] : []
}

function describeUpstream(telling: Telling, id: number): Part[] {
  const operation = operationOf(telling.graph, id)
  return say(telling, 'upstream', {
    operation: symbolOf(operation),
    result: named(variableOf(telling.graph, operation.result).name),
    upstream: { role: 'upstream', text: dashed(shownUpstream(telling, id)) },
  })
}

/** The line of the last contribution that a step brings a variable: what is still missing there, or the sum. */
function withArrival(
  telling: Telling,
  line: Part[],
  variable: number,
  step: OperationStep,
  frame: Frame,
): Part[][] {
  const state = frame.gradient(variable)
  if (state.state === 'waiting') return [[...line, ...describeWaiting(telling, variable, state)]]
  const isSummed = state.state === 'complete' && state.of > 1 && step.event === 'operation'
  return isSummed ? [line, describeSum(telling, variable)] : [line]
}

/** ". x waits for 1 more arrow", or that only the sum is missing. */
function describeWaiting(
  telling: Telling,
  id: number,
  { received, of }: GradientState & { state: 'waiting' },
): Part[] {
  const variable = named(variableOf(telling.graph, id).name)
  return received === of
    ? say(telling, 'allIn', { count: of, variable })
    : say(telling, 'waits', { count: of - received, variable })
}

/** Why a gradient is odd; what is infinite so far may end as ∞ − ∞, so its reason can wait for the sum. */
function settledReason({ run, explanation }: Telling, { id, variable }: Arrow, frame: Frame) {
  const isSettled = Number.isNaN(run.contribution[id]) || frame.gradient(variable).state === 'complete'
  return isSettled ? explanation.gradientReasons.get(variable) : undefined
}
