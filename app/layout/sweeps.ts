import { countCrossings, type Ordering } from './crossings'
import type { LayeredGraph } from './dummies'

/** When to stop sweeping. Work is counted in looks at an arc, never in time: same graph, same picture. */
export interface SweepLimits {
  readonly sweeps: number
  readonly work: number
  /** Whether to try swapping neighbours after each sweep. */
  readonly swaps: boolean
  /** By spot: 0 where it must keep its place in the layer. Default: all may move. */
  readonly movable?: Uint8Array
}

/** The best order that sweeping found, and what it cost. */
export interface SweepResult {
  readonly ordering: Ordering
  readonly crossings: number
  readonly work: number
}

/** After so many sweeps without gain there is little hope left. */
const patience = 4

/** Pairs of spots with more arc pairs than this are not tried for a swap. */
const swapLimit = 4000

/**
 * The best of several barycentre sweeps from `start`: alternately backwards and forwards through the layers,
 * each spot goes to the mean place of its neighbours in the layer before (Sugiyama, Tagawa and Toda 1981),
 * then neighbours swap wherever that saves crossings.
 */
export function sweep(graph: LayeredGraph, start: Ordering, limits: SweepLimits): SweepResult {
  const sweeper = new Sweeper(graph, start, limits.movable ?? new Uint8Array(graph.layerOf.length).fill(1))
  let crossings = sweeper.crossings()
  let ordering = start
  let failures = 0
  for (let k = 0; k < limits.sweeps && crossings > 0 && failures < patience; k++) {
    if (sweeper.work >= limits.work) break
    if (k % 2 === 0) sweeper.backwards()
    else sweeper.forwards()
    if (limits.swaps) sweeper.swapNeighbours(limits.work)
    const found = sweeper.crossings()
    failures = found < crossings ? 0 : failures + 1
    if (found >= crossings) continue
    crossings = found
    ordering = sweeper.layers.map((layer) => layer.slice())
  }
  return { ordering, crossings, work: sweeper.work }
}

/** An ordering on the move. */
class Sweeper {
  readonly layers: number[][]
  work = 0
  private readonly position: Float64Array
  private readonly wish: Float64Array

  constructor(
    private readonly graph: LayeredGraph,
    start: Ordering,
    private readonly movable: Uint8Array,
  ) {
    this.layers = start.map((layer) => layer.slice())
    this.position = new Float64Array(graph.layerOf.length)
    this.wish = new Float64Array(graph.layerOf.length)
    for (const layer of this.layers) for (const [k, spot] of layer.entries()) this.position[spot] = k
  }

  crossings(): number {
    this.work += 4 * this.graph.from.length
    return countCrossings(this.graph, this.layers)
  }

  backwards(): void {
    for (const layer of this.layers.toReversed()) {
      for (const spot of layer) this.wish[spot] = this.meanOfTargets(spot)
      this.sortByWish(layer)
    }
  }

  forwards(): void {
    for (const layer of this.layers) {
      for (const spot of layer) this.wish[spot] = this.meanOfSources(spot)
      this.sortByWish(layer)
    }
  }

  /** Where an arc arrives in the order of its layer: the spot's place, refined by the port. */
  private arrival(arc: number): number {
    return (this.position[this.graph.to[arc] as number] as number) + (this.graph.arrival[arc] as number)
  }

  /** NaN for a spot without arcs onwards. */
  private meanOfTargets(spot: number): number {
    const arcs = this.graph.outgoing[spot] as number[]
    let sum = 0
    for (const arc of arcs) sum += this.arrival(arc)
    this.work += arcs.length + 2
    return sum / arcs.length
  }

  private meanOfSources(spot: number): number {
    const arcs = this.graph.incoming[spot] as number[]
    let sum = 0
    for (const arc of arcs) sum += this.position[this.graph.from[arc] as number] as number
    this.work += arcs.length + 2
    return sum / arcs.length
  }

  /** Spots without a wish (NaN) keep their place. */
  private sortByWish(layer: number[]): void {
    const { wish, position, movable } = this
    const moves = (spot: number) => movable[spot] === 1 && !Number.isNaN(wish[spot])
    const moving = layer.filter(moves)
    moving.sort((a, b) => (wish[a] as number) - (wish[b] as number))
    let next = 0
    for (let k = 0; k < layer.length; k++) {
      const spot = layer[k] as number
      const here = moves(spot) ? (moving[next++] as number) : spot
      layer[k] = here
      position[here] = k
    }
  }

  swapNeighbours(workLimit: number): void {
    for (let round = 0, swapped = true; round < 3 && swapped; round++) {
      swapped = false
      for (const layer of this.layers) {
        if (this.work > workLimit) return
        for (let k = 0; k + 1 < layer.length; k++) swapped = this.swapIfBetter(layer, k) || swapped
      }
    }
  }

  private swapIfBetter(layer: number[], k: number): boolean {
    const { movable } = this
    const first = layer[k] as number
    const second = layer[k + 1] as number
    if (!movable[first] || !movable[second] || this.gainOfSwap(first, second) <= 0) return false
    layer[k] = second
    layer[k + 1] = first
    this.position[second] = k
    this.position[first] = k + 1
    return true
  }

  /** Crossings between the arcs of two neighbours now, minus those after they swap. */
  private gainOfSwap(first: number, second: number): number {
    const { incoming, outgoing, from } = this.graph
    const [out, otherOut] = [outgoing[first] as number[], outgoing[second] as number[]]
    const [into, otherInto] = [incoming[first] as number[], incoming[second] as number[]]
    const pairs = out.length * otherOut.length + into.length * otherInto.length
    if (pairs === 0 || pairs > swapLimit) return 0
    this.work += pairs + 1
    let gain = 0
    for (const arc of out) {
      const end = this.arrival(arc)
      for (const other of otherOut) gain += Math.sign(end - this.arrival(other))
    }
    for (const arc of into) {
      const start = this.position[from[arc] as number] as number
      for (const other of otherInto)
        gain += Math.sign(start - (this.position[from[other] as number] as number))
    }
    return gain
  }
}
