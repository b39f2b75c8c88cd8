import { contributionsInOrder } from '../autodiff/contributionsInOrder'
import type { Run } from '../autodiff/run'
import { type Graph, variableOf } from '../graph/graph'
import { contributionCount, type Step, type Timeline } from './timeline'

/** How far a variable's gradient has come. */
export type GradientState =
  /** It gets none: constants, conditions, what the root does not need. */
  | { readonly state: 'none' }
  /** Nothing has arrived yet. */
  | { readonly state: 'empty'; readonly of: number }
  /** Some contributions have arrived; `soFar` is their sum, or the last one where it overwrites the others. */
  | {
      readonly state: 'waiting'
      readonly soFar: number
      /** The contributions that have arrived, in order. */
      readonly terms: readonly number[]
      readonly received: number
      readonly of: number
    }
  | { readonly state: 'complete'; readonly value: number; readonly of: number }

/** All that is known at one position. What is not reached yet is undefined or `empty`, never 0. */
export interface Frame {
  readonly position: number
  /** The step that led here; undefined at the start. */
  readonly step: Step | undefined
  /** A variable's value, by its id. */
  value(variable: number): number | undefined
  /** An arrow's local gradient, by its id. */
  local(arrow: number): number | undefined
  /** An arrow's contribution, by its id. */
  contribution(arrow: number): number | undefined
  gradient(variable: number): GradientState
}

/** The frame at a position, made directly: no other frame is needed for it. Cheap; it answers from the run. */
export function frameAt(graph: Graph, run: Run, timeline: Timeline, position: number): Frame {
  const { valueAt, localAt, contributionAt, gradientAt, steps } = timeline
  const arrived = (arrow: number) => (contributionAt[arrow] as number) <= position
  return {
    position,
    step: steps[position - 1],
    value: (variable) => ((valueAt[variable] as number) <= position ? run.value[variable] : undefined),
    local: (arrow) => ((localAt[arrow] as number) <= position ? run.local[arrow] : undefined),
    contribution: (arrow) => (arrived(arrow) ? run.contribution[arrow] : undefined),
    gradient: (variable) => {
      const { differentiable } = variableOf(graph, variable)
      if (!differentiable) return { state: 'none' }
      const of = contributionCount(graph, variable)
      if ((gradientAt[variable] as number) <= position) {
        return { state: 'complete', value: run.gradient[variable] as number, of }
      }
      const terms = contributionsInOrder(graph, variable)
        .filter(arrived)
        .map((arrow) => run.contribution[arrow] as number)
      if (terms.length === 0) return { state: 'empty', of }
      const soFar =
        run.accumulate === 'add' ? terms.reduce((sum, term) => sum + term, 0) : (terms.at(-1) as number)
      return { state: 'waiting', soFar, terms, received: terms.length, of }
    },
  }
}
