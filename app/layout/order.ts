import type { Ordering } from './crossings'
import type { LayeredGraph } from './dummies'
import { sweep } from './sweeps'

/** Above this many spots neighbours are not swapped; above the second, one start must do. */
const swapSpotLimit = 60_000
const restartSpotLimit = 3000

const restarts = 16
const restartWork = 4e5

/**
 * The order of the spots in each layer, with few crossings and operands in order. What the root needs is
 * ordered as if it were alone; the rest stands below it in each layer.
 */
export function orderLayers(graph: LayeredGraph, root: number): Ordering {
  const walk = walkFromRoot(graph, root)
  if (!graph.aside.includes(1)) return fewestCrossings(graph, walk)
  const ordering = fewestCrossings(withoutAside(graph), walk)
  return sweep(graph, ordering, { sweeps: 12, work: 3e6, swaps: true, movable: graph.aside }).ordering
}

/**
 * Starts from the walk, which alone draws a tree without any crossing, then from the walk shaken by a fixed
 * seed.
 */
function fewestCrossings(graph: LayeredGraph, walk: Ordering): Ordering {
  const spotCount = graph.layerOf.length
  let best = sweep(graph, walk, { sweeps: 16, work: 2e7, swaps: spotCount < swapSpotLimit })
  if (spotCount >= restartSpotLimit) return best.ordering
  const random = seededRandom()
  let spent = best.work
  for (let k = 1; k <= restarts && best.crossings > 0 && spent < restartWork; k++) {
    const start = walk.map((layer) => shaken(layer, graph.aside, k * 0.7, random))
    const found = sweep(graph, start, { sweeps: 12, work: 3e6, swaps: true })
    spent += found.work
    if (found.crossings < best.crossings) best = found
  }
  return best.ordering
}

/** The graph less the arcs to what the root does not need. */
function withoutAside(graph: LayeredGraph): LayeredGraph {
  const needed = (arc: number) => !graph.aside[graph.to[arc] as number]
  return {
    ...graph,
    incoming: graph.incoming.map((arcs) => arcs.filter(needed)),
    outgoing: graph.outgoing.map((arcs) => arcs.filter(needed)),
  }
}

/** Depth first from the root, operands in order, then from the ends the root does not need. */
function walkFromRoot(graph: LayeredGraph, root: number): number[][] {
  const { layerCount, layerOf, incoming, outgoing, from } = graph
  const layers: number[][] = Array.from({ length: layerCount }, () => [])
  const seen = new Uint8Array(layerOf.length)
  const visit = (first: number) => {
    const stack = [first]
    for (let spot = stack.pop(); spot !== undefined; spot = stack.pop()) {
      if (seen[spot]) continue
      seen[spot] = 1
      layers[layerOf[spot] as number]?.push(spot)
      for (const arc of (incoming[spot] as number[]).toReversed()) stack.push(from[arc] as number)
    }
  }
  visit(root)
  for (const spot of layerOf.keys()) if (outgoing[spot]?.length === 0) visit(spot)
  return layers
}

/** Each spot moved by up to half of `strength` places, but never between the needed and the rest. */
function shaken(
  layer: readonly number[],
  aside: Uint8Array,
  strength: number,
  random: () => number,
): number[] {
  const keys = layer.map((spot, k) => {
    return {
      spot,
      key: k + (random() - 0.5) * strength + (aside[spot] as number) * 2 * (layer.length + strength),
    }
  })
  return keys.sort((a, b) => a.key - b.key).map(({ spot }) => spot)
}

/** A linear congruential generator with a fixed seed: numbers in [0, 1). */
function seededRandom(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000
  }
}
