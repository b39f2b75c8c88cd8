import type { Graph } from '../graph/graph'
import { dependentsOf } from './dependents'
import { evaluate } from './forward'

/**
 * The values of all variables as a function of one of them, all that does not depend on it kept at `values`. An
 * intermediate has its maker overruled, and what the root does not need stays. Each call costs the operations that
 * depend on the variable, and writes into the same array.
 */
export function valuesAlong(
  graph: Graph,
  values: Float64Array,
  variable: number,
): (moved: number) => Float64Array {
  const dependents = dependentsOf(graph, variable)
  const current = values.slice()
  return (moved) => {
    current[variable] = moved
    for (const operation of dependents) current[operation.result] = evaluate(operation, current)
    return current
  }
}

/** The root as a function of one variable alone, as in `valuesAlong`; NaN where there is no value. */
export function rootAlong(graph: Graph, values: Float64Array, variable: number): (moved: number) => number {
  const valuesAt = valuesAlong(graph, values, variable)
  return (moved) => valuesAt(moved)[graph.root] as number
}

/** The root's value if this variable alone had the value `moved`. O(arrows); for many values take `rootAlong`. */
export function rootAfter(graph: Graph, values: Float64Array, variable: number, moved: number): number {
  return rootAlong(graph, values, variable)(moved)
}
