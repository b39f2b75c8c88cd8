import type { Arrow, Graph, OperationNode } from '../graph/graph'

/**
 * How much one backward step does. `node`: all of an operation. `arrow`: one contribution, then the sum where several
 * meet. `micro`: the upstream gradient, a local gradient, a product, a sum are a step each.
 */
export type Grain = 'node' | 'arrow' | 'micro'

/** One event of the run. */
export type Step =
  | { readonly phase: 'forward'; readonly operation: number }
  | { readonly phase: 'seed' }
  /** The operation hands every operand its contribution; where all have arrived they are added up. */
  | { readonly phase: 'backward'; readonly event: 'operation'; readonly operation: number }
  /** The operation takes the gradient of its result. */
  | { readonly phase: 'backward'; readonly event: 'upstream'; readonly operation: number }
  | ArrowStep
  | { readonly phase: 'backward'; readonly event: 'sum'; readonly variable: number }

/** A step about one arrow: all of its contribution, or only the local gradient, or only the product of the two. */
export interface ArrowStep {
  readonly phase: 'backward'
  readonly event: 'arrow' | 'local' | 'multiply'
  readonly operation: number
  readonly arrow: number
}

/** What a grain makes of the arrows of an operation that carry a gradient. */
const ARROW_EVENTS: Record<Grain, readonly ArrowStep['event'][]> = {
  node: [],
  arrow: ['arrow'],
  micro: ['local', 'multiply'],
}

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
  /** Position from which an arrow's local gradient is known, by arrow id; NEVER where no gradient passes. */
  readonly localAt: Int32Array
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
  const never = (length: number) => new Int32Array(length).fill(NEVER)
  const localAt = never(graph.arrows.length)
  const contributionAt = never(graph.arrows.length)
  const gradientAt = never(graph.variables.length)
  if (graph.variables[graph.root]?.differentiable) gradientAt[graph.root] = steps.length
  const waiting = graph.variables.map(({ id }) => contributionCount(graph, id))
  for (const operation of graph.operations.toReversed()) {
    if (!operation.needed) continue
    const arrows = differentiableArrows(graph, operation)
    const { id } = operation
    if (grain === 'node' || arrows.length === 0)
      steps.push({ phase: 'backward', event: 'operation', operation: id })
    else if (grain === 'micro') steps.push({ phase: 'backward', event: 'upstream', operation: id })
    for (const { id: arrow, variable } of arrows) {
      for (const event of ARROW_EVENTS[grain]) {
        steps.push({ phase: 'backward', event, operation: id, arrow })
        if (event !== 'multiply') localAt[arrow] = steps.length
      }
      if (grain === 'node') localAt[arrow] = steps.length
      contributionAt[arrow] = steps.length
      waiting[variable] = (waiting[variable] as number) - 1
      if (waiting[variable] !== 0) continue
      const several = contributionCount(graph, variable) > 1
      if (grain !== 'node' && several) steps.push({ phase: 'backward', event: 'sum', variable })
      gradientAt[variable] = steps.length
    }
  }
  return { grain, steps, forwardCount: forwardSteps.length, valueAt, localAt, contributionAt, gradientAt }
}

/** The arrows of an operation along which a gradient travels, in operand order. */
export function differentiableArrows(graph: Graph, { operands, firstArrow }: OperationNode): Arrow[] {
  return graph.arrows
    .slice(firstArrow, firstArrow + operands.length)
    .filter(({ differentiable }) => differentiable)
}

/** How many contributions a variable receives: its arrows along which a gradient travels. */
export function contributionCount(graph: Graph, variable: number): number {
  return graph.variables[variable]?.uses.filter((arrow) => arrow.differentiable).length ?? 0
}
