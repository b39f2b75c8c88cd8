import { describe, expect, it, test } from 'vitest'
import { runGraph } from '../engine/autodiff/run'
import { parseFormula } from '../engine/formula/parseFormula'
import { arrowOf, type Graph } from '../engine/graph/graph'
import { lowerProgram } from '../engine/graph/lowerProgram'
import { activations } from '../engine/operations/activations'
import { arithmetic } from '../engine/operations/arithmetic'
import { exponentials } from '../engine/operations/exponentials'
import { extremes } from '../engine/operations/extremes'
import { hyperbolic } from '../engine/operations/hyperbolic'
import { logic } from '../engine/operations/logic'
import { plane } from '../engine/operations/plane'
import { powers } from '../engine/operations/powers'
import { rectifiers } from '../engine/operations/rectifiers'
import { rounding } from '../engine/operations/rounding'
import { special } from '../engine/operations/special'
import { trigonometry } from '../engine/operations/trigonometry'
import { delicatePoints } from './delicatePoints'
import type { Example } from './example'
import { exampleGroups } from './examples'
import { firstExample } from './firstSteps'
import { tour } from './tour'

const all = exampleGroups.flatMap(({ examples }) => examples)
const ordinary = all.filter((example) => !delicatePoints.examples.includes(example))

function graphOf({ formula, inputs }: Example): Graph {
  return lowerProgram(parseFormula(formula), { inputs: new Set(Object.keys(inputs)) })
}

function runOf({ inputs }: Example, graph: Graph) {
  return runGraph(graph, new Map(Object.entries(inputs)))
}

/** The root's value with one input moved by `step`. */
function valueMoved(example: Example, graph: Graph, name: string, step: number): number {
  const inputs = { ...example.inputs, [name]: (example.inputs[name] ?? Number.NaN) + step }
  return runOf({ ...example, inputs }, graph).value[graph.root] as number
}

/** ∂root/∂input by central differences of fourth order. */
function difference(example: Example, graph: Graph, name: string): number {
  const h = 1e-3
  const at = (steps: number) => valueMoved(example, graph, name, steps * h)
  return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h)
}

/** Operations to which a remark applies at these values, if it is about an operand that a gradient can reach. */
function delicateOperations(graph: Graph, value: Float64Array): string[] {
  const delicate = graph.operations.filter((operation) => {
    const at = operation.operands.map((operand) => value[operand] as number)
    return operation.rule.remarks.some(
      ({ when, operand }) => when(...at) && arrowOf(graph, operation, operand ?? 0).differentiable,
    )
  })
  return delicate.map(({ name }) => name)
}

describe.each(exampleGroups)('$title', ({ examples }) => {
  it.each(examples)('$title: inputs name exactly the leaves', (example) => {
    const names = graphOf(example).leaves.map(({ name }) => name)
    expect(Object.keys(example.inputs)).toEqual(names)
  })

  it.each(examples)('$title: every line is needed, and something can be stepped through', (example) => {
    const graph = graphOf(example)
    expect(graph.operations.filter(({ needed }) => !needed)).toEqual([])
    expect(graph.operations.length).toBeGreaterThan(0)
  })
})

test('titles are unique, groups and examples alike', () => {
  for (const titles of [all, exampleGroups].map((list) => list.map(({ title }) => title))) {
    expect(new Set(titles).size).toBe(titles.length)
  }
})

test('the app opens with sin(x*y) at x = 2, y = 3', () => {
  expect(firstExample).toBe(exampleGroups[0]?.examples[0])
  expect(firstExample).toMatchObject({ title: 'sin(x·y)', formula: 'sin(x*y)', inputs: { x: 2, y: 3 } })
})

describe('outside the delicate points', () => {
  it.each(ordinary)('$title: every value and gradient is finite, no remark applies', (example) => {
    const graph = graphOf(example)
    const { value, gradient, local } = runOf(example, graph)
    for (const numbers of [value, gradient, local]) expect([...numbers].every(Number.isFinite)).toBe(true)
    expect(delicateOperations(graph, value)).toEqual([])
  })

  it.each(ordinary)('$title: gradients agree with central differences', (example) => {
    const graph = graphOf(example)
    const { gradient } = runOf(example, graph)
    for (const { id, name } of graph.leaves) {
      const wanted = difference(example, graph, name)
      const off = Math.abs((gradient[id] as number) - wanted)
      expect(off, name).toBeLessThan(1e-7 * Math.max(1, Math.abs(wanted)))
    }
  })
})

test('the tour visits every family of operations', () => {
  const families = {
    arithmetic,
    powers,
    exponentials,
    trigonometry,
    hyperbolic,
    plane,
    rounding,
    extremes,
    special,
    activations,
    rectifiers,
    logic,
  }
  const used = tour.examples.flatMap((example) => graphOf(example).operations.map(({ name }) => name))
  const unvisited = Object.entries(families).filter(([, rows]) => !used.some((name) => name in rows))
  expect(unvisited.map(([family]) => family)).toEqual([])
})

describe('at the delicate points, value and gradients in the order of the leaves', () => {
  const { NaN: none, POSITIVE_INFINITY: infinite } = Number
  const known: Record<string, readonly number[]> = {
    'The kink of |x|': [0, 0],
    'A tie': [2, 0.5, 0.5],
    'relu(x) and max(x, 0) at 0': [0, 0.5],
    'A jump': [4, 2],
    'The logarithm of −1': [none, none, none],
    '(−2)³ as x^y': [-8, 12, none],
    'A pole': [infinite, -infinite],
    'A vertical tangent': [0, infinite],
    '0 times infinity': [none, none],
    Overflow: [infinite, none],
    Cancellation: [0, 1e8],
    'Leaky ReLU, spelled out': [-0.02, 0.01],
    'A guarded logarithm': [0, 0],
    'Vanishing gradient': [0.659024953, 0.1908915257, 0.0001366212],
  }

  it.each(delicatePoints.examples)('$title', (example) => {
    const graph = graphOf(example)
    const { value, gradient } = runOf(example, graph)
    const numbers = [value[graph.root], ...graph.leaves.map(({ id }) => gradient[id])]
    const wanted = known[example.title] ?? []
    expect(numbers).toEqual(
      wanted.map((number) => (Number.isNaN(number) ? number : expect.closeTo(number, 7))),
    )
  })
})
