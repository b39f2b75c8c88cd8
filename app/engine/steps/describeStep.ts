import { operationOf, variableOf } from '../graph/graph'
import { describeBackward } from './describeBackward'
import { describeForward } from './describeForward'
import { describeSum } from './describeSum'
import type { Frame } from './frame'
import { numerator, quotient } from './quotient'
import { say } from './say'
import { gradientText, named, type Sentence } from './sentence'
import { type Telling, withRemarks } from './telling'

/** What the step that led to a frame says: a line or two for each operand, and one for each remark. */
export function describeStep(telling: Telling, frame: Frame): Sentence {
  const { step } = frame
  if (!step) return describeStart(telling)
  if (step.phase === 'forward') return describeForward(telling, operationOf(telling.graph, step.operation))
  if (step.phase === 'seed') return describeSeed(telling)
  if (step.event !== 'sum') return describeBackward(telling, step, frame)
  const reason = telling.explanation.gradientReasons.get(step.variable)
  return withRemarks(telling, [describeSum(telling, step.variable)], [reason])
}

function describeStart(telling: Telling): Sentence {
  const { graph } = telling
  const count = graph.operations.filter(({ needed }) => needed).length
  const root = named(variableOf(graph, graph.root).name)
  if (count > 0) return [say(telling, 'start', { count, root }), say(telling, 'startNext')]
  return [say(telling, graph.operations.length > 0 ? 'nothingNeeded' : 'nothingToCompute', { root })]
}

function describeSeed(telling: Telling): Sentence {
  const { graph, run, explanation, digits } = telling
  const { id, name, differentiable } = variableOf(graph, graph.root)
  if (!differentiable) return [say(telling, 'fixedRoot', { root: named(name) })]
  const gradient = run.gradient[id] as number
  const key = Number.isNaN(gradient) ? 'noSeed' : run.seed === 1 ? 'seed' : 'chosenSeed'
  const line = say(telling, key, {
    quotient: quotient(numerator(graph, run), named(name)),
    gradient: { role: 'gradient', text: gradientText(gradient, digits) },
  })
  return withRemarks(telling, [line], [explanation.gradientReasons.get(id)])
}
