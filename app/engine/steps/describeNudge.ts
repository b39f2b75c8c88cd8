import type { NudgeCheck, NudgeVerdict } from '../autodiff/nudge'
import type { NudgeWhy } from '../autodiff/nudgeWhy'
import { variableOf } from '../graph/graph'
import { times } from '../notation/folds'
import { formatNumber, type ShownNumber } from '../notation/formatNumber'
import { showArithmetic } from '../notation/showArithmetic'
import { dashed } from './describeArrow'
import type { MessageKey } from './english'
import { numerator } from './quotient'
import { say } from './say'
import { gradientText, named, type Part, words } from './sentence'
import type { Telling } from './telling'
import { bracketed } from './writeOperation'

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

/** Steps have three digits; fewer would show another step than was made. */
const STEP_DIGITS = 3

/** What a nudge of one variable by `step` should do to the root, and what it does. */
export function describeNudge(
  { graph, run, digits }: Telling,
  variable: number,
  step: number,
  moved: number,
): Part[] {
  const gradient = run.gradient[variable] as number
  const { operands, relation, result } = showArithmetic(
    [gradient, step],
    gradient * step,
    times,
    Math.max(digits, STEP_DIGITS),
  )
  const [slope, by] = operands as [ShownNumber, ShownNumber]
  const real = formatNumber(run.seed * (moved - (run.value[graph.root] as number)), digits)
  const size = formatNumber(Math.abs(step), STEP_DIGITS).text
  return say('nudge', {
    variable: named(variableOf(graph, variable).name),
    move: `${step < 0 ? '−' : '+'} ${size}`,
    root: numerator(graph, run),
    gradient: { role: 'gradient', text: dashed(slope) },
    step: bracketed(words(by.text), true),
    relation,
    predicted: { role: 'contribution', text: dashed(result) },
    real: { role: 'value', text: dashed(real) },
  })
}
