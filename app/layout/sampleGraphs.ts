import type { Extent, LayoutGraph } from './types'

/** A circle with its gradient pill below, and a box, of the usual sizes. For tests and benchmarks. */
export const circleExtent: Extent = { left: 27, right: 27, top: 27, bottom: 53 }
export const boxExtent: Extent = { left: 22, right: 22, top: 19, bottom: 19 }

/** Adds nodes to a graph under construction; both give the index of the variable they add. */
export interface Builder {
  readonly leaf: () => number
  readonly apply: (...operands: number[]) => number
}

/**
 * The graph whose root `build` returns: `sampleGraph(({ leaf, apply }) => apply(leaf(), leaf()))` is x · y.
 */
export function sampleGraph(build: (builder: Builder) => number): LayoutGraph {
  const variables: { extent: Extent }[] = []
  const operations: { extent: Extent; operands: number[]; result: number }[] = []
  const leaf = () => variables.push({ extent: circleExtent }) - 1
  const apply = (...operands: number[]) => {
    const result = leaf()
    const halfHeight = Math.max(boxExtent.top, 3.5 * operands.length + 7)
    operations.push({ extent: { ...boxExtent, top: halfHeight, bottom: halfHeight }, operands, result })
    return result
  }
  return { root: build({ leaf, apply }), variables, operations }
}

/** x₀ + x₁ + x₂ + …, with so many operations, each reading the last result and a leaf of its own. */
export function chainGraph(operationCount: number): LayoutGraph {
  return sampleGraph(({ leaf, apply }) => {
    let sum = leaf()
    for (let k = 0; k < operationCount; k++) sum = apply(sum, leaf())
    return sum
  })
}

/**
 * A random formula of so many operations over five leaves, with some results used again; the same for the
 * same seed.
 */
export function randomGraph(operationCount: number, seed: number): LayoutGraph {
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
  return sampleGraph(({ leaf, apply }) => {
    const leaves = Array.from({ length: 5 }, leaf)
    const pending: number[] = []
    const operand = () =>
      pending.length > 0 && random(3) > 0 ? (pending.shift() as number) : (leaves[random(5)] as number)
    for (let k = 0; k < operationCount; k++) {
      const result = random(4) === 0 ? apply(operand()) : apply(operand(), operand())
      pending.push(result)
      if (random(8) === 0) pending.push(result)
    }
    while (pending.length > 1) pending.push(apply(pending.shift() as number, pending.shift() as number))
    return pending[0] ?? (leaves[0] as number)
  })
}
