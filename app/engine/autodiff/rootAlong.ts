import type { Graph } from '../graph/graph'
import { dependentsOf } from './dependents'
import { evaluate } from './forward'

/**
 * The root as a function of one variable alone, all that does not depend on it kept at `values`. An intermediate has
 * its maker overruled. NaN where there is no value. Each call costs the operations that depend on the variable.
 */
export function rootAlong(graph: Graph, values: Float64Array, variable: number): (moved: number) => number {
  const dependents = dependentsOf(graph, variable)
  const scratch = values.slice()
  return (moved) => {
    scratch[variable] = moved
    for (const operation of dependents) scratch[operation.result] = evaluate(operation, scratch)
    return scratch[graph.root] as number
  }
}

/** The root's value if this variable alone had the value `moved`. O(arrows); for many values take `rootAlong`. */
export function rootAfter(graph: Graph, values: Float64Array, variable: number, moved: number): number {
  return rootAlong(graph, values, variable)(moved)
}
