import { describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { type Graph, operationOf, symbolOf, variableOf } from '../graph/graph'
import { lowerProgram } from '../graph/lowerProgram'
import type { Accumulation } from './backward'
import { type PathsToRoot, pathsToRoot } from './paths'
import { type Run, runGraph } from './run'
import { randomFormula, seededRandom } from './testing/randomFormula'

type Inputs = Readonly<Record<string, number>>

interface Options {
  readonly seed?: number
  readonly accumulate?: Accumulation
  readonly mergeEqualParts?: boolean
}

function runOf(text: string, inputs: Inputs, { seed, accumulate, mergeEqualParts }: Options = {}) {
  const graph = lowerProgram(parseFormula(text), { mergeEqualParts })
  const run = runGraph(graph, new Map(Object.entries(inputs)), seed, accumulate)
  const idOf = (name: string) => graph.variables.findIndex((variable) => variable.name === name)
  return { graph, run, idOf }
}

/** The paths from the variable of this name, each as the boxes it passes: "+ ×: 3". */
function pathsFrom(name: string, text: string, inputs: Inputs, options?: Options) {
  const { graph, run, idOf } = runOf(text, inputs, options)
  const found = pathsToRoot(graph, run, idOf(name))
  const told = found.listed.map(({ arrows, product, live }) => {
    const boxes = arrows.map((id) => symbolOf(operationOf(graph, graph.arrows[id]?.operation ?? -1)))
    return `${boxes.join(' ')}: ${product}${live ? '' : ', not live'}`
  })
  return { ...found, told, gradient: run.gradient[idOf(name)] }
}

/** Every path by walking it: its arrows joined, and its product from the root on. For a few thousand paths. */
function walkAll(graph: Graph, run: Run, variable: number): Map<string, number> {
  const found = new Map<string, number>()
  const walk = (id: number, arrows: readonly number[]) => {
    if (id === graph.root) found.set(arrows.join(' '), productOf(run, arrows))
    for (const arrow of variableOf(graph, id).uses) {
      if (arrow.differentiable) walk(operationOf(graph, arrow.operation).result, [...arrows, arrow.id])
    }
  }
  if (variableOf(graph, variable).differentiable) walk(variable, [])
  return found
}

function productOf(run: Run, arrows: readonly number[]): number {
  return arrows.reduceRight((product, arrow) => product * (run.local[arrow] as number), 1)
}

/** Sum of the products, and of their sizes: what cancels may lose digits. */
function sumOf({ listed }: PathsToRoot): { sum: number; size: number } {
  const products = listed.map(({ product }) => product)
  return {
    sum: products.reduce((sum, product) => sum + product, 0),
    size: products.reduce((sum, product) => sum + Math.abs(product), 0),
  }
}

/** Definitions in which each reads the last three at random: many paths, numbers near 1. */
function randomWeave(random: () => number, length: number): string {
  const names = ['x', 'y', 'z']
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] as string
  const lines = Array.from({ length }, (_, index) => {
    const [first, second] = [pick(names.slice(-3)), pick(names.slice(-3))]
    names.push(`q${index}`)
    return `q${index} = ${pick(['sin', 'tanh', '0.7', '-1.1', 'atan'])}(${first}) ${pick(['+', '*', '-', '/'])} ${second}`
  })
  return [...lines, `f = ${names.slice(-3).join(' + ')}`].join('; ')
}

