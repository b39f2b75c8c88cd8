import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeLayout } from './judge'
import { layoutGraph } from './layoutGraph'
import { boxExtent, chainGraph, circleExtent, randomGraph, sampleGraph } from './sampleGraphs'
import type { Direction, Extent, Layout, LayoutGraph, Point } from './types'

const directions: readonly Direction[] = ['right', 'down']

const faultless = {
  overlaps: 0,
  outside: 0,
  inversions: 0,
  detached: 0,
  backward: 0,
  throughNodes: 0,
  merged: 0,
}

const extents = fc.record({
  left: fc.integer({ min: 15, max: 60 }),
  right: fc.integer({ min: 15, max: 60 }),
  top: fc.integer({ min: 15, max: 60 }),
  bottom: fc.integer({ min: 15, max: 60 }),
})

/** Any acyclic graph: several components, several ends, repeated operands, any variable as root. */
const graphs: fc.Arbitrary<LayoutGraph> = fc
  .record({
    leaves: fc.array(extents, { minLength: 1, maxLength: 6 }),
    operations: fc.array(
      fc.record({
        box: extents,
        circle: extents,
        picks: fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 25 },
    ),
    root: fc.nat({ max: 999 }),
  })
  .map(({ leaves, operations, root }) => {
    const variables: { extent: Extent }[] = leaves.map((extent) => ({ extent }))
    const made = operations.map(({ box, circle, picks }) => {
      const operands = picks.map((pick) => pick % variables.length)
      return { extent: box, operands, result: variables.push({ extent: circle }) - 1 }
    })
    return { variables, operations: made, root: root % variables.length }
  })

describe.each(directions)('any graph, flowing %s', (direction) => {
  test('no overlap, no arrow through a node, operands in order, arrows forward and apart', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(judgeLayout(graph, layoutGraph(graph, { direction }))).toMatchObject(faultless)
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test('the same graph gives the same layout', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(layoutGraph(graph, { direction })).toEqual(layoutGraph(structuredClone(graph), { direction }))
      }),
      { numRuns: 15, seed: 8 },
    )
  })

  test('a root nothing reads is at the far end', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        fc.pre(graph.operations.every(({ operands }) => !operands.includes(graph.root)))
        const { variables } = layoutGraph(graph, { direction })
        const along = (point: Point | undefined) =>
          (direction === 'right' ? point?.x : point?.y) ?? Number.NaN
        expect(along(variables[graph.root])).toBe(Math.max(...variables.map(along)))
      }),
      { numRuns: 40, seed: 9 },
    )
  })

  test('100 random operations', () => {
    const graph = randomGraph(100, 1)
    expect(judgeLayout(graph, layoutGraph(graph, { direction }))).toMatchObject(faultless)
  })
})

function ys(layout: Layout, ...variables: number[]): number[] {
  return variables.map((v) => layout.variables[v]?.y ?? Number.NaN)
}

