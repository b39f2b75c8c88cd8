import { derivative } from 'mathjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import type { Graph } from '../graph/graph'
import { lowerProgram } from '../graph/lowerProgram'
import { operationNames } from '../operations/table'
import { forward } from './forward'
import { runGraph } from './run'
import { DualFormula } from './testing/dualNumbers'
import { type FormulaKind, type RandomFormula, randomFormula, seededRandom } from './testing/randomFormula'

const graphOf = (text: string) => lowerProgram(parseFormula(text))

function makeFormulas(count: number, seed: number, kind: FormulaKind): RandomFormula[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => randomFormula(random, kind))
}

/** What went wrong, with the formula and its inputs as they can be typed again. */
function tell(fault: string, { text, inputs }: RandomFormula): string {
  return `${fault}: ${text} at ${[...inputs].map(([name, value]) => `${name}:${value}`).join(',')}`
}

/** One leaf of one formula, as both ways see it. */
interface Comparison {
  readonly formula: RandomFormula
  readonly graph: Graph
  readonly leaf: string
  readonly value: number
  readonly gradient: number
  readonly oracle: ReturnType<DualFormula['evaluate']>
}

function* comparisons(formulas: readonly RandomFormula[]): Generator<Comparison> {
  for (const formula of formulas) {
    const graph = graphOf(formula.text)
    const run = runGraph(graph, formula.inputs)
    const dual = new DualFormula(formula.text)
    for (const { id, name } of graph.leaves) {
      const oracle = dual.evaluate(formula.inputs, name)
      const [value, gradient] = [run.value[graph.root] as number, run.gradient[id] as number]
      yield { formula, graph, leaf: name, value, gradient, oracle }
    }
  }
}

describe('10 000 random formulas, forward and backward', () => {
  const faults: string[] = []
  const compared = new Set<RandomFormula>()
  const used = new Set<string>()

  beforeAll(() => {
    // What cancels may lose digits by either way, so a gradient is compared on the scale of its terms.
    for (const { formula, graph, leaf, value, gradient, oracle } of comparisons(
      makeFormulas(10_000, 1, { smooth: false }),
    )) {
      if (Number.isFinite(value) !== Number.isFinite(oracle.value))
        faults.push(tell(`${value} or ${oracle.value}`, formula))
      if (![value, oracle.value, gradient, oracle.slope, oracle.size].every(Number.isFinite)) continue
      compared.add(formula)
      for (const { name } of graph.operations) used.add(name)
      if (Math.abs(value - oracle.value) > 1e-9 * Math.abs(oracle.value)) {
        faults.push(tell(`${value} or ${oracle.value}`, formula))
      }
      if (Math.abs(gradient - oracle.slope) > 1e-9 * oracle.size) {
        faults.push(tell(`∂${leaf} ${gradient} or ${oracle.slope}`, formula))
      }
    }
  })

  it('agree with dual numbers over the tree of mathjs to 1e-9, and are real for the same inputs', () => {
    expect(faults).toEqual([])
  })

  it('are finite for the greater part', () => {
    expect(compared.size).toBeGreaterThan(6000)
  })

  it('use every operation but these', () => {
    const seldom = 'nthRoot asec acsc acot asech acsch acoth erf gamma lgamma gelu geluTanh selu'.split(' ')
    expect(operationNames.filter((name) => !used.has(name)).toSorted()).toEqual(seldom.toSorted())
  })
})

describe('1000 random smooth formulas', () => {
  /** ∂root/∂leaf by central differences of fourth order with step `h`. */
  function difference({ graph, formula, leaf }: Comparison, h: number): number {
    const at = (steps: number) => {
      const moved = new Map(formula.inputs).set(leaf, (formula.inputs.get(leaf) as number) + steps * h)
      return forward(graph, moved)[graph.root] as number
    }
    return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h)
  }

  it('agree with central differences, where two step sizes agree with each other', () => {
    const faults: string[] = []
    let compared = 0
    let refused = 0
    for (const comparison of comparisons(makeFormulas(1000, 2, { smooth: true }))) {
      const { formula, leaf, gradient, oracle } = comparison
      if (!Number.isFinite(gradient)) continue
      const [wide, narrow] = [difference(comparison, 1e-3), difference(comparison, 5e-4)]
      const scale = Math.max(1, oracle.size)
      if (!(Math.abs(wide - narrow) < 1e-6 * scale))
        refused++ // near a pole or the edge of a domain
      else if (Math.abs(gradient - narrow) < 1e-5 * scale) compared++
      else faults.push(tell(`∂${leaf} ${gradient} or ${narrow}`, formula))
    }
    expect(faults).toEqual([])
    expect(compared).toBeGreaterThan(9 * refused)
  })

  it('agree with the symbolic derivative of mathjs, where mathjs has one and stays real', () => {
    const calls = new Set(
      `exp log log10 sqrt sin cos tan sec csc cot asin acos atan sinh cosh tanh sech csch coth
      asinh acosh atanh pow`.split(/\s+/),
    )
    const faults: string[] = []
    let compared = 0
    for (const { formula, leaf, gradient, oracle } of comparisons(
      makeFormulas(1000, 3, { smooth: true, calls }),
    )) {
      const symbolic = derivative(formula.text, leaf, { simplify: false })
      const wanted: unknown = symbolic.evaluate({ ...Object.fromEntries(formula.inputs), π: Math.PI })
      if (typeof wanted !== 'number' || ![wanted, gradient, oracle.size].every(Number.isFinite)) continue
      compared++
      if (Math.abs(gradient - wanted) > 1e-9 * oracle.size) {
        faults.push(tell(`∂${leaf} ${gradient} or ${wanted}`, formula))
      }
    }
    expect(faults).toEqual([])
    expect(compared).toBeGreaterThan(1000)
  })
})