describe('the paths of a variable', () => {
  it('(x + y) * x at 3, 2: through × 5 and through + and × 3, together 8', () => {
    const { told, count, total, arrowCount } = pathsFrom('x', '(x + y)*x', { x: 3, y: 2 })
    expect(told).toEqual(['×: 5', '+ ×: 3'])
    expect([count, total, arrowCount]).toEqual([2, 8, 4])
  })

  it('x * x at 3: one path for each operand', () => {
    const { graph, run, idOf } = runOf('x*x', { x: 3 })
    expect(pathsToRoot(graph, run, idOf('x')).listed).toEqual([
      { arrows: [0], product: 3, live: true },
      { arrows: [1], product: 3, live: true },
    ])
  })

  it('sin(x y) from an intermediate on: only what lies between it and the root', () => {
    expect(pathsFrom('v1', 'sin(x*y)', { x: 0, y: 2 }).told).toEqual(['sin: 1'])
  })

  it('the root: one path without arrows, product 1', () => {
    expect(pathsFrom('f', 'f = x*y', { x: 2, y: 3 })).toMatchObject({ told: [': 1'], count: 1, total: 1 })
    expect(pathsFrom('x', 'f = x', { x: 2 }).told).toEqual([': 1'])
  })

  it('equal parts that are merged are one variable with more paths', () => {
    const text = 'f = (x + y)*(x + y)'
    const apart = pathsFrom('v1', text, { x: 1, y: 2 })
    const merged = pathsFrom('v1', text, { x: 1, y: 2 }, { mergeEqualParts: true })
    expect([apart.count, merged.count]).toEqual([1, 2])
    expect(merged.told).toEqual(['×: 3', '×: 3'])
  })

  it('the seed is no part of the products: seed × total is the gradient', () => {
    const { total, gradient } = pathsFrom('x', '(x + y)*x', { x: 3, y: 2 }, { seed: -2 })
    expect([total, gradient]).toEqual([8, -16])
  })

  it('they add up to the right gradient where the run overwrites', () => {
    const { total, gradient } = pathsFrom('x', '(x + y)*x', { x: 3, y: 2 }, { accumulate: 'overwrite' })
    expect([total, gradient]).toEqual([8, 3])
  })

  it.each([
    ['2', '2*x'],
    ['k', 'k = 2*3; f = k*x'],
    ['y', 'f = y > 0 ? x : 2*x'],
    ['u', 'u = 2*x; f = x^2'],
  ])('%s in %s gets no gradient: none', (name, text) => {
    expect(pathsFrom(name, text, { x: 1, y: 1 })).toMatchObject({ count: 0, told: [], total: 0 })
  })
})

describe('the branch that was not chosen', () => {
  it('has paths with product 0, whatever their local gradients: x > 0 ? log(x) : x at −1', () => {
    const { told, total } = pathsFrom('x', 'x > 0 ? log(x) : x', { x: -1 })
    expect(told).toEqual(['? :: 1', 'log ? :: 0, not live'])
    expect(total).toBe(1)
  })

  it('comes after live paths of product 0 where only a few are listed', () => {
    const sums = Array.from({ length: 60 }, () => 'x').join(' + ')
    const { told } = pathsFrom('x', `a = 0*x; b = ${sums}; f = x > 0 ? b : a`, { x: -1 })
    expect(told[0]).toBe('× ? :: 0')
    expect(told[1]).toContain('not live')
  })
})

describe('no number', () => {
  it('a local gradient that is undefined or infinite makes the product so', () => {
    expect(pathsFrom('x', 'sqrt(x) + x', { x: 0 })).toMatchObject({
      told: ['+: 1', '√ +: Infinity'],
      total: Number.POSITIVE_INFINITY,
    })
    expect(pathsFrom('x', 'y*sqrt(x)', { x: 0, y: 0 })).toMatchObject({
      told: ['√ ×: NaN'],
      total: Number.NaN,
    })
  })

  it('a root without a value has no gradient, nor has its path', () => {
    expect(pathsFrom('f', 'f = log(x)', { x: -1 })).toMatchObject({ told: [': NaN'], gradient: Number.NaN })
  })

  it('nor has a variable without a value, also in the branch that was not chosen', () => {
    const { told, gradient } = pathsFrom('u', 'u = log(x); f = x > 0 ? u : x', { x: -1 })
    expect([told, gradient]).toEqual([['? :: NaN, not live'], Number.NaN])
  })
})

