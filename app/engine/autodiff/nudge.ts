import { type Graph, variableOf } from '../graph/graph'
import { backward } from './backward'
import { breakOnTheWay } from './breaks'
import { type CentralDifference, centralDifference } from './centralDifference'
import { blurOf, type Noise, noiseAround } from './nudgeNoise'
import { type NudgeWhy, whyNoDifference, whyNoGradient } from './nudgeWhy'
import { rootAlong } from './rootAlong'
import type { Run } from './run'

/** What a nudge says about a gradient. */
export type NudgeVerdict =
  /** ✓: a relative error of 10⁻⁷ or less. */
  | 'agrees'
  /** ≈: more, but no more than rounding and the bend of the root account for. */
  | 'near'
  /** ✗ */
  | 'differs'
  /** There is no gradient that could be checked, or no difference to check it with. */
  | 'none'

/** A gradient beside the central difference of the root. */
export interface NudgeCheck {
  /** How far the variable was moved to either side; NaN where it was not. */
  readonly step: number
  /** seed × (f(v + step) − f(v − step)) / 2 step; NaN where a side has no value. */
  readonly difference: number
  /** How far the difference may be from the true gradient. */
  readonly uncertainty: number
  /** As the run has it. */
  readonly gradient: number
  /** |difference − gradient| over the larger of their sizes; 0 if they are equal, NaN where one is no number. */
  readonly relativeError: number
  readonly verdict: NudgeVerdict
  readonly why?: NudgeWhy
  /** seed × the one-sided differences, where they are not one slope; NaN on a side without values. */
  readonly sides?: { readonly left: number; readonly right: number }
}

/** "1e-7 and less you should be happy": CS231n notes, "Gradient checks". */
const HAPPY = 1e-7

/**
 * The gradient of a variable, leaf or not, held against what the root does when this variable alone is nudged: of
 * several steps the one whose difference is most certain, so that it can be repeated on paper.
 *
 * Away from kinks and jumps a right gradient never differs, and one that is off by 10⁻⁴ does wherever the difference is
 * certain enough. A run that overwrites differs where its gradient is not the sum.
 * Costs 19 to 31 passes over what depends on the variable and one backward pass; a little more where they disagree.
 */
export function checkByNudge(graph: Graph, run: Run, variable: number): NudgeCheck {
  const gradient = run.gradient[variable] as number
  if (!variableOf(graph, variable).differentiable) return { ...NOT_NUDGED, gradient, verdict: 'none' }
  const noise = noiseAround(graph, run.value, variable)
  const curve = rootAlong(graph, run.value, variable)
  const taken = centralDifference(curve, run.value[variable] as number, noise.value)
  const compared = taken ? compare(run.seed, gradient, taken) : { ...NOT_NUDGED, gradient }
  return { ...compared, ...judge({ graph, run, variable, noise, taken, compared }) }
}

/** The numbers of a check, without what they mean. */
type Compared = Omit<NudgeCheck, 'verdict' | 'why' | 'sides'>

const NOT_NUDGED = {
  step: Number.NaN,
  difference: Number.NaN,
  uncertainty: Number.NaN,
  relativeError: Number.NaN,
}

function compare(seed: number, gradient: number, { step, slope, uncertainty }: CentralDifference): Compared {
  const difference = seed * slope
  const relativeError = relativeErrorOf(difference, gradient)
  return { step, difference, uncertainty: Math.abs(seed * uncertainty), gradient, relativeError }
}

function relativeErrorOf(first: number, second: number): number {
  return first === second ? 0 : Math.abs(first - second) / Math.max(Math.abs(first), Math.abs(second))
}

/** All that a verdict is found from. */
interface Evidence {
  readonly graph: Graph
  readonly run: Run
  readonly variable: number
  readonly noise: Noise
  readonly taken: CentralDifference | undefined
  readonly compared: Compared
}

function judge(evidence: Evidence): Pick<NudgeCheck, 'verdict' | 'why' | 'sides'> {
  const { graph, run, variable, taken, compared } = evidence
  const sides = taken && { left: run.seed * taken.left, right: run.seed * taken.right }
  if (isOverwritten(graph, run, variable)) return { verdict: 'differs', why: 'overwritten' }
  if (!Number.isFinite(compared.gradient) || !Number.isFinite(run.value[graph.root]))
    return { verdict: 'none', why: whyNoGradient(graph, run, variable), sides }
  if (!taken || !Number.isFinite(taken.slope)) return { verdict: 'none', why: whyNoDifference(taken), sides }
  const isHappy = compared.relativeError <= HAPPY
  if (taken.breaks) return { verdict: isHappy ? 'agrees' : 'differs', why: taken.breaks, sides }
  return isHappy ? { verdict: 'agrees' } : judgeGap(evidence, taken)
}

/** Whether the run overwrote contributions and so has another gradient for the variable than their sum. */
function isOverwritten(graph: Graph, run: Run, variable: number): boolean {
  if (run.accumulate === 'add') return false
  const added = backward(graph, run.value, run.seed).gradient[variable] as number
  const gradient = run.gradient[variable] as number
  return !Object.is(added, gradient) && !(relativeErrorOf(added, gradient) <= HAPPY)
}

/** What to say of a gap that does not make one happy, where the root itself does not break. */
function judgeGap(
  { graph, run, variable, noise, compared }: Evidence,
  taken: CentralDifference,
): Pick<NudgeCheck, 'verdict' | 'why'> {
  const gap = Math.abs(compared.difference - compared.gradient)
  const size = Math.abs(run.seed)
  if (gap <= 4 * compared.uncertainty)
    return { verdict: 'near', why: taken.isRounded ? 'cancellation' : 'truncation' }
  if (gap <= size * noise.gradient) return { verdict: 'near', why: 'cancellation' }
  if (gap <= size * noise.underflow) return { verdict: 'near', why: 'underflow' }
  const why = breakOnTheWay(graph, run, variable, taken.step)
  if (why) return { verdict: 'differs', why }
  const isBlurred = gap <= 10 * size * blurOf(graph, run.value, variable, noise)
  return isBlurred ? { verdict: 'near', why: 'cancellation' } : { verdict: 'differs' }
}
