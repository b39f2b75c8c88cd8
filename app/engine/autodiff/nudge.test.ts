import { beforeAll, describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { type Graph, variableOf } from '../graph/graph'
import { lowerProgram } from '../graph/lowerProgram'
import { explainRun } from './explain'
import { checkByNudge, type NudgeCheck } from './nudge'
import { rootAfter } from './rootAlong'
import { type Run, runGraph } from './run'
import { randomFormula, seededRandom } from './testing/randomFormula'

type Inputs = Readonly<Record<string, number>>

interface Options {
  readonly of?: string
  readonly seed?: number
  readonly accumulate?: 'add' | 'overwrite'
}

/** The check of x, or of the variable of another name. */
function check(
  text: string,
  inputs: Inputs,
  { of = 'x', seed = 1, accumulate = 'add' }: Options = {},
): NudgeCheck {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, new Map(Object.entries(inputs)), seed, accumulate)
  const variable = graph.variables.findIndex(({ name }) => name === of)
  return checkByNudge(graph, run, variable)
}

/** "differs, kink: 0.5 for 0, sides 0 and 1"; numbers rounded to 4 digits. */
function told(text: string, inputs: Inputs, options?: Options): string {
  const { verdict, why, difference, gradient, sides } = check(text, inputs, options)
  const round = (x: number) => Number(x.toPrecision(4))
  const reason = why ? `, ${why}` : ''
  const apart = sides ? `, sides ${round(sides.left)} and ${round(sides.right)}` : ''
  return `${verdict}${reason}: ${round(difference)} for ${round(gradient)}${apart}`
}

describe('a gradient that is right', () => {
  it.each<[string, Inputs, string]>([
    ['(x + y)*x', { x: 3, y: 2 }, 'agrees: 8 for 8'],
    ['sin(x)', { x: 1 }, 'agrees: 0.5403 for 0.5403'],
    ['x > 0 ? log(x) : x', { x: -1 }, 'agrees: 1 for 1'],
    ['floor(x)', { x: 2.5 }, 'agrees: 0 for 0'],
    ['x - x', { x: 3 }, 'agrees: 0 for 0'],
    ['cos(x)', { x: 0 }, 'agrees: 0 for 0'],
    ['exp(x)', { x: -800 }, 'agrees: 0 for 0'],
    ['log(x)', { x: 1e-300 }, 'agrees: 1e+300 for 1e+300'],
  ])('%s at %o: %s', (text, inputs, wanted) => {
    expect(told(text, inputs)).toBe(wanted)
  })

  it('of an intermediate, whose maker is overruled, and of the root', () => {
    expect(told('s = x + y; f = s*x', { x: 3, y: 2 }, { of: 's' })).toBe('agrees: 3 for 3')
    expect(told('f = x^2', { x: 3 }, { of: 'f', seed: -2 })).toBe('agrees: -2 for -2')
  })

  it('the seed scales both numbers; a seed of 0 makes both 0', () => {
    expect(told('x^2', { x: 3 }, { seed: -2.5 })).toBe('agrees: -15 for -15')
    expect(told('x^2', { x: 3 }, { seed: 0 })).toBe('agrees: 0 for 0')
  })

  it('the difference can be repeated by hand from its step', () => {
    const graph = lowerProgram(parseFormula('x*y*sin(x)'))
    const run = runGraph(graph, new Map(Object.entries({ x: 1.3, y: 0.7 })), 3)
    const x = graph.variableByName.get('x') as number
    const { step, difference } = checkByNudge(graph, run, x)
    const root = (moved: number) => rootAfter(graph, run.value, x, moved)
    const byHand = (3 * (root(1.3 + step) - root(1.3 - step))) / (2 * step)
    expect(difference / byHand).toBeCloseTo(1, 10)
  })

  it('a chain of 2000 operations', () => {
    expect(told(`x${' + 1'.repeat(2000)}`, { x: 1 })).toBe('agrees: 1 for 1')
  })
})

