import type { Graph } from '../graph/graph'
import { backward, type Gradients } from './backward'
import { forward } from './forward'

/** Everything that one forward and one backward pass over a graph computed. */
export interface Run extends Gradients {
  /** Value of every variable, by id. */
  readonly value: Float64Array
  readonly seed: number
}

/** Both passes at these inputs, with ∂L/∂root = `seed`. O(arrows). */
export function runGraph(graph: Graph, inputs: ReadonlyMap<string, number>, seed = 1): Run {
  const value = forward(graph, inputs)
  return { value, seed, ...backward(graph, value, seed) }
}
