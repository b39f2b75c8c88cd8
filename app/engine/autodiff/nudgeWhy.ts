import type { Graph } from '../graph/graph'
import type { RemarkKind } from '../operations/operation'
import type { CentralDifference } from './centralDifference'
import { explainRun } from './explain'
import type { ReasonKind } from './reason'
import type { Run } from './run'

/** Why a nudge does not simply agree, or what to know although it does. */
export type NudgeWhy =
  /** What the root has at the point or within the step, or an operation on the way; a tie of max or min is a kink. */
  | Exclude<RemarkKind, 'tie'>
  /** There is no real value, at the point or on a side of it. */
  | 'not real'
  /** 0 × ∞ and the like, on the way forward or back. */
  | 'no value'
  | 'overflow'
  /** So many digits cancel that the difference, or the gradient itself, has few left. */
  | 'cancellation'
  /** A contribution was too small for a double on the way to the gradient. */
  | 'underflow'
  /** The root bends within every step that is wide enough. */
  | 'truncation'
  /** The gradient is not the sum of the contributions. */
  | 'overwritten'

/** What the reasons of a run are called beside a nudge. */
const WHY: { readonly [kind in ReasonKind]?: NudgeWhy } = {
  ...{ kink: 'kink', tie: 'kink', jump: 'jump' },
  ...{ pole: 'pole', 'vertical tangent': 'vertical tangent', 'undefined partial': 'undefined partial' },
  ...{ 'not defined': 'not real', 'no value': 'no value', overflow: 'overflow' },
}

/** Why the gradient of a variable, or the value of the root, is not finite. */
export function whyNoGradient(graph: Graph, run: Run, variable: number): NudgeWhy | undefined {
  const { gradientReasons, valueReasons } = explainRun(graph, run)
  const reason = gradientReasons.get(variable) ?? valueReasons.get(graph.root)
  return reason && WHY[reason.kind]
}

/** Why a variable with a finite gradient cannot be nudged to both sides; `tried` is absent where it is infinite. */
export function whyNoDifference(tried: CentralDifference | undefined): NudgeWhy {
  return tried && (Number.isNaN(tried.left) || Number.isNaN(tried.right)) ? 'not real' : 'overflow'
}
