import { why } from '../../words/english/why'
import { sentenceIn } from '../../words/language'
import { type Arrow, type OperationNode, operationOf, symbolOf, variableOf } from '../graph/graph'
import { formatNumber } from '../notation/formatNumber'
import { dashed } from './describeArrow'
import type { Frame } from './frame'
import { numerator } from './quotient'
import { savedVariables } from './savedVariables'
import { sayer } from './say'
import { gradientText, named, type Part, type Sentence, words } from './sentence'
import { shownProduct, shownValueText } from './shownNumbers'
import { rightTelling, type Telling } from './telling'
import { contributionCount, differentiableArrows, type Step } from './timeline'

const say = sayer(why)

/** The longer answer to "why?" about the step that led to a frame: what the rule does, what it uses, why it is so. */
export function explainStep(told: Telling, { step }: Frame): Sentence {
  const telling = rightTelling(told)
  if (!step) return [say(telling, 'whyStart'), say(telling, 'whyKept')]
  if (step.phase === 'forward') return explainForward(telling, operationOf(telling.graph, step.operation))
  if (step.phase === 'seed') return explainSeed(telling)
  if (step.event === 'sum')
    return [
      ...explainSum(telling, step.variable),
      ...(told.right ? [say(telling, 'whyOverwrittenHere')] : []),
    ]
  return explainBackward(telling, step)
}

function explainForward(telling: Telling, operation: OperationNode): Part[][] {
  return [
    say(telling, 'whyValue', {
      operation: symbolOf(operation),
      meaning: whatItIs(sentenceIn(telling.explanation.language, operation.rule.meaning)),
    }),
    say(telling, 'whyKept'),
  ]
}

/** What of the row's meaning is about the value: "product" of "product: each operand receives …". */
function whatItIs(meaning: string): string {
  return meaning.replace(/(: |：).*/, '')
}

function explainSeed(telling: Telling): Part[][] {
  const { graph, run } = telling
  const { name, differentiable } = variableOf(graph, graph.root)
  if (!differentiable) return []
  return [say(telling, run.seed === 1 ? 'whySeed' : 'whyChosenSeed', { root: named(name) })]
}

function explainSum(telling: Telling, variable: number): Part[][] {
  const { graph, run, digits } = telling
  const name = named(variableOf(graph, variable).name)
  const root = numerator(graph, run)
  const gradient = run.gradient[variable] as number
  const added = say(telling, 'whyAdded', { variable: name, root, count: contributionCount(graph, variable) })
  if (!Number.isFinite(gradient)) return [added]
  const change: Part = { role: 'value', text: formatNumber(gradient * 0.01, digits).text }
  const speed = speedOf(telling, { role: 'gradient', text: gradientText(gradient, digits) })
  return [added, say(telling, 'whySensitivity', { variable: name, root, speed, change })]
}

function explainBackward(
  telling: Telling,
  step: Exclude<Step & { phase: 'backward' }, { event: 'sum' }>,
): Part[][] {
  const { graph } = telling
  const operation = operationOf(graph, step.operation)
  const arrows = differentiableArrows(graph, operation).filter(
    ({ id }) => !('arrow' in step) || id === step.arrow,
  )
  if (arrows.length === 0) return []
  const hands = explainRule(telling, operation)
  if (step.event === 'upstream') return [explainUpstream(telling, operation), hands]
  const saved = explainSaved(telling, arrows)
  if (step.event === 'local') return [hands, saved]
  const [first] = arrows as [Arrow]
  return [
    ...[hands, saved],
    ...explainSpeeds(telling, first),
    ...explainBox(telling, arrows),
    ...explainWaiting(telling, arrows),
  ]
}

function explainUpstream(telling: Telling, operation: OperationNode): Part[] {
  const { graph } = telling
  const variable = named(variableOf(graph, operation.result).name)
  return say(telling, operation.result === graph.root ? 'whySeeded' : 'whyComplete', {
    variable,
    operation: symbolOf(operation),
  })
}

/** "× hands each operand the gradient times the other one’s value." */
function explainRule(telling: Telling, operation: OperationNode): Part[] {
  const { handsOn } = operation.rule
  const symbol = symbolOf(operation)
  return handsOn
    ? say(telling, 'whyHandsOn', {
        operation: symbol,
        handsOn: sentenceIn(telling.explanation.language, handsOn),
      })
    : say(telling, 'whyHands', { operation: symbol })
}

/** "The local gradient uses v₁ = 5, saved on the way forward." */
function explainSaved(telling: Telling, arrows: readonly Arrow[]): Part[] {
  const { graph } = telling
  const ids = [...new Set(arrows.flatMap((arrow) => savedVariables(telling, arrow)))]
  if (ids.length === 0) return say(telling, 'whyNoSaved')
  const variables = ids.flatMap((id, index) => {
    const text = shownValueText(telling, id)
    const saved = say(telling, 'savedValue', {
      variable: named(variableOf(graph, id).name),
      value: { role: 'value', text },
    })
    return index > 0 ? [words(', '), ...saved] : saved
  })
  return say(telling, 'whySaved', { variables })
}

/** The chain rule as a chain of speeds; nothing where a number of it is undefined. */
function explainSpeeds(telling: Telling, arrow: Arrow): Part[][] {
  const { graph, run } = telling
  const { upstream, local, contribution } = shownProduct(telling, arrow.id)
  if (![upstream, local, contribution].every(({ number }) => Number.isFinite(number))) return []
  if (run.live[arrow.variable] === 0) return []
  const nameOf = (variable: number) => named(variableOf(graph, variable).name)
  const { result } = operationOf(graph, arrow.operation)
  const ends = {
    root: numerator(graph, run),
    operand: nameOf(arrow.variable),
    speed: speedOf(telling, { role: 'contribution', text: dashed(contribution) }),
  }
  if (result === graph.root && run.seed === 1) return [say(telling, 'whySpeed', ends)]
  const between = {
    result: nameOf(result),
    upstream: speedOf(telling, { role: 'upstream', text: dashed(upstream) }),
    local: speedOf(telling, { role: 'local', text: dashed(local), boxed: true }),
  }
  return [say(telling, 'whySpeeds', { ...ends, ...between })]
}

/** At a fork of the root's own operand the local derivative and the gradient are written alike: which is which. */
function explainBox(telling: Telling, arrows: readonly Arrow[]): Part[][] {
  const { graph } = telling
  const forked = arrows.find(({ variable }) => contributionCount(graph, variable) > 1)
  if (!forked || operationOf(graph, forked.operation).result !== graph.root) return []
  const nameOf = (variable: number) => named(variableOf(graph, variable).name)
  return [say(telling, 'whyBoxed', { result: nameOf(graph.root), operand: nameOf(forked.variable) })]
}

/** "3 times as fast as", or "just as fast as". */
function speedOf(telling: Telling, factor: Part): Part[] {
  return factor.text === '1' ? say(telling, 'fast') : say(telling, 'timesAsFast', { factor })
}

/** For each variable that several arrows lead to: that it waits for all of them. */
function explainWaiting(telling: Telling, arrows: readonly Arrow[]): Part[][] {
  const { graph } = telling
  return [...new Set(arrows.map(({ variable }) => variable))].flatMap((id) => {
    const count = contributionCount(graph, id)
    return count > 1 ? [say(telling, 'whyWaits', { variable: named(variableOf(graph, id).name), count })] : []
  })
}
