import type { Graph } from '../graph/graph'
import { type Accumulation, backward, type Gradients } from './backward'
import { forward } from './forward'

/** Everything that one forward and one backward pass over a graph computed. */
export interface Run extends Gradients {
  /** Value of every variable, by id. */
  readonly value: Float64Array
  readonly seed: number
  /** What its variables did with several contributions; with `overwrite` the gradients are wrong on purpose. */
  readonly accumulate: Accumulation
}

/** Both passes at these inputs, with ∂L/∂root = `seed`. O(arrows). */
export function runGraph(
  graph: Graph,
  inputs: ReadonlyMap<string, number>,
  seed = 1,
  accumulate: Accumulation = 'add',
): Run {
  const value = forward(graph, inputs)
  return { value, seed, accumulate, ...backward(graph, value, seed, accumulate) }
}
