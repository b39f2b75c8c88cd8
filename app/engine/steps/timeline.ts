import { type Graph, operationOf } from '../graph/graph'

/** `node`: one operation a backward step. `arrow`: one contribution a step, then the sum where several meet. */
export type Grain = 'node' | 'arrow'

/** One event of the run. */
export type Step =
  | { readonly phase: 'forward'; readonly operation: number }
  | { readonly phase: 'seed' }
  /** The operation hands every operand its contribution; where all have arrived they are added up. */
  | { readonly phase: 'backward'; readonly event: 'operation'; readonly operation: number }
  | {
      readonly phase: 'backward'
      readonly event: 'arrow'
      readonly operation: number
      readonly arrow: number
    }
  | { readonly phase: 'backward'; readonly event: 'sum'; readonly variable: number }

/**
 * The run as data: its steps in order, and the position from which each number is known. At position p the first p
 * steps are done; 0 is the start, `steps.length` the end.
 */
export interface Timeline {
  readonly grain: Grain
  readonly steps: readonly Step[]
  /** Forward steps; the seed is the step after them. */
  readonly forwardCount: number
  /** Position from which a variable's value is known, by variable id. */
  readonly valueAt: Int32Array
  /** Position from which an arrow's contribution is known, by arrow id; NEVER where no gradient passes. */
  readonly contributionAt: Int32Array
  /** Position from which a variable's gradient is complete, by variable id; NEVER where it gets none. */
  readonly gradientAt: Int32Array
}

/** A position that no run reaches. */
export const NEVER = 2 ** 31 - 1

/** The timeline of a graph: every operation forward in topological order, the seed, what the root needs in reverse. */
export function makeTimeline(graph: Graph, grain: Grain): Timeline {
  const forwardSteps: Step[] = graph.operations.map(({ id }) => ({ phase: 'forward', operation: id }))
  const valueAt = new Int32Array(graph.variables.length)
  for (const { id, result } of graph.operations) valueAt[result] = id + 1
  const steps: Step[] = [...forwardSteps, { phase: 'seed' }]
  const contributionAt = new Int32Array(graph.arrows.length).fill(NEVER)
  const gradientAt = new Int32Array(graph.variables.length).fill(NEVER)
  if (graph.variables[graph.root]?.differentiable) gradientAt[graph.root] = steps.length
  const waiting = graph.variables.map(({ uses }) => uses.filter((arrow) => arrow.differentiable).length)
  for (let index = graph.operations.length - 1; index >= 0; index--) {
    const { id, needed, operands, firstArrow } = operationOf(graph, index)
    if (!needed) continue
    const arrows = operands
      .map((_, place) => graph.arrows[firstArrow + place])
      .filter((arrow) => arrow?.differentiable)
    if (grain === 'node' || arrows.length === 0)
      steps.push({ phase: 'backward', event: 'operation', operation: id })
    for (const arrow of arrows) {
      if (!arrow) continue
      if (grain === 'arrow') steps.push({ phase: 'backward', event: 'arrow', operation: id, arrow: arrow.id })
      contributionAt[arrow.id] = steps.length
      waiting[arrow.variable] = (waiting[arrow.variable] ?? 0) - 1
      if (waiting[arrow.variable] !== 0) continue
      const several = contributionCount(graph, arrow.variable) > 1
      if (grain === 'arrow' && several)
        steps.push({ phase: 'backward', event: 'sum', variable: arrow.variable })
      gradientAt[arrow.variable] = steps.length
    }
  }
  return { grain, steps, forwardCount: forwardSteps.length, valueAt, contributionAt, gradientAt }
}

/** How many contributions a variable receives: its arrows along which a gradient travels. */
export function contributionCount(graph: Graph, variable: number): number {
  return graph.variables[variable]?.uses.filter((arrow) => arrow.differentiable).length ?? 0
}
