import { type Arrow, type Graph, operationOf, variableOf } from '../graph/graph'
import { backward, isChosen } from './backward'
import { contributionsInOrder } from './contributionsInOrder'
import { dependentsOf } from './dependents'
import type { Run } from './run'

/** A way from a variable to the root, on which a gradient comes back. */
export interface Path {
  /** Ids of its arrows in the direction of the data, from the variable to the root; none if the variable is the root. */
  readonly arrows: readonly number[]
  /** Product of the local gradients of its arrows, without the seed; 1 for the path without arrows. */
  readonly product: number
  /** False where it leads through a branch that `c ? a : b` did not choose: the root does not move along it. */
  readonly live: boolean
}

/** The paths from a variable to the root. */
export interface PathsToRoot {
  /** How many there are; exact up to 2⁵³, Infinity where doubles end. */
  readonly count: number
  /** All of them in the order in which the backward pass adds; if they are too many, the few of largest |product|. */
  readonly listed: readonly Path[]
  /** Sum of the products of all paths, listed or not: seed × total is the gradient, up to rounding. */
  readonly total: number
  /** Arrows that one backward pass visits, for the gradients of all variables together. */
  readonly arrowCount: number
}

/** How many are listed where there are too many paths for all. */
const FEW = 5

/**
 * The paths from a variable to the root along which a gradient travels: all where there are `most` or fewer, else the
 * 5 of largest |product|, one without a value counted as the largest. A variable without a gradient has none.
 * O(arrows × most) and some sorting, however many there are.
 *
 * A path that is not live has the product 0. From a variable or to a root without a value the products are NaN, as the
 * gradient is. The total is added as gradients are, variable by variable: it may be ∞ where the products are ∞ and −∞.
 */
export function pathsToRoot(graph: Graph, run: Run, variable: number, most = 50): PathsToRoot {
  const arrowCount = graph.arrows.filter(({ differentiable }) => differentiable).length
  if (!variableOf(graph, variable).differentiable) return { count: 0, listed: [], total: 0, arrowCount }
  const count = countPaths(graph)[variable] as number
  const tails = largestTails(graph, run, variable, count <= most ? most : Math.min(FEW, most))
  const total = backward(graph, run.value, 1).gradient[variable] as number
  return { count, listed: tails.map(pathOf), total, arrowCount }
}

/** The number of paths to the root along differentiable arrows, by variable id. */
function countPaths(graph: Graph): Float64Array {
  const count = new Float64Array(graph.variables.length)
  count[graph.root] = 1
  for (const { differentiable, variable, operation } of graph.arrows.toReversed()) {
    if (!differentiable) continue
    count[variable] = (count[variable] as number) + (count[operationOf(graph, operation).result] as number)
  }
  return count
}

/** The rest of a path, up to the root; paths that meet share it. */
interface Tail extends Omit<Path, 'arrows'> {
  /** Its first arrow and what follows; absent at the root. */
  readonly next?: { readonly arrow: number; readonly tail: Tail }
}

/**
 * The `most` tails of largest |product| from a variable on; if there are no more, all in order. They begin with one of
 * the variable's arrows and go on as one of the largest tails from there.
 */
function largestTails(graph: Graph, run: Run, variable: number, most: number): readonly Tail[] {
  const known = new Map<number, readonly Tail[]>()
  const between = [variable, ...dependentsOf(graph, variable).map(({ result }) => result)]
  for (const id of between.toReversed()) {
    const tails = contributionsInOrder(graph, id).flatMap((arrow) => tailsAlong(graph, run, arrow, known))
    if (id === graph.root) tails.push(tailAtRoot(graph, run))
    known.set(id, tails.length <= most ? tails : tails.toSorted(byWeight).slice(0, most))
  }
  return known.get(variable) ?? []
}

function tailAtRoot(graph: Graph, run: Run): Tail {
  return { product: Number.isNaN(run.value[graph.root]) ? Number.NaN : 1, live: true }
}

/** The known tails of an arrow's result, each with the arrow before it. */
function tailsAlong(
  graph: Graph,
  run: Run,
  arrow: number,
  known: ReadonlyMap<number, readonly Tail[]>,
): Tail[] {
  const { variable, operation, operand } = graph.arrows[arrow] as Arrow
  const node = operationOf(graph, operation)
  const local = run.local[arrow] as number
  const chosen = isChosen(node, operand, run.value)
  const hasValue = !Number.isNaN(run.value[variable])
  return (known.get(node.result) ?? []).map((tail) => {
    const live = tail.live && chosen
    return { product: live || !hasValue ? tail.product * local : 0, live, next: { arrow, tail } }
  })
}

/** The largest first, those that are not live last. */
function byWeight(first: Tail, second: Tail): number {
  const [a, b] = [weightOf(first), weightOf(second)]
  return a === b ? 0 : b - a
}

function weightOf({ product, live }: Tail): number {
  if (!live) return -1
  return Number.isNaN(product) ? Number.POSITIVE_INFINITY : Math.abs(product)
}

function pathOf({ product, live, next }: Tail): Path {
  const arrows: number[] = []
  for (let step = next; step; step = step.tail.next) arrows.push(step.arrow)
  return { arrows, product, live }
}
