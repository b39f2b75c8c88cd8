import { tools } from '../../words/english/tools'
import type { KeyOf } from '../../words/message'
import type { NudgeCheck, NudgeVerdict } from '../autodiff/nudge'
import type { NudgeWhy } from '../autodiff/nudgeWhy'
import { variableOf } from '../graph/graph'
import { times } from '../notation/folds'
import { formatNumber, type ShownNumber } from '../notation/formatNumber'
import { showArithmetic } from '../notation/showArithmetic'
import { dashed } from './describeArrow'
import { numerator } from './quotient'
import { sayer } from './say'
import { gradientText, named, type Part, words } from './sentence'
import type { Telling } from './telling'
import { bracketed } from './writeOperation'

const say = sayer(tools)

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
} as const satisfies Record<NudgeVerdict, KeyOf<typeof tools>>

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
} as const satisfies Record<NudgeWhy, KeyOf<typeof tools>>

/** What a verdict says: "agrees". */
export function verdictText(telling: Telling, verdict: NudgeVerdict): Part[] {
  return say(telling, VERDICTS[verdict])
}

/** Why a nudge does not simply agree; empty where it does. */
export function describeNudgeWhy(telling: Telling, { why, sides }: NudgeCheck): Part[] {
  const { graph, digits } = telling
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
  return say(telling, WHYS[why], fillings)
}

/** Steps have three digits; fewer would show another step than was made. */
const STEP_DIGITS = 3

/** What a nudge of one variable by `step` should do to the root, and what it does. */
export function describeNudge(telling: Telling, variable: number, step: number, moved: number): Part[] {
  const { graph, run, digits } = telling
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
  return say(telling, 'nudge', {
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
