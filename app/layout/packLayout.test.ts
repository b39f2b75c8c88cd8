import { describe, expect, it } from 'vitest'
import { layoutGraph } from './layoutGraph'
import { packLayout, unpackLayout } from './packLayout'
import { chainGraph, randomGraph, sampleGraph } from './sampleGraphs'

const graphs = {
  'a single leaf': sampleGraph(({ leaf }) => leaf()),
  'x · x': sampleGraph(({ leaf, apply }) => {
    const x = leaf()
    return apply(x, x)
  }),
  'a chain': chainGraph(12),
  'a random graph': randomGraph(60, 3),
}

describe('a layout', () => {
  it.each(Object.entries(graphs))('of %s is the same after packing', (_, graph) => {
    for (const direction of ['right', 'down'] as const) {
      const layout = layoutGraph(graph, { direction })
      expect(unpackLayout(packLayout(layout))).toEqual(layout)
    }
  })

  it('keeps an operation without drawn operands, and a route of no points', () => {
    const empty = { direction: 'right' as const, width: 1, height: 1, variables: [], operations: [] }
    const layout = { ...empty, operandRoutes: [[], [[]]], resultRoutes: [[{ x: 1, y: 2 }], []] }
    const operations = [
      { x: 3, y: 4 },
      { x: 5, y: 6 },
    ]
    expect(unpackLayout(packLayout({ ...layout, operations }))).toEqual({ ...layout, operations })
  })
})
