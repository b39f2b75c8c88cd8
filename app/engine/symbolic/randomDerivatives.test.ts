import { derivative } from 'mathjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { operandValues } from '../autodiff/forward'
import { type Run, runGraph } from '../autodiff/run'
import { type FormulaKind, randomFormula, seededRandom } from '../autodiff/testing/randomFormula'
import { parseFormula } from '../formula/parseFormula'
import { printExpression } from '../formula/printExpression'
import type { Expression } from '../formula/program'
import type { Graph } from '../graph/graph'
import { lowerProgram } from '../graph/lowerProgram'
import { constantsOf, differentiateRoot, writeVariables } from './differentiateRoot'
import { expressionSize } from './expressionSize'
import { simplify } from './simplify'
import { type Bounded, evaluateWithBound } from './testing/evaluateWithBound'

interface Case {
  readonly text: string
  readonly inputs: ReadonlyMap<string, number>
  readonly graph: Graph
  readonly run: Run
}

function* cases(count: number, seed: number, kind: FormulaKind): Generator<Case> {
  const random = seededRandom(seed)
  for (let index = 0; index < count; index++) {
    const { text, inputs } = randomFormula(random, kind)
    const graph = lowerProgram(parseFormula(text))
    yield { text, inputs, graph, run: runGraph(graph, inputs) }
  }
}

/** The formula can be typed again with its inputs. */
function tell(fault: string, { text, inputs }: Case): string {
  return `${fault}: ${text} at ${[...inputs].map(([name, value]) => `${name}:${value}`).join(',')}`
}

/** The two points where the rule as it is written is another than the rule for numbers. */
function hasOwnConvention({ graph, run }: Case): boolean {
  return graph.operations.some(({ name, rule, operands }) => {
    const [x = 0, y = 0, ...others] = operandValues(operands, run.value)
    if (name === 'mod') return Math.abs(x / y - Math.round(x / y)) < 1e-9 // floor(x/y) rounds first
    return rule.remarks.some(({ kind, when }) => kind === 'tie' && when(x, y, ...others))
  })
}

function simplified(graph: Graph, expression: Expression): Expression {
  const names = graph.leaves.map(({ name }) => name)
  return simplify(expression, { names, constants: constantsOf(graph) }).expression
}

function isOff(value: number, wanted: number, bound: number): boolean {
  return !(Math.abs(value - wanted) <= 1e-9 * Math.abs(wanted) + 100 * bound)
}

describe('1500 random formulas', () => {
  const faults: string[] = []
  const sizes: number[] = []
  let compared = 0

  /** Where the derivative as it is written has no number, what it is simplified to may have the right one. */
  function compareDerivatives(one: Case): void {
    const { graph, run, inputs } = one
    for (const { id, name } of graph.leaves) {
      const gradient = run.gradient[id] as number
      if (!Number.isFinite(gradient)) continue
      const written = differentiateRoot(graph, id)
      const short = simplified(graph, written)
      const [long, brief] = [evaluateWithBound(written, inputs), evaluateWithBound(short, inputs)]
      sizes.push(expressionSize(short))
      if (!Number.isFinite(long.value) && !Number.isFinite(brief.value)) continue // 0^y: its slope is 0 by convention
      compared++
      const bound = Number.isFinite(long.bound) ? long.bound : 0
      const told = `∂${name} ${gradient} is ${printExpression(short)} = ${brief.value}`
      if (Number.isFinite(long.value) && isOff(long.value, gradient, bound))
        faults.push(tell(`${long.value}, ${told}`, one))
      if (isOff(brief.value, gradient, bound + brief.bound)) faults.push(tell(told, one))
    }
  }

  /** Formulas are simplified as derivatives are. */
  function compareValues(one: Case): void {
    const { graph, run, inputs } = one
    const written = writeVariables(graph)[graph.root] as Expression
    const { value, bound } = evaluateWithBound(simplified(graph, written), inputs)
    const long = evaluateWithBound(written, inputs)
    const wanted = run.value[graph.root] as number
    if (long.value !== wanted) faults.push(tell(`${wanted} is written ${long.value}`, one))
    if (isOff(value, wanted, bound + long.bound))
      faults.push(tell(`${wanted} is simplified to ${value}`, one))
  }

  beforeAll(() => {
    for (const one of cases(1500, 11, { smooth: false })) {
      if (!Number.isFinite(one.run.value[one.graph.root]) || hasOwnConvention(one)) continue
      compareDerivatives(one)
      compareValues(one)
    }
  })

  it('the derivative as written, and as simplified, is the gradient; the simplified formula is the formula', () => {
    expect(faults).toEqual([])
    expect(compared).toBeGreaterThan(1500)
  })

  it('half of the derivatives have 12 nodes or fewer, nine in ten are below 120', () => {
    const sorted = sizes.toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(12)
    expect(sorted[Math.floor(0.9 * sorted.length)]).toBeLessThan(120)
  })
})

it('1000 random smooth formulas: simplified, the derivative is that of mathjs, where mathjs stays real', () => {
  const calls = new Set(
    `exp log log10 sqrt sin cos tan sec csc cot asin acos atan sinh cosh tanh sech csch coth asinh acosh atanh pow`.split(
      ' ',
    ),
  )
  const faults: string[] = []
  let compared = 0
  for (const one of cases(1000, 12, { smooth: true, calls })) {
    const { text, inputs, graph } = one
    for (const { id, name } of graph.leaves) {
      const wanted: unknown = derivative(text, name, { simplify: false }).evaluate({
        ...Object.fromEntries(inputs),
        π: Math.PI,
      })
      const written = differentiateRoot(graph, id)
      const { value, bound } = evaluateWithBound(simplified(graph, written), inputs)
      const long = evaluateWithBound(written, inputs)
      if (typeof wanted !== 'number' || ![wanted, long.value, long.bound].every(Number.isFinite)) continue
      compared++
      if (isOff(value, wanted, bound + long.bound)) faults.push(tell(`∂${name} ${value} or ${wanted}`, one))
    }
  }
  expect(faults).toEqual([])
  expect(compared).toBeGreaterThan(1000)
})

it('what was simplified once keeps its value when it is simplified again', () => {
  const faults: string[] = []
  for (const one of cases(500, 13, { smooth: false })) {
    for (const { id } of one.graph.leaves) {
      const once = simplified(one.graph, differentiateRoot(one.graph, id))
      const [first, second] = [once, simplified(one.graph, once)].map((expression) =>
        evaluateWithBound(expression, one.inputs),
      ) as [Bounded, Bounded]
      if (Number.isFinite(first.value) && isOff(second.value, first.value, first.bound))
        faults.push(tell(printExpression(once), one))
    }
  }
  expect(faults).toEqual([])
})
