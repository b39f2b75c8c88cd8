import type { Run } from '../autodiff/run'
import { type Graph, variableOf } from '../graph/graph'
import { named, type Part, words } from './sentence'

/** What is differentiated: the root, or with a seed the loss L that is computed from it. */
export function numerator(graph: Graph, { seed }: Pick<Run, 'seed'>): Part {
  return seed === 1 ? named(variableOf(graph, graph.root).name) : named('L')
}

/** "∂f/∂x" of the parts f and x. */
export function quotient(of: Part, by: Part): Part[] {
  return [words('∂'), of, words('/∂'), by]
}