describe('drawn as in a textbook', () => {
  test('sin(x · y): x above y, · centred between their circles, all after it level', () => {
    const graph = sampleGraph(({ leaf, apply }) => apply(apply(leaf(), leaf())))
    const layout = layoutGraph(graph, { direction: 'right' })
    const [x, y, product, sine] = ys(layout, 0, 1, 2, 3) as [number, number, number, number]
    expect(x).toBeLessThan(y)
    expect(product).toBeCloseTo((x + y) / 2, 1)
    expect(sine).toBe(product)
    expect(layout.operandRoutes[1]?.[0]).toHaveLength(2)
  })

  test('1 / (1 + exp(w·x + b)): level from the sum on, each 1 above its operation', () => {
    const graph = sampleGraph(({ leaf, apply }) => {
      const sum = apply(apply(leaf(), leaf()), leaf())
      return apply(leaf(), apply(leaf(), apply(sum)))
    })
    const layout = layoutGraph(graph, { direction: 'right' })
    const results = graph.operations.map(({ result }) => result)
    expect(new Set(ys(layout, ...results)).size).toBe(1)
    const ones = graph.operations.slice(-2).map(({ operands }) => operands[0] as number)
    for (const one of ones) expect(ys(layout, one)[0]).toBeLessThan(ys(layout, graph.root)[0] as number)
  })

  test('x · x: two parallel arrows into two ports', () => {
    const graph = sampleGraph(({ leaf, apply }) => {
      const x = leaf()
      return apply(x, x)
    })
    const [first, second] = layoutGraph(graph, { direction: 'right' }).operandRoutes[0] as Point[][]
    expect(first?.map(({ y }) => y)).toEqual([20, 20])
    expect(second?.map(({ y }) => y)).toEqual([34, 34])
  })

  test('a leaf that feeds one late operation stands one layer before it', () => {
    const graph = sampleGraph(({ leaf, apply }) => apply(apply(apply(leaf())), leaf()))
    const { variables } = layoutGraph(graph, { direction: 'right' })
    const late = graph.operations[2]?.operands as readonly number[]
    expect(variables[late[1] as number]?.x).toBe(variables[late[0] as number]?.x)
    const left = layoutGraph(graph, { direction: 'right', leaves: 'left' })
    expect(left.variables[late[1] as number]?.x).toBe(left.variables[0]?.x)
  })

  test('flowing down, the first operand is left of the second', () => {
    const graph = sampleGraph(({ leaf, apply }) => apply(leaf(), leaf()))
    const [x, y, root] = layoutGraph(graph, { direction: 'down' }).variables as [Point, Point, Point]
    expect(x.x).toBeLessThan(y.x)
    expect(x.y).toBe(y.y)
    expect(root.y).toBeGreaterThan(x.y)
  })
})

test('a definition the root does not need stands below and moves the rest by less than 3 units', () => {
  const build = (unused: boolean) =>
    sampleGraph(({ leaf, apply }) => {
      const [x, y] = [leaf(), leaf()]
      const f = apply(apply(x, y), y)
      if (unused) apply(apply(x))
      return f
    })
  const plain = layoutGraph(build(false), { direction: 'right' })
  const both = layoutGraph(build(true), { direction: 'right' })
  for (const [v, { x, y }] of plain.variables.entries()) {
    expect(both.variables[v]?.x).toBe(x)
    expect(Math.abs((both.variables[v]?.y ?? Number.NaN) - y)).toBeLessThan(3)
  }
  for (const y of ys(both, 4, 5)) expect(y).toBeGreaterThan(Math.max(...ys(both, 2, 3)))
})

test('a single leaf fills its own extent', () => {
  const graph = { variables: [{ extent: circleExtent }], operations: [], root: 0 }
  expect(layoutGraph(graph, { direction: 'right' })).toEqual({
    direction: 'right',
    width: 54,
    height: 80,
    variables: [{ x: 27, y: 27 }],
    operations: [],
    operandRoutes: [],
    resultRoutes: [],
  })
})

test('an operation without operands stands at the start', () => {
  const graph = {
    variables: [{ extent: circleExtent }],
    operations: [{ extent: boxExtent, operands: [], result: 0 }],
    root: 0,
  }
  expect(judgeLayout(graph, layoutGraph(graph, { direction: 'right' }))).toMatchObject(faultless)
})

test('a chain of 5000 operations overflows no stack and stays level', () => {
  const graph = chainGraph(5000)
  const layout = layoutGraph(graph, { direction: 'right' })
  expect(layout.operations).toHaveLength(5000)
  expect(new Set(layout.operations.slice(1).map(({ y }) => y)).size).toBe(1)
})

test('a sum of 300 operands keeps their order', () => {
  const graph = sampleGraph(({ leaf, apply }) => apply(...Array.from({ length: 300 }, leaf)))
  const layout = layoutGraph(graph, { direction: 'right' })
  const places = ys(layout, ...(graph.operations[0]?.operands ?? []))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('max(x, x, x, x) of a small circle: all four arrows start on it', () => {
  const small = { left: 15, right: 15, top: 15, bottom: 15 }
  const graph = {
    variables: [{ extent: small }, { extent: small }],
    operations: [{ extent: boxExtent, operands: [0, 0, 0, 0], result: 1 }],
    root: 1,
  }
  expect(judgeLayout(graph, layoutGraph(graph, { direction: 'down' }))).toMatchObject(faultless)
})
