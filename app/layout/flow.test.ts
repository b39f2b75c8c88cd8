import { expect, test } from 'vitest'
import { flowPoint, pointAt, reachOf } from './flow'

test('flowing down, what is left of a node is above it in the order of operands', () => {
  const extent = { left: 1, right: 2, top: 3, bottom: 4 }
  expect(reachOf(extent, 'right')).toEqual({ before: 1, after: 2, above: 3, below: 4 })
  expect(reachOf(extent, 'down')).toEqual({ before: 3, after: 4, above: 1, below: 2 })
})

test('a place along and across the flow comes back from its point', () => {
  for (const direction of ['right', 'down'] as const) {
    expect(flowPoint(pointAt(5, 7, direction), direction)).toEqual([5, 7])
  }
})
