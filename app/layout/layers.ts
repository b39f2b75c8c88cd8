import { type LayerEdge, networkSimplex } from './networkSimplex'
import type { Units } from './units'

/** `near`: a leaf stands just before its first use. `left`: all leaves stand in the first layer. */
export type LeafPlace = 'near' | 'left'

/**
 * Above this many units the layers stay "as late as possible": a pivot of the simplex costs a look at
 * everything.
 */
const simplexLimit = 800

/** What the root needs decides; the rest follows at a hundredth of the price. */
const neededWeight = 100

/**
 * The layer of each unit, from 0. Every arrow runs to a later layer; the root is in the last one, unless
 * operations read it; arrows are as short as the simplex makes them, those the root needs first of all.
 */
export function assignLayers(units: Units, leaves: LeafPlace): Int32Array {
  const ends = unneededEnds(units)
  const latest = asLateAsPossible(units, ends)
  const layers = units.list.length > simplexLimit ? latest : networkSimplex(latest, layerEdges(units, ends))
  let first = Number.POSITIVE_INFINITY
  for (const layer of layers) first = Math.min(first, layer)
  for (const u of layers.keys()) layers[u] = (layers[u] as number) - first
  const alone = new Uint8Array(layers.length).fill(1)
  for (const { from, to } of units.arrows) alone[from] = alone[to] = 0
  for (const [u, { box }] of units.list.entries()) {
    if (box === undefined && u !== units.root && (leaves === 'left' || alone[u])) layers[u] = 0
  }
  return layers
}

/**
 * Units nothing reads, apart from the root and what is computed from the root: they may not stand behind the
 * root.
 */
function unneededEnds({ list, arrows, root }: Units): readonly number[] {
  const read = new Uint8Array(list.length)
  const behindRoot = new Uint8Array(list.length)
  behindRoot[root] = 1
  for (const { from, to } of arrows) {
    read[from] = 1
    if (behindRoot[from]) behindRoot[to] = 1
  }
  return [...list.keys()].filter((u) => !read[u] && !behindRoot[u])
}

/** Counted backwards: operations come in topological order, so each is settled before what it reads. */
function asLateAsPossible({ list, arrows, root }: Units, ends: readonly number[]): Int32Array {
  const fromEnd = new Int32Array(list.length)
  const settle = () => {
    for (const { from, to } of arrows.toReversed()) {
      fromEnd[from] = Math.max(fromEnd[from] as number, (fromEnd[to] as number) + 1)
    }
  }
  settle()
  for (const end of ends) fromEnd[end] = fromEnd[root] as number
  settle()
  return fromEnd.map((distance) => -distance)
}

function layerEdges({ arrows, needed, root }: Units, ends: readonly number[]): LayerEdge[] {
  const edges = arrows.map(({ from, to }) => {
    return { from, to, weight: needed[to] ? neededWeight : 1, least: 1 }
  })
  // Without weight: they pull nothing, but hold the root at the end and tie parts of their own to the rest.
  for (const end of ends) edges.push({ from: end, to: root, weight: 0, least: 0 })
  return edges
}
