import { operationOf, variableOf } from '../graph/graph'
import { describeBackward } from './describeBackward'
import { describeForward } from './describeForward'
import { describeSum } from './describeSum'
import type { Frame } from './frame'
import { gradientText, named, type Part, type Sentence, words } from './sentence'
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

function describeStart({ graph }: Telling): Sentence {
  const count = graph.operations.filter(({ needed }) => needed).length
  const root = named(variableOf(graph, graph.root).name)
  const unused = graph.operations.length > count
  if (count === 0) {
    const next = unused ? 'Next computes what it does not need.' : 'Next shows its gradient.'
    return [[root, words(' has nothing to compute. '), words(next)]]
  }
  return [
    [
      words('The inputs are known. '),
      words(count === 1 ? 'One operation leads' : `${count} operations lead`),
    ].concat([words(' to '), root]),
    [words('Next computes the first one.')],
  ]
}

function describeSeed(telling: Telling): Sentence {
  const { graph, run, explanation, digits } = telling
  const root = variableOf(graph, graph.root)
  if (!root.differentiable)
    return [[named(root.name), words(' moves with no input: there is nothing to differentiate')]]
  const gradient = run.gradient[root.id] as number
  const why = Number.isNaN(gradient)
    ? 'where there is no value there is no gradient'
    : `${run.seed === 1 ? '' : 'the seed, '}every chain starts here`
  const line: Part[] = [
    ...(run.seed === 1 ? [words('∂'), named(root.name)] : [words('∂L')]),
    words('/∂'),
    named(root.name),
    words(' = '),
    { role: 'gradient', text: gradientText(gradient, digits) },
    words(`: ${why}`),
  ]
  return withRemarks(telling, [line], [explanation.gradientReasons.get(root.id)])
}
