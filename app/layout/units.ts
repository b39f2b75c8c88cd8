import { type Reach, reachOf } from './flow'
import type { Direction, LayoutGraph } from './types'

/**
 * What is placed as one piece: an operation's box with its result circle, or a leaf alone. Placing the two
 * together halves the layers and keeps the arrow from box to circle straight.
 */
export interface Unit {
  readonly box: Reach | undefined
  readonly circle: Reach
  readonly variable: number
  readonly above: number
  readonly below: number
}

/** An arrow from a variable into an operation, between units. */
export interface Arrow {
  readonly from: number
  readonly to: number
  /** Index of the operand, of `operandCount`. */
  readonly operand: number
  readonly operandCount: number
}

/** All units of a graph, with what leads from one to another. */
export interface Units {
  /** Unit `i` holds operation `i`; the leaves follow in the order of the variables. */
  readonly list: readonly Unit[]
  /** Operation by operation, operand by operand. */
  readonly arrows: readonly Arrow[]
  readonly operationCount: number
  readonly root: number
  /** By unit: 1 where the root needs it (or is it). */
  readonly needed: Uint8Array
}

/** The graph as units and the arrows between them, measured along and across `direction`. */
export function makeUnits(graph: LayoutGraph, direction: Direction): Units {
  const reachOfVariable = graph.variables.map(({ extent }) => reachOf(extent, direction))
  const unitOfVariable = new Int32Array(graph.variables.length).fill(-1)
  const list: Unit[] = []
  for (const { extent, result } of graph.operations) {
    const box = reachOf(extent, direction)
    const circle = reachOfVariable[result] as Reach
    unitOfVariable[result] = list.length
    const above = Math.max(box.above, circle.above)
    list.push({ box, circle, variable: result, above, below: Math.max(box.below, circle.below) })
  }
  for (const [variable, circle] of reachOfVariable.entries()) {
    if (unitOfVariable[variable] !== -1) continue
    unitOfVariable[variable] = list.length
    list.push({ box: undefined, circle, variable, above: circle.above, below: circle.below })
  }
  const arrows = graph.operations.flatMap(({ operands }, to) =>
    operands.map((variable, operand): Arrow => {
      return { from: unitOfVariable[variable] as number, to, operand, operandCount: operands.length }
    }),
  )
  const root = unitOfVariable[graph.root] as number
  const needed = unitsNeeded(list.length, arrows, root)
  return { list, arrows, operationCount: graph.operations.length, root, needed }
}

/** Backwards through the arrows an operation comes before everything it reads, so one walk suffices. */
function unitsNeeded(size: number, arrows: readonly Arrow[], root: number): Uint8Array {
  const needed = new Uint8Array(size)
  needed[root] = 1
  for (let k = arrows.length - 1; k >= 0; k--) {
    const { from, to } = arrows[k] as Arrow
    if (needed[to]) needed[from] = 1
  }
  return needed
}
