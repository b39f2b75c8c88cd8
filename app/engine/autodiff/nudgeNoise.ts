import { type Graph, type OperationNode, operationOf } from '../graph/graph'
import { backward, isChosen } from './backward'
import { dependentsOf } from './dependents'
import { valuesAlong } from './rootAlong'

/** How far rounding may be expected to move the numbers that a nudge compares, for a seed of 1. */
export interface Noise {
  /** The root's value, by the operations that depend on the variable. */
  readonly value: number
  /** The variable's gradient, by contributions that cancel. */
  readonly gradient: number
  /** The variable's gradient, by contributions too small for a double that would have grown again. */
  readonly underflow: number
}

/**
 * The noise around a variable. Operators round their result; of functions one can expect no more than the result for
 * operands that are off by as much. The gradient of each tells how that moves the root. The variable's own gradient
 * loses some units in the last place of the largest numbers that it is added up from. O(arrows).
 */
export function noiseAround(graph: Graph, values: Float64Array, variable: number): Noise {
  const { gradient, local } = backward(graph, values, 1)
  let value = 0
  for (const operation of dependentsOf(graph, variable)) {
    value += finite(unitAt(operation, values, local) * Math.abs(gradient[operation.result] as number))
  }
  const unit = 8 * Number.EPSILON
  const sizeFrom = (least: number) => pathSizes(graph, values, local, least)[variable] as number
  return { value, gradient: unit * sizeFrom(0), underflow: unit * sizeFrom(LEAST_NORMAL) }
}

/** Below it the doubles thin out, down to 5·10⁻³²⁴. */
const LEAST_NORMAL = 2 ** -1022

/** A unit in the last place of a result and, if a function's, of each operand times its local gradient. */
function unitAt(
  { rule, operands, result, firstArrow }: OperationNode,
  values: Float64Array,
  local: Float64Array,
): number {
  let size = Math.abs(values[result] as number)
  if (rule.spelling.infix === undefined)
    operands.forEach((operand, place) => {
      size += finite(Math.abs((local[firstArrow + place] as number) * (values[operand] as number)))
    })
  return Math.max(Number.EPSILON * size, Number.MIN_VALUE)
}

/**
 * Sums of the sizes of the products of all paths to the root along which it moves, by variable id. `least` is added to
 * each product on the way.
 */
function pathSizes(graph: Graph, values: Float64Array, local: Float64Array, least: number): Float64Array {
  const size = new Float64Array(graph.variables.length)
  size[graph.root] = 1
  for (const { id, differentiable, variable, operation, operand } of graph.arrows.toReversed()) {
    const node = operationOf(graph, operation)
    if (!differentiable || !isChosen(node, operand, values)) continue
    const product = finite(Math.abs(local[id] as number) * (size[node.result] as number))
    size[variable] = (size[variable] as number) + product + least
  }
  return size
}

/**
 * How far a variable's gradient is moved, for a seed of 1, where the variable is moved by some units in its last place,
 * or as far as moves the root by its noise. Where that is far, as with sin(x) at 10¹⁶ or next to a pole, the gradient
 * is that of one double among many. Costs five passes both ways.
 */
export function blurOf(graph: Graph, values: Float64Array, variable: number, noise: Noise): number {
  const valuesAt = valuesAlong(graph, values, variable)
  const gradientAt = (moved: number) => backward(graph, valuesAt(moved), 1).gradient[variable] as number
  const value = values[variable] as number
  const gradient = gradientAt(value)
  const unit = Math.max(
    Number.EPSILON * Math.abs(value),
    Number.MIN_VALUE,
    finite(noise.value / Math.abs(gradient)),
  )
  const moved = [-2, -1, 1, 2].map((units) => Math.abs(gradientAt(value + units * unit) - gradient))
  return moved.some(Number.isNaN) ? Number.POSITIVE_INFINITY : Math.max(...moved)
}

function finite(x: number): number {
  return Number.isFinite(x) ? x : 0
}