describe('kinks and jumps', () => {
  it.each<[string, Inputs, string]>([
    ['abs(x)', { x: 0 }, 'agrees, kink: 0 for 0, sides -1 and 1'],
    ['relu(x)', { x: 0 }, 'differs, kink: 0.5 for 0, sides 0 and 1'],
    ['leaky_relu(x)', { x: 0 }, 'differs, kink: 0.505 for 0.01, sides 0.01 and 1'],
    ['max(x, 0)', { x: 0 }, 'agrees, kink: 0.5 for 0.5, sides 0 and 1'],
    ['max(x, y, z)', { x: 1, y: 1, z: 1 }, 'differs, kink: 0.5 for 0.3333, sides 0 and 1'],
    ['3*abs(x - 2)', { x: 2 }, 'agrees, kink: 0 for 0, sides -3 and 3'],
    ['x >= 1 ? 3*x : x + 2', { x: 1 }, 'differs, kink: 2 for 3, sides 1 and 3'],
    ['relu(x) - relu(-x)', { x: 0 }, 'differs, kink: 1 for 0'],
    ['floor(x)', { x: 2 }, 'differs, jump: 50 for 0, sides 100 and 0'],
    ['sign(x)', { x: 0 }, 'differs, jump: 100 for 0, sides 100 and 100'],
    ['x mod 2', { x: 4 }, 'differs, jump: -99 for 1, sides -199 and 1'],
    ['x == 1 ? 1 : x', { x: 1 }, 'differs, jump: 1 for 0'],
  ])('%s at %o: %s', (text, inputs, wanted) => {
    expect(told(text, inputs)).toBe(wanted)
  })

  it('near one the step is narrow enough to keep clear of it', () => {
    expect(told('abs(x - 1)', { x: 1 + 1e-8 })).toBe('agrees: 1 for 1')
    expect(told('floor(x)*x', { x: 2 + 1e-8 })).toBe('agrees: 2 for 2')
  })

  it('so near that no step keeps clear of it, it is told', () => {
    expect(check('abs(x - 1)', { x: 1 + 1e-12 })).toMatchObject({ verdict: 'differs', why: 'kink' })
    expect(check('sqrt((x - 1)^2)', { x: 1 + 1e-12 })).toMatchObject({ verdict: 'differs', why: 'kink' })
  })

  it('more jumps than doubles: 8·10¹⁵ mod y', () => {
    expect(check('8e15 mod x', { x: 0.7 })).toMatchObject({ verdict: 'differs', why: 'jump' })
  })
})

describe('digits that are lost', () => {
  it.each<[string, Inputs]>([
    ['(1e8 + x) - 1e8', { x: 2 }],
    ['(1e12 + x) - 1e12', { x: 2 }],
    ['(1e16 + x) - 1e16', { x: 2 }],
    ['cos(x)', { x: Math.PI }],
    // 1 is lost next to cot(x)² in the gradient, which is right to no digit; the difference is right.
    ['x*cot(x)', { x: 1e-11 }],
    ['sin(x)', { x: 1e16 }],
    // Three thirds are not quite 1.
    ['x - max(x, x, x)', { x: 0 }],
  ])('%s at %o: near, for cancellation', (text, inputs) => {
    expect(check(text, inputs)).toMatchObject({ verdict: 'near', why: 'cancellation' })
  })

  it('a contribution of 10⁻³⁸⁷ on the way back is 0: near, for underflow', () => {
    expect(check('square(2/exp(x))', { x: 297 })).toMatchObject({
      gradient: 0,
      verdict: 'near',
      why: 'underflow',
    })
  })

  it('a root that bends within every step: near, for truncation', () => {
    expect(check('sqrt(x - 1)', { x: 1 + 1e-7 })).toMatchObject({ verdict: 'near', why: 'truncation' })
  })
})

describe('nothing to check', () => {
  it.each<[string, Inputs, string]>([
    ['sqrt(x)', { x: 0 }, 'none, vertical tangent: NaN for Infinity, sides NaN and 1000'],
    ['cbrt(x)', { x: 0 }, 'none, vertical tangent: 1000000 for Infinity, sides 1000000 and 1000000'],
    ['exp(x)', { x: 1000 }, 'none, overflow: NaN for Infinity, sides NaN and NaN'],
    ['log(x)', { x: -1 }, 'none, not real: NaN for NaN, sides NaN and NaN'],
    ['x^1.5', { x: 0 }, 'none, not real: NaN for 0, sides NaN and 0.001'],
    ['y*sqrt(x)', { x: 0, y: 0 }, 'none, no value: NaN for NaN, sides NaN and 0'],
    ['hypot(x, y)', { x: 0, y: 0 }, 'none, undefined partial: 0 for NaN, sides -1 and 1'],
  ])('%s at %o: %s', (text, inputs, wanted) => {
    expect(told(text, inputs)).toBe(wanted)
  })

  it('a pole: log(x) at 0', () => {
    expect(check('log(x)', { x: 0 })).toMatchObject({ verdict: 'none', why: 'pole' })
  })

  it('an infinite variable cannot be nudged', () => {
    expect(check('u = 1/x; f = atan(u)', { x: 0 }, { of: 'u' })).toMatchObject({
      verdict: 'none',
      why: 'overflow',
      step: Number.NaN,
    })
  })

  it('constants and conditions have no gradient', () => {
    const { verdict, why, sides } = check('x > 0 ? 2 : 3', { x: 1 })
    expect([verdict, why, sides]).toEqual(['none', undefined, undefined])
    expect(check('2*x', { x: 1 }, { of: '2' }).verdict).toBe('none')
  })
})

