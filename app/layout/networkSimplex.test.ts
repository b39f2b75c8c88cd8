import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LayerEdge, networkSimplex } from './networkSimplex'

function cost(layers: ArrayLike<number>, edges: readonly LayerEdge[]): number {
  return edges.reduce(
    (sum, { from, to, weight }) => sum + weight * ((layers[to] ?? 0) - (layers[from] ?? 0)),
    0,
  )
}

function isFeasible(layers: ArrayLike<number>, edges: readonly LayerEdge[]): boolean {
  return edges.every(({ from, to, least }) => (layers[to] ?? 0) - (layers[from] ?? 0) >= least)
}

/** Tries every layering of so few vertices. */
function leastCost(size: number, edges: readonly LayerEdge[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let code = 0; code < size ** size; code++) {
    const layers = Array.from({ length: size }, (_, v) => Math.floor(code / size ** v) % size)
    if (isFeasible(layers, edges)) least = Math.min(least, cost(layers, edges))
  }
  return least
}

test('a leaf of the last vertex moves next to it', () => {
  const edges = [
    { from: 0, to: 1, weight: 1, least: 1 },
    { from: 1, to: 2, weight: 1, least: 1 },
    { from: 3, to: 2, weight: 1, least: 1 },
  ]
  const layers = networkSimplex(Int32Array.of(0, 1, 2, 0), edges)
  expect((layers[2] ?? 0) - (layers[3] ?? 0)).toBe(1)
})

test('the cost is the least there is', () => {
  const size = 5
  const connected = fc.tuple(...[1, 2, 3, 4].map((v) => fc.nat({ max: v - 1 })))
  const further = fc.array(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })), { maxLength: 6 })
  const weights = fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(connected, further, weights, (parents, pairs, weight) => {
      const ends = [...parents.map((p, k) => [p, k + 1] as const), ...pairs.filter(([a, b]) => a < b)]
      const edges = ends.map(([from, to], k) => ({ from, to, weight: weight[k] ?? 0, least: 1 }))
      const layers = networkSimplex(Int32Array.of(0, 1, 2, 3, 4), edges)
      expect(isFeasible(layers, edges)).toBe(true)
      expect(cost(layers, edges)).toBe(leastCost(size, edges))
    }),
    { numRuns: 60, seed: 3 },
  )
})

test('edges that do not connect all vertices are refused', () => {
  expect(() => networkSimplex(Int32Array.of(0, 0), [])).toThrow('connect')
})
