import { expect, test } from 'vitest'
import { countCrossings } from './crossings'
import { splitLongArrows } from './dummies'
import { assignLayers } from './layers'
import { orderLayers } from './order'
import { chainGraph, randomGraph, sampleGraph } from './sampleGraphs'
import { sweep } from './sweeps'
import type { LayoutGraph } from './types'
import { makeUnits } from './units'

function prepare(graph: LayoutGraph) {
  const units = makeUnits(graph, 'right')
  return { root: units.root, layered: splitLongArrows(units, assignLayers(units, 'near')) }
}

test('a formula without shared variables is drawn without crossings', () => {
  const { layered, root } = prepare(chainGraph(50))
  expect(countCrossings(layered, orderLayers(layered, root))).toBe(0)
})

test('every spot stands once, in its layer', () => {
  const { layered, root } = prepare(randomGraph(80, 4))
  const ordering = orderLayers(layered, root)
  for (const [k, layer] of ordering.entries()) for (const spot of layer) expect(layered.layerOf[spot]).toBe(k)
  expect(ordering.flat().sort((a, b) => a - b)).toEqual([...layered.layerOf.keys()])
})

test('sweeps untangle ln(x1) + x1·x2 − sin(x2) from the wrong way round', () => {
  const { layered, root } = prepare(
    sampleGraph(({ leaf, apply }) => {
      const [x1, x2] = [leaf(), leaf()]
      return apply(apply(apply(x1), apply(x1, x2)), apply(x2))
    }),
  )
  const tangled = orderLayers(layered, root).map((layer) => layer.toReversed())
  expect(countCrossings(layered, tangled)).toBeGreaterThan(0)
  expect(sweep(layered, tangled, { sweeps: 8, work: 1e6, swaps: true }).crossings).toBe(0)
})

test('what the root does not need stands behind the rest, which is ordered as without it', () => {
  const build = (unused: boolean) =>
    prepare(
      sampleGraph(({ leaf, apply }) => {
        const [x, y] = [leaf(), leaf()]
        const root = apply(apply(x, y), apply(y, x))
        if (unused) apply(apply(x), y)
        return root
      }),
    )
  const { layered, root } = build(true)
  const ordering = orderLayers(layered, root)
  for (const layer of ordering) {
    const aside = layer.map((spot) => layered.aside[spot] as number)
    expect(aside).toEqual([...aside].sort((a, b) => a - b))
  }
  const results = (spots: readonly number[] | undefined) => spots?.filter((spot) => spot < 3)
  const plain = build(false)
  expect(results(ordering[1])).toEqual(results(orderLayers(plain.layered, plain.root)[1]))
})
