import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Isotonic } from './isotonic'

function nearestInOrder(targets: readonly number[], weights: readonly number[]): number[] {
  const places = Float64Array.from(targets)
  new Isotonic(targets.length).fit(places, Float64Array.from(weights), targets.length)
  return [...places]
}

test('numbers in order stay', () => {
  expect(nearestInOrder([1, 2, 2, 5], [1, 1, 1, 1])).toEqual([1, 2, 2, 5])
})

test('neighbours the wrong way round meet at their weighted mean', () => {
  expect(nearestInOrder([4, 0], [1, 3])).toEqual([1, 1])
  expect(nearestInOrder([0, 3, 1, 2, 9], [1, 1, 1, 1, 1])).toEqual([0, 2, 2, 2, 9])
})

test('the result is in order, and no small shift of a pool comes nearer', () => {
  const entries = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(entries, (items) => {
      const targets = items.map(([target]) => target)
      const weights = items.map(([, weight]) => weight)
      const places = nearestInOrder(targets, weights)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      for (const place of new Set(places)) {
        const pool = places.flatMap((other, k) => (other === place ? k : []))
        const force = pool.reduce((sum, k) => sum + (weights[k] ?? 0) * ((targets[k] ?? 0) - place), 0)
        expect(force).toBeCloseTo(0, 6)
      }
    }),
    { numRuns: 100, seed: 11 },
  )
})
