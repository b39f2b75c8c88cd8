import type { Graph } from '../graph/graph'
import type { Operation } from '../operations/operation'
import { rootAlong } from './rootAlong'

/** A point of a curve, in the units of the formula. */
export interface Sample {
  readonly x: number
  /** NaN where there is no value; infinite where the value is. */
  readonly y: number
}

/**
 * The root at `count` evenly spaced values of one variable, from `from` to `to` with both ends, all else kept at
 * `values`; an intermediate has its maker overruled. Costs `count` times the operations that depend on the variable.
 */
export function sampleRoot(
  graph: Graph,
  values: Float64Array,
  variable: number,
  from: number,
  to: number,
  count: number,
): Sample[] {
  return sample(rootAlong(graph, values, variable), from, to, count)
}

/** The curve of an operation of one operand at `count` evenly spaced operands, from `from` to `to` with both ends. */
export function sampleRule(
  rule: Pick<Operation, 'value'>,
  from: number,
  to: number,
  count: number,
): Sample[] {
  return sample(rule.value, from, to, count)
}

function sample(curve: (x: number) => number, from: number, to: number, count: number): Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0 : index / (count - 1)
    const x = from * (1 - share) + to * share
    return { x, y: curve(x) }
  })
}
