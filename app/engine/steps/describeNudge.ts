import type { NudgeCheck, NudgeVerdict } from '../autodiff/nudge'
import type { NudgeWhy } from '../autodiff/nudgeWhy'
import { variableOf } from '../graph/graph'
import { formatNumber, relationOf } from '../notation/formatNumber'
import type { MessageKey } from './english'
import { say } from './say'
import { gradientText, named, type Part } from './sentence'
import type { Telling } from './telling'

/** The mark of a verdict; never alone, its words stand beside it for a screen reader. */
export const VERDICT_MARKS: Readonly<Record<NudgeVerdict, string>> = {
  agrees: '✓',
  near: '≈',
  differs: '✗',
  none: '–',
}

const VERDICTS = {
  agrees: 'nudgeAgrees',
  near: 'nudgeNear',
  differs: 'nudgeDiffers',
  none: 'nudgeNone',
} as const satisfies Record<NudgeVerdict, MessageKey>

const WHYS = {
  kink: 'whyNudgeKink',
  jump: 'whyNudgeJump',
  pole: 'whyNudgePole',
  'vertical tangent': 'whyNudgeTangent',
  'undefined partial': 'whyNudgeUndefined',
  'not real': 'whyNudgeNotReal',
  'no value': 'whyNudgeNoValue',
  overflow: 'whyNudgeOverflow',
  cancellation: 'whyNudgeCancellation',
  underflow: 'whyNudgeUnderflow',
  truncation: 'whyNudgeTruncation',
  overwritten: 'whyNudgeOverwritten',
} as const satisfies Record<NudgeWhy, MessageKey>

/** What a verdict says: "agrees". */
export function verdictText(verdict: NudgeVerdict): Part[] {
  return say(VERDICTS[verdict], {})
}

/** Why a nudge does not simply agree; empty where it does. */
export function describeNudgeWhy({ graph, digits }: Telling, { why, sides }: NudgeCheck): Part[] {
  if (!why) return []
  const slope = (side: number | undefined): Part => ({
    role: 'gradient',
    text: side === undefined ? '–' : gradientText(side, digits),
  })
  const fillings = {
    root: named(variableOf(graph, graph.root).name),
    left: slope(sides?.left),
    right: slope(sides?.right),
  }
  return say(WHYS[why], fillings)
}

/** What a nudge of one variable by `step` should do to the root, and what it does. */
export function describeNudge(
  { graph, run, digits }: Telling,
  variable: number,
  step: number,
  moved: number,
): Part[] {
  const gradient = run.gradient[variable] as number
  const predicted = formatNumber(gradient * step, digits)
  const real = formatNumber(run.seed * (moved - (run.value[graph.root] as number)), digits)
  return say('nudge', {
    variable: named(variableOf(graph, variable).name),
    root: named(run.seed === 1 ? variableOf(graph, graph.root).name : 'L'),
    step: formatNumber(step, digits).text,
    gradient: { role: 'gradient', text: gradientText(gradient, digits) },
    predictedSign: relationOf(formatNumber(gradient, digits), predicted),
    predicted: { role: 'contribution', text: gradientText(predicted.number, digits) },
    realSign: relationOf(real) === '=' ? '' : '≈',
    real: { role: 'value', text: Number.isNaN(real.number) ? '–' : real.text },
  })
}
