import { expect, test } from 'vitest'
import { countCrossings, type Ordering } from './crossings'
import { type LayeredGraph, splitLongArrows } from './dummies'
import { assignLayers } from './layers'
import { orderLayers } from './order'
import { randomGraph, sampleGraph } from './sampleGraphs'
import type { LayoutGraph } from './types'
import { makeUnits } from './units'

function layeredOf(graph: LayoutGraph): { layered: LayeredGraph; root: number } {
  const units = makeUnits(graph, 'right')
  return { layered: splitLongArrows(units, assignLayers(units, 'near')), root: units.root }
}

/** Every pair of arcs, looked at one by one. */
function countPairs({ from, to, arrival, layerOf }: LayeredGraph, ordering: Ordering): number {
  const place = new Map(ordering.flatMap((layer) => layer.map((spot, k) => [spot, k] as const)))
  const start = (arc: number) => place.get(from[arc] as number) as number
  const end = (arc: number) => (place.get(to[arc] as number) as number) + (arrival[arc] as number)
  let crossings = 0
  for (const a of from.keys()) {
    for (let b = 0; b < a; b++) {
      if (layerOf[from[a] as number] !== layerOf[from[b] as number]) continue
      if ((start(a) - start(b)) * (end(a) - end(b)) < 0) crossings++
    }
  }
  return crossings
}

test('as many as looking at every pair finds', () => {
  for (const seed of [1, 2, 3]) {
    const { layered, root } = layeredOf(randomGraph(40, seed))
    const ordering = orderLayers(layered, root)
    const reversed = ordering.map((layer) => layer.toReversed())
    expect(countCrossings(layered, ordering)).toBe(countPairs(layered, ordering))
    expect(countCrossings(layered, reversed)).toBe(countPairs(layered, reversed))
  }
})

test('a − b with b above a: one crossing', () => {
  const { layered } = layeredOf(sampleGraph(({ leaf, apply }) => apply(leaf(), leaf())))
  expect(countCrossings(layered, [[1, 2], [0]])).toBe(0)
  expect(countCrossings(layered, [[2, 1], [0]])).toBe(1)
})
