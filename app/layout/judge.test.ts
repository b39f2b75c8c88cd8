import { describe, expect, test } from 'vitest'
import { judgeLayout } from './judge'
import { layoutGraph } from './layoutGraph'
import { sampleGraph } from './sampleGraphs'
import type { Layout, Point } from './types'

/** (x − y) · y: has a long arrow. */
const graph = sampleGraph(({ leaf, apply }) => {
  const [x, y] = [leaf(), leaf()]
  return apply(apply(x, y), y)
})
const good = layoutGraph(graph, { direction: 'right' })

function moved(variable: number, { x, y }: Point): Layout {
  return { ...good, variables: good.variables.map((point, v) => (v === variable ? { x, y } : point)) }
}

describe('finds', () => {
  test('nothing wrong with a good layout', () => {
    const { length, ...faults } = judgeLayout(graph, good)
    expect(Object.values(faults)).toEqual(Object.values(faults).map(() => 0))
    expect(length).toBeGreaterThan(good.width / 2)
  })

  test('a node upon another', () => {
    expect(judgeLayout(graph, moved(0, good.variables[1] as Point)).overlaps).toBe(1)
  })

  test('a node outside, and its arrows detached', () => {
    const { outside, detached } = judgeLayout(graph, moved(0, { x: -50, y: 40 }))
    expect([outside, detached]).toEqual([1, 1])
  })

  test('an arrow through a node', () => {
    const through = good.operandRoutes[1]?.[1]?.[1] as Point
    expect(judgeLayout(graph, moved(0, through)).throughNodes).toBeGreaterThan(0)
  })

  test('operands the wrong way round, and the crossing they make', () => {
    const [first, second] = good.operandRoutes[0] as Point[][]
    const swap = (route: Point[] = [], other: Point[] = []) => [...route.slice(0, 1), other.at(-1) as Point]
    const routes = [[swap(first, second), swap(second, first)], good.operandRoutes[1] as Point[][]]
    const { inversions, crossings } = judgeLayout(graph, { ...good, operandRoutes: routes })
    expect([inversions, crossings]).toEqual([1, 1])
  })

  test('a route that turns back', () => {
    const route = good.operandRoutes[0]?.[0] as Point[]
    const back = [route[0] as Point, { x: 1000, y: 0 }, ...route.slice(1)]
    const routes = [[back, good.operandRoutes[0]?.[1] as Point[]], good.operandRoutes[1] as Point[][]]
    expect(judgeLayout(graph, { ...good, operandRoutes: routes }).backward).toBe(1)
  })

  test('an arrow that runs upon another', () => {
    const [first, second] = good.operandRoutes[1] as Point[][]
    const routes = [
      good.operandRoutes[0] as Point[][],
      [first as Point[], [...(second ?? []).slice(0, 1), ...(first ?? [])]],
    ]
    expect(judgeLayout(graph, { ...good, operandRoutes: routes }).merged).toBe(1)
  })
})
