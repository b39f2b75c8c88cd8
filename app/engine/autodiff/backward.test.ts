import { describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { type Graph, variableOf } from '../graph/graph'
import { lowerProgram } from '../graph/lowerProgram'
import { backward } from './backward'
import { forward } from './forward'
import { type Run, runGraph } from './run'

type Inputs = Readonly<Record<string, number>>

const graphOf = (text: string) => lowerProgram(parseFormula(text))

/** A run whose numbers are looked up by name. */
function step(text: string, inputs: Inputs, seed?: number) {
  const graph = graphOf(text)
  const run = runGraph(graph, new Map(Object.entries(inputs)), seed)
  const find = (name: string) => graph.variables.findIndex((variable) => variable.name === name)
  return {
    graph,
    run,
    value: run.value[graph.root],
    gradient: (name: string) => run.gradient[find(name)],
    live: (name: string) => run.live[find(name)],
    /** The contributions to a variable, one an arrow that leaves it. */
    contributions: (name: string) => variableOf(graph, find(name)).uses.map(({ id }) => run.contribution[id]),
  }
}

/** ∂root/∂leaf for every leaf, by name. */
function gradientsOf(graph: Graph, { gradient }: Run): Record<string, number> {
  return Object.fromEntries(graph.leaves.map(({ id, name }) => [name, gradient[id] as number]))
}

function gradientsAt(text: string, inputs: Inputs, seed?: number): Record<string, number> {
  const { graph, run } = step(text, inputs, seed)
  return gradientsOf(graph, run)
}

describe('contributions meet and are added', () => {
  it('x * x at x = 3: both arrows carry 3, gradient 6', () => {
    const { contributions, gradient } = step('x*x', { x: 3 })
    expect(contributions('x')).toEqual([3, 3])
    expect(gradient('x')).toBe(6)
  })

  it('(x + y) * x at 3, 2: x receives 3 through + and 5 through ×, sum 8', () => {
    const { contributions, gradient } = step('(x + y)*x', { x: 3, y: 2 })
    expect(contributions('x')).toEqual([3, 5])
    expect(gradient('v1')).toBe(3)
    expect(gradient('x')).toBe(8)
  })

  it('x + x + x: the sum hands 1 to each arrow, gradient 3', () => {
    const { contributions, gradient } = step('x + x + x', { x: 7 })
    expect(contributions('x')).toEqual([1, 1, 1])
    expect(gradient('x')).toBe(3)
  })

  it('x − x: 1 and −1 cancel to 0, which is not “no gradient”', () => {
    const { contributions, graph } = step('x - x', { x: 7 })
    expect(contributions('x')).toEqual([1, -1])
    expect(graph.leaves[0]?.differentiable).toBe(true)
  })

  it('max(x, x, y) at a tie of all three: x has two arrows of 1/3', () => {
    expect(gradientsAt('max(x, x, y)', { x: 2, y: 2 })).toEqual({ x: 2 / 3, y: 1 / 3 })
  })

  it('a function called twice keeps the contributions of both calls', () => {
    expect(gradientsAt('g(a) = a^2; f = g(x) + g(3x)', { x: 1 })).toEqual({ x: 20 })
  })

  it('a definition used by two others is one node', () => {
    expect(gradientsAt('q = x*y; r = q + 1; s = q*2; f = r*s', { x: 1, y: 2 })).toEqual({ x: 20, y: 10 })
  })

  it('a second run starts at 0 again', () => {
    const graph = graphOf('x*x')
    const inputs = new Map([['x', 3]])
    runGraph(graph, inputs)
    expect(gradientsOf(graph, runGraph(graph, inputs))).toEqual({ x: 6 })
  })
})

describe('the seed', () => {
  it('is the gradient of the root', () => {
    const { gradient } = step('y = x^2', { x: 3 }, 2.5)
    expect([gradient('y'), gradient('x')]).toEqual([2.5, 15])
  })

  it('scales every gradient and every contribution, and no local gradient', () => {
    const text = 'q = sin(x*y) + x; f = q*q/y'
    const [once, scaled] = [step(text, { x: 2, y: 3 }).run, step(text, { x: 2, y: 3 }, -4).run]
    expect(scaled.gradient).toEqual(once.gradient.map((number) => -4 * number))
    expect(scaled.contribution).toEqual(once.contribution.map((number) => (number === 0 ? 0 : -4 * number)))
    expect(scaled.local).toEqual(once.local)
  })

  it('arrives at once where the formula is a leaf: f = x has gradient 1', () => {
    expect(gradientsAt('f = x', { x: 5 })).toEqual({ x: 1 })
  })
})

describe('overwriting instead of adding', () => {
  const overwritten = (text: string, inputs: Inputs, seed = 1) => {
    const graph = graphOf(text)
    const run = runGraph(graph, new Map(Object.entries(inputs)), seed, 'overwrite')
    return { run, gradients: gradientsOf(graph, run) }
  }

  it('(x + y) * x at 3, 2: the 5 through × is lost to the 3 through +', () => {
    const { run, gradients } = overwritten('(x + y)*x', { x: 3, y: 2 })
    expect(gradients).toEqual({ x: 3, y: 3 })
    expect(run.accumulate).toBe('overwrite')
  })

  it('x * x at 3: the second operand has the last word, 3 for 6', () => {
    expect(overwritten('x*x', { x: 3 }).gradients).toEqual({ x: 3 })
  })

  it('a wrong gradient is handed on: q = x y used twice', () => {
    // q = 2 receives 2 r = 6 from s and then s = 4 from r: it hands on 4 instead of 10.
    expect(gradientsAt('q = x*y; r = q + 1; s = q*2; f = r*s', { x: 1, y: 2 })).toEqual({ x: 20, y: 10 })
    expect(overwritten('q = x*y; r = q + 1; s = q*2; f = r*s', { x: 1, y: 2 }).gradients).toEqual({
      x: 8,
      y: 4,
    })
  })

  it('where each variable is used once nothing changes, with a seed too', () => {
    const [text, inputs] = ['sin(x*y) + exp(z)', { x: 1, y: 2, z: 3 }] as const
    expect(overwritten(text, inputs, 2).gradients).toEqual(gradientsAt(text, inputs, 2))
  })

  it('the 0 of the branch that was not taken overwrites like any other: x > 0 ? x : x * y', () => {
    expect(gradientsAt('x > 0 ? x : x*y', { x: 1, y: 2 })).toEqual({ x: 1, y: 0 })
    expect(overwritten('x > 0 ? x : x*y', { x: 1, y: 2 }).gradients).toEqual({ x: 0, y: 0 })
  })

  it('local gradients and what is live stay as they are', () => {
    const [text, inputs] = ['q = sin(x*y) + x; f = x > 0 ? q*q/y : log(q)', { x: 2, y: 3 }] as const
    const [added, { run }] = [step(text, inputs).run, overwritten(text, inputs)]
    expect([run.local, run.live, run.value]).toEqual([added.local, added.live, added.value])
  })

  it('a second zero is 0, not −0', () => {
    expect(overwritten('0*x - 0*x', { x: 1 }).gradients).toEqual({ x: 0 })
  })
})

describe('where no gradient goes', () => {
  it('constants get none: neither 2 nor π in 2x + π', () => {
    const { graph, run } = step('2x + pi', { x: 3 })
    const fixed = graph.variables.filter(({ kind }) => kind === 'constant')
    expect(fixed.map(({ id, differentiable }) => [differentiable, run.gradient[id]])).toEqual([
      [false, 0],
      [false, 0],
    ])
    expect(
      graph.arrows.filter(({ differentiable }) => !differentiable).map(({ id }) => run.contribution[id]),
    ).toEqual([0, 0])
  })

  it('what is computed from constants alone gets none: k in k = 2·3, f = k x', () => {
    const { graph, gradient } = step('k = 2*3; f = k*x', { x: 5 })
    expect(graph.variables.find(({ name }) => name === 'k')?.differentiable).toBe(false)
    expect([gradient('k'), gradient('x')]).toEqual([0, 6])
  })

  it('a condition passes none: x > 0 ? y : z', () => {
    expect(gradientsAt('x > 0 ? y : z', { x: 1, y: 2, z: 3 })).toEqual({ x: 0, y: 1, z: 0 })
    expect(gradientsAt('x > 0 ? y : z', { x: -1, y: 2, z: 3 })).toEqual({ x: 0, y: 0, z: 1 })
  })

  it('a comparison counted as a number passes none: (x > 0)·y', () => {
    expect(gradientsAt('(x > 0)*y', { x: 1, y: 2 })).toEqual({ x: 0, y: 1 })
  })

  it('a definition that the root does not need gets none, and its NaN stays where it is', () => {
    const { gradient } = step('u = log(x); f = x^2', { x: -1 })
    expect([gradient('u'), gradient('x')]).toEqual([0, -2])
  })

  it('rounding passes exactly 0: floor(x)·x at 2.5', () => {
    expect(step('floor(x)*x', { x: 2.5 }).contributions('x')).toEqual([0, 2])
  })
})

describe('the branch that was not taken', () => {
  it('hands on 0 although log(−1) is not real: x > 0 ? log(x) : x at −1', () => {
    const { contributions, value, live } = step('u = log(x); f = x > 0 ? u : x', { x: -1 })
    expect(value).toBe(-1)
    expect(contributions('x')).toEqual([0, 0, 1]) // into log, into >, into the choice
    expect([live('u'), live('x')]).toEqual([0, 1])
  })

  it('hands on 0 through a pole: x > 0 ? 1/x : 3 x at 0', () => {
    expect(gradientsAt('x > 0 ? 1/x : 3x', { x: 0 })).toEqual({ x: 3 })
  })

  it('hands on 0 through several operations and a choice within it', () => {
    const text = 'x > 0 ? (x > 1 ? sqrt(log(x)) : 5x) + asin(3y) : 2x'
    expect(gradientsAt(text, { x: -1, y: 1 })).toEqual({ x: 2, y: 0 })
  })

  it('a condition that is not real leaves both branches undefined', () => {
    expect(gradientsAt('sqrt(x) > 0 ? y : z', { x: -1, y: 2, z: 3 })).toEqual({
      x: 0,
      y: Number.NaN,
      z: Number.NaN,
    })
  })
})

describe('no number', () => {
  it('log(−1) has no gradient, not the −1 of the rule 1/x', () => {
    expect(gradientsAt('log(x)', { x: -1 })).toEqual({ x: Number.NaN })
  })

  it('0·∞ on the way forward: x log(x) at 0', () => {
    const { value, gradient } = step('x*log(x)', { x: 0 })
    expect([value, gradient('x')]).toEqual([Number.NaN, Number.NaN])
  })

  it('0·∞ on the way back: upstream 0 times the vertical tangent of √x at 0', () => {
    const { value, contributions } = step('y*sqrt(x)', { y: 0, x: 0 })
    expect(value).toBe(0)
    expect(contributions('x')).toEqual([Number.NaN])
  })

  it('stays on its own way: x^y at −2, 3 has ∂/∂x = 12 beside an undefined ∂/∂y', () => {
    expect(gradientsAt('x^y', { x: -2, y: 3 })).toEqual({ x: 12, y: Number.NaN })
    expect(gradientsAt('x^3', { x: -2 })).toEqual({ x: 12 })
  })

  it('spreads to what it reaches, not further: log(x) + y at −1', () => {
    expect(gradientsAt('log(x) + y', { x: -1, y: 1 })).toEqual({ x: Number.NaN, y: Number.NaN })
    expect(gradientsAt('u = sqrt(x); f = y*y + max(z, 0*u)', { x: 0, y: 3, z: 1 })).toMatchObject({
      y: 6,
      z: 1,
    })
  })

  it('poles have infinite gradients: 1/x at 0', () => {
    expect(gradientsAt('1/x', { x: 0 })).toEqual({ x: Number.NEGATIVE_INFINITY })
  })
})

describe('cost', () => {
  /** The same graph, counting how often a rule is asked for a value or a local gradient. */
  function counting(graph: Graph) {
    const calls = { value: 0, local: 0 }
    const operations = graph.operations.map((operation) => {
      const { rule } = operation
      const value = (...operands: number[]) => {
        calls.value++
        return rule.value(...operands)
      }
      const partial = (index: number) => {
        const { at, ...rest } = rule.partial(index)
        return {
          ...rest,
          at: (...numbers: number[]) => {
            calls.local++
            return at(...numbers)
          },
        }
      }
      return { ...operation, rule: { ...rule, value, partial } }
    })
    return { calls, graph: { ...graph, operations } }
  }

  it('is one value an operation and one local gradient an arrow, however many paths there are', () => {
    // 40 doublings: 2^40 paths from the root to x.
    const lines = Array.from({ length: 40 }, (_, index) => `a${index + 1} = a${index} + a${index}`)
    const { calls, graph } = counting(graphOf(lines.join('\n')))
    const values = forward(graph, new Map([['a0', 1]]))
    const { gradient } = backward(graph, values, 1)
    expect(gradient[graph.leaves[0]?.id ?? -1]).toBe(2 ** 40)
    expect(calls).toEqual({ value: 40, local: 80 })
  })

  it('does not ask what no gradient can reach', () => {
    const { calls, graph } = counting(graphOf('u = sin(y); f = x > sqrt(2) ? 3x : 1'))
    runGraph(graph, new Map(Object.entries({ x: 2, y: 1 })))
    expect(calls).toEqual({ value: 5, local: 2 })
  })

  it('a sum of 2000 terms over seven variables: each gradient is the number of its arrows', () => {
    const terms = Array.from({ length: 2000 }, (_, index) => `x${index % 7}`)
    const graph = graphOf(terms.join(' + '))
    const inputs = new Map(graph.leaves.map(({ name }) => [name, 0.5]))
    const run = runGraph(graph, inputs)
    expect(run.value[graph.root]).toBe(1000)
    expect(gradientsOf(graph, run)).toEqual({ x0: 286, x1: 286, x2: 286, x3: 286, x4: 286, x5: 285, x6: 285 })
  })

  it('a chain of 1000 operations, each reading the one before', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `a${index + 1}=-a${index}`)
    expect(gradientsAt(lines.join('\n'), { a0: 1 })).toEqual({ a0: 1 })
  })
})
