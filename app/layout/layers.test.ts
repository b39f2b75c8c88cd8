import { expect, test } from 'vitest'
import { assignLayers } from './layers'
import { chainGraph, randomGraph, sampleGraph } from './sampleGraphs'
import { makeUnits } from './units'

test('every arrow runs to a later layer, with the simplex and without', () => {
  for (const graph of [randomGraph(60, 1), randomGraph(900, 2)]) {
    const units = makeUnits(graph, 'right')
    const layers = assignLayers(units, 'near')
    expect(units.arrows.every(({ from, to }) => (layers[from] ?? 0) < (layers[to] ?? 0))).toBe(true)
    expect(Math.min(...layers)).toBe(0)
  }
})

test('a chain has one layer an operation, with each leaf just before its use', () => {
  const units = makeUnits(chainGraph(4), 'right')
  expect([...assignLayers(units, 'near')]).toEqual([1, 2, 3, 4, 0, 0, 1, 2, 3])
  expect([...assignLayers(units, 'left')]).toEqual([1, 2, 3, 4, 0, 0, 0, 0, 0])
})

test('a longer definition the root does not need ends no later than the root', () => {
  const graph = sampleGraph(({ leaf, apply }) => {
    apply(apply(apply(leaf())))
    return apply(leaf())
  })
  expect([...assignLayers(makeUnits(graph, 'right'), 'near')]).toEqual([1, 2, 3, 3, 0, 2])
})

test('what is computed from the root stands behind it', () => {
  const graph = sampleGraph(({ leaf, apply }) => {
    const root = apply(leaf())
    apply(root)
    return root
  })
  expect([...assignLayers(makeUnits(graph, 'right'), 'near')]).toEqual([1, 2, 0])
})

test('a variable nothing reads stands in the first layer', () => {
  const graph = sampleGraph(({ leaf, apply }) => {
    leaf()
    return apply(apply(leaf()))
  })
  expect([...assignLayers(makeUnits(graph, 'right'), 'near')]).toEqual([1, 2, 0, 0])
})
