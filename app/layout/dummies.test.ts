import { expect, test } from 'vitest'
import { splitLongArrows } from './dummies'
import { assignLayers } from './layers'
import { randomGraph, sampleGraph } from './sampleGraphs'
import type { LayoutGraph } from './types'
import { makeUnits } from './units'

function split(graph: LayoutGraph) {
  const units = makeUnits(graph, 'right')
  return { units, layered: splitLongArrows(units, assignLayers(units, 'near')) }
}

test('every arc joins neighbouring layers, and a course leads through the layers between', () => {
  for (const size of [30, 400]) {
    const { units, layered } = split(randomGraph(size, 5))
    const layerOf = (spot: number | undefined) => layered.layerOf[spot ?? -1] ?? Number.NaN
    for (const [arc, from] of layered.from.entries()) expect(layerOf(layered.to[arc])).toBe(layerOf(from) + 1)
    for (const [arrow, course] of layered.courses.entries()) {
      const { from, to } = units.arrows[arrow] ?? { from: 0, to: 0 }
      expect(course).toHaveLength(layerOf(to) - layerOf(from) - 1)
      expect(course.map(layerOf)).toEqual(course.map((_, k) => layerOf(from) + 1 + k))
    }
  }
})

test('sin(exp(x)) · x · x: the long arrows of x have a dummy chain each', () => {
  const { layered } = split(
    sampleGraph(({ leaf, apply }) => {
      const x = leaf()
      return apply(apply(apply(x)), x, x)
    }),
  )
  expect(layered.sharedTrunks).toBe(false)
  expect(layered.courses.map((course) => course.length)).toEqual([0, 0, 0, 2, 2])
  expect(new Set(layered.courses.flat()).size).toBe(4)
  expect(layered.incoming[2]?.map((arc) => layered.arrival[arc])).toEqual([0.5 / 3, 1.5 / 3, 2.5 / 3])
})

test('a leaf used in 50 places has one trunk', () => {
  const { layered } = split(
    sampleGraph(({ leaf, apply }) => {
      const x = leaf()
      let sum = apply(x)
      for (let k = 0; k < 50; k++) sum = apply(sum, x)
      return sum
    }),
  )
  expect(layered.sharedTrunks).toBe(true)
  expect(new Set(layered.courses.flat()).size).toBe(50)
})
