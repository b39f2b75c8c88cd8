import { type Arrow, operationOf } from '../graph/graph'
import { relationOf } from '../notation/formatNumber'
import { dashed, localBox, localRule } from './describeArrow'
import type { Frame } from './frame'
import { type Part, words } from './sentence'
import { shownProduct, shownUpstream } from './shownNumbers'
import type { Telling } from './telling'
import { differentiableArrows } from './timeline'

/** What a backward step shows at its operation: the numbers that the caption tells, in the same words. */
export interface Lens {
  readonly operation: number
  /** The gradient of the operation's result. */
  readonly upstream: string
  /** The arrows that the step is about, in operand order. */
  readonly arrows: readonly LensArrow[]
}

/** An arrow of the lens. */
export interface LensArrow {
  /** Its id. */
  readonly arrow: number
  readonly variable: number
  /** Its number among the arrows of the step, as the caption's line has it. */
  readonly mark: string
  /** The local gradient, from the fullest wording to the number alone: "∂f/∂x = v1 = 5", "v1 = 5", "5". */
  readonly locals: readonly (readonly Part[])[]
  readonly contribution: string
  /** False as long as only the local gradient is known. */
  readonly arrives: boolean
}

/** The lens of a frame; undefined where its step takes no gradient through an operation. */
export function lensAt(telling: Telling, { step }: Frame): Lens | undefined {
  const { graph } = telling
  if (step?.phase !== 'backward' || step.event === 'sum') return undefined
  const operation = operationOf(graph, step.operation)
  const isMeant = ({ id }: Arrow) =>
    step.event === 'operation' || (step.event !== 'upstream' && id === step.arrow)
  const arrows = differentiableArrows(graph, operation)
    .filter(isMeant)
    .map((arrow, index) => lensArrow(telling, arrow, String(index + 1), step.event !== 'local'))
  if (arrows.length === 0 && step.event !== 'upstream') return undefined
  return { operation: operation.id, upstream: dashed(shownUpstream(telling, operation.id)), arrows }
}

function lensArrow(telling: Telling, arrow: Arrow, mark: string, arrives: boolean): LensArrow {
  const { local, contribution } = shownProduct(telling, arrow.id)
  const rule = localRule(telling, arrow)
  const number: Part = { role: 'local', text: dashed(local) }
  return {
    arrow: arrow.id,
    variable: arrow.variable,
    mark,
    locals: [
      localBox(telling, arrow, local),
      ...(rule.length > 0 ? [[...rule, words(` ${relationOf(local)} `), number]] : []),
      [number],
    ],
    contribution: dashed(contribution),
    arrives,
  }
}