describe('too many paths to list', () => {
  /** a1 = a0 + a0 and so on: 2^count paths, each of product 1. */
  const doublings = (count: number) =>
    Array.from({ length: count }, (_, index) => `a${index + 1}=a${index}+a${index}`).join('\n')

  it('32 paths are listed, of 64 five', () => {
    expect(pathsFrom('a0', doublings(5), { a0: 1 })).toMatchObject({ count: 32, listed: { length: 32 } })
    expect(pathsFrom('a0', doublings(6), { a0: 1 })).toMatchObject({ count: 64, listed: { length: 5 } })
  })

  it('exactly 50 are listed, 51 are not', () => {
    const sum = (count: number) => Array.from({ length: count }, () => 'x').join(' + ')
    expect(pathsFrom('x', sum(50), { x: 1 }).listed).toHaveLength(50)
    expect(pathsFrom('x', sum(51), { x: 1 })).toMatchObject({ count: 51, listed: { length: 5 }, total: 51 })
  })

  it('2^53 paths against 106 arrows; 2^1100 are more than a double holds', () => {
    expect(pathsFrom('a0', doublings(53), { a0: 1 })).toMatchObject({ count: 2 ** 53, arrowCount: 106 })
    expect(pathsFrom('a0', doublings(1100), { a0: 1 }).count).toBe(Number.POSITIVE_INFINITY)
  })

  it('the largest first, by size: −9 before 8', () => {
    const terms = Array.from({ length: 60 }, (_, index) => `${index % 2 ? '-' : ''}${index % 10}*x`)
    expect(pathsFrom('x', terms.join(' + '), { x: 1 }).listed.map(({ product }) => product)).toEqual([
      -9, -9, -9, -9, -9,
    ])
  })

  it('a chain of 2000 operations is one path of 2000 arrows', () => {
    const { listed } = pathsFrom('x', `x${' + 1'.repeat(2000)}`, { x: 1 })
    expect(listed.map(({ arrows, product }) => [arrows.length, product])).toEqual([[2000, 1]])
  })
})

describe('1000 random formulas, none with more than 50 paths', () => {
  const random = seededRandom(4)
  const runs = Array.from({ length: 1000 }, () => {
    const { text, inputs } = randomFormula(random, { smooth: false })
    const graph = lowerProgram(parseFormula(text), { mergeEqualParts: random() < 0.5 })
    return { text, graph, run: runGraph(graph, inputs, random() < 0.5 ? 1 : 4 * random() - 2) }
  })

  it('the sum of the products × the seed is the gradient, of every variable', () => {
    const faults: string[] = []
    let compared = 0
    for (const { text, graph, run } of runs) {
      for (const { id, name, differentiable } of graph.variables) {
        if (!differentiable) continue
        const gradient = run.gradient[id] as number
        const found = pathsToRoot(graph, run, id)
        const { sum, size } = sumOf(found)
        compared++
        const agrees =
          Number.isFinite(gradient) && Number.isFinite(size)
            ? Math.abs(run.seed * sum - gradient) <= 1e-13 * Math.abs(run.seed) * size
            : Object.is(run.seed * sum, gradient)
        if (found.count > 50 || !agrees) faults.push(`∂${name} ${gradient} or ${run.seed * sum}: ${text}`)
      }
    }
    expect(faults).toEqual([])
    expect(compared).toBeGreaterThan(5000)
  })

  it('there are as many as one finds by walking them, each listed once', () => {
    for (const { text, graph, run } of runs) {
      for (const { id } of graph.variables) {
        const walked = walkAll(graph, run, id)
        const { count, listed } = pathsToRoot(graph, run, id)
        expect(count, text).toBe(walked.size)
        expect(new Set(listed.map(({ arrows }) => arrows.join(' '))), text).toEqual(new Set(walked.keys()))
      }
    }
  })
})

describe('100 random weaves of 14 to 19 definitions', () => {
  const random = seededRandom(5)
  const runs = Array.from({ length: 100 }, () => {
    const graph = lowerProgram(parseFormula(randomWeave(random, 14 + Math.floor(6 * random()))))
    return { graph, run: runGraph(graph, new Map(Object.entries({ x: 0.7, y: 1.2, z: 0.4 }))) }
  })

  it('of too many paths those listed are the largest of all, and the total is the sum of all', () => {
    let compared = 0
    let most = 0
    for (const { graph, run } of runs) {
      for (const { id } of graph.leaves) {
        const walked = walkAll(graph, run, id)
        const products = [...walked.values()]
        if (products.length <= 50 || !products.every(Number.isFinite)) continue
        const { count, listed, total } = pathsToRoot(graph, run, id)
        const bySize = products.map(Math.abs).toSorted((first, second) => second - first)
        expect(listed.map(({ product }) => Math.abs(product))).toEqual(bySize.slice(0, 5))
        for (const { arrows, product } of listed) expect(walked.get(arrows.join(' '))).toBe(product)
        expect(count).toBe(products.length)
        const [sum, size] = [products, bySize].map((numbers) => numbers.reduce((a, b) => a + b)) as [
          number,
          number,
        ]
        expect(Math.abs(total - sum)).toBeLessThan(1e-13 * size)
        compared++
        most = Math.max(most, count)
      }
    }
    expect(compared).toBeGreaterThan(50)
    expect(most).toBeGreaterThan(1000)
  })
})