describe('a gradient that is wrong', () => {
  it('because contributions were overwritten: (x + y) x', () => {
    expect(told('(x + y)*x', { x: 3, y: 2 }, { accumulate: 'overwrite' })).toBe(
      'differs, overwritten: 8 for 3',
    )
  })

  it('behind a variable that was overwritten, but not where nothing was lost', () => {
    const text = 'q = x*y; r = q + 1; s = q*2; f = r*s'
    const verdictOf = (of: string) =>
      check(text, { x: 1, y: 2 }, { of, accumulate: 'overwrite' }).why ?? 'agrees'
    expect(['x', 'y', 'q', 'r', 's'].map(verdictOf)).toEqual([
      'overwritten',
      'overwritten',
      'overwritten',
      'agrees',
      'agrees',
    ])
  })

  it('overwritten at a kink too, and where the sum has no value', () => {
    expect(told('abs(x) + x', { x: 0 }, { accumulate: 'overwrite' })).toBe('differs, overwritten: 1 for 0')
    expect(check('2*x + hypot(x, 0)', { x: 0 }, { accumulate: 'overwrite' }).why).toBe('overwritten')
  })

  it('because a rule is: tanh with the slope 1 − tanh', () => {
    const { operations, ...graph } = lowerProgram(parseFormula('y*tanh(x)'))
    const wrong: Graph = {
      ...graph,
      operations: operations.map((operation) => {
        if (operation.name !== 'tanh') return operation
        const partial = () => ({ at: (_x: number, tanh: number) => 1 - tanh, formula: '' })
        return { ...operation, rule: { ...operation.rule, partial } }
      }),
    }
    const run = runGraph(wrong, new Map(Object.entries({ x: 0.5, y: 2 })))
    const verdictOf = (name: string) => {
      const { verdict, why } = checkByNudge(wrong, run, graph.variableByName.get(name) as number)
      return [verdict, why]
    }
    expect([verdictOf('x'), verdictOf('y')]).toEqual([
      ['differs', undefined],
      ['agrees', undefined],
    ])
  })
})

describe('1000 random formulas, every variable with a finite gradient', () => {
  interface Checked {
    readonly about: string
    readonly graph: Graph
    readonly run: Run
    readonly id: number
    readonly found: NudgeCheck
  }
  const checked: Checked[] = []

  beforeAll(() => {
    const random = seededRandom(8)
    for (let count = 0; count < 1000; count++) {
      const { text, inputs } = randomFormula(random, { smooth: false })
      const graph = lowerProgram(parseFormula(text))
      const run = runGraph(graph, inputs)
      for (const { id, name, differentiable } of graph.variables) {
        if (!differentiable || !Number.isFinite(run.gradient[id])) continue
        const about = `${name} of ${text} at ${JSON.stringify([...inputs])}`
        checked.push({ about, graph, run, id, found: checkByNudge(graph, run, id) })
      }
    }
  })

  /** Whether some operation is at a kink, tie or jump by its own row, or a comparison at equality. */
  function isDelicate(graph: Graph, run: Run): boolean {
    const kinds = [...explainRun(graph, run).remarks.values()].flat().map(({ kind }) => kind)
    const isEven = graph.operations.some(({ rule, operands }) => {
      const [first, second] = operands.map((operand) => run.value[operand])
      return rule.partial(0).none && operands.length === 2 && first === second
    })
    return isEven || kinds.some((kind) => ['kink', 'tie', 'jump'].includes(kind))
  }

  const countOf = (verdict: string) => checked.filter(({ found }) => found.verdict === verdict).length

  it('none differs but at a kink, a tie or a jump', () => {
    const faults = checked
      .filter(
        ({ graph, run, found }) => found.verdict === 'differs' && !(found.why && isDelicate(graph, run)),
      )
      .map(({ about, found }) => `${found.difference} for ${found.gradient}: ${about}`)
    expect(faults).toEqual([])
    expect(countOf('differs')).toBeGreaterThan(0)
  })

  it('98 of 100 agree, 1 of 100 is near', () => {
    expect(countOf('agrees') / checked.length).toBeGreaterThan(0.98)
    expect(countOf('near') / checked.length).toBeLessThan(0.01)
    expect(checked.length).toBeGreaterThan(4000)
  })

  it('all that agree differ once their gradient is off by 10⁻⁴, unless the difference is not that certain', () => {
    let near = 0
    for (const { about, graph, run, id, found } of checked) {
      if (found.verdict !== 'agrees' || found.gradient === 0) continue
      const gradient = run.gradient.with(id, (1 + 1e-4) * found.gradient)
      const { verdict } = checkByNudge(graph, { ...run, gradient }, id)
      if (verdict === 'near' && found.uncertainty > 1e-5 * Math.abs(found.gradient)) near++
      else expect(verdict, about).toBe('differs')
    }
    expect(near).toBeLessThan(0.001 * checked.length)
  })

  it('all that are overwritten differ for that reason, and only those', () => {
    for (const { about, graph, run, id } of checked) {
      const inputs = new Map(graph.leaves.map((leaf) => [leaf.name, run.value[leaf.id] as number]))
      const wrong = runGraph(graph, inputs, 1, 'overwrite')
      const { why } = checkByNudge(graph, wrong, id)
      const [added, left] = [run.gradient[id] as number, wrong.gradient[id] as number]
      const isOther = !(Math.abs(added - left) <= 1e-7 * Math.max(Math.abs(added), Math.abs(left)))
      expect(why === 'overwritten', `${about}: ${variableOf(graph, id).name}`).toBe(isOther)
    }
  })
})
