import { describe, expect, it } from 'vitest'
import { runGraph } from '../autodiff/run'
import { parseFormula } from '../formula/parseFormula'
import type { Graph, OperationNode } from '../graph/graph'
import { lowerProgram } from '../graph/lowerProgram'
import { type OperationName, operations } from '../operations/table'
import { mathToLatex } from './mathToLatex'
import { mathToText } from './mathToText'
import type { Mark, MathTree } from './mathTree'
import {
  generalPartialRule,
  generalValueRule,
  type Saved,
  typesetPartialRule,
  typesetValueRule,
} from './typesetRule'
import { usedOperands } from './usedOperands'

function prepare(text: string, inputs: Record<string, number>): Saved {
  const graph = lowerProgram(parseFormula(text))
  return { graph, run: runGraph(graph, new Map(Object.entries(inputs))), digits: 4 }
}

/** The operation that is the last of its kind. */
function find(graph: Graph, name: OperationName): OperationNode {
  return graph.operations.findLast((operation) => operation.name === name) as OperationNode
}

describe('the general form', () => {
  it.each<[OperationName, number, string, ...(string | undefined)[]]>([
    ['multiply', 2, 'y = a × b', '∂y/∂a = b', '∂y/∂b = a'],
    ['divide', 2, 'y = a/b', '∂y/∂a = 1/b', '∂y/∂b = −a/b²'],
    ['power', 2, 'z = x^y', '∂z/∂x = y · x^(y − 1)', '∂z/∂y = x^y · log(x) = z · log(x)'],
    ['square', 1, 'y = x²', '∂y/∂x = 2x'],
    ['sqrt', 1, 'y = √(x)', '∂y/∂x = 1/(2√(x)) = 1/(2y)'],
    ['exp', 1, 'y = exp(x)', '∂y/∂x = exp(x) = y'],
    ['log', 1, 'y = log(x)', '∂y/∂x = 1/x'],
    ['tanh', 1, 'y = tanh(x)', '∂y/∂x = 1 − tanh²(x) = 1 − y²'],
    ['sigmoid', 1, 'y = σ(x) = 1/(1 + exp(−x))', '∂y/∂x = σ(x) · (1 − σ(x)) = y · (1 − y)'],
    ['relu', 1, 'y = relu(x) = max(x, 0)', '∂y/∂x = 1 if x > 0, otherwise 0'],
    ['abs', 1, 'y = |x|', '∂y/∂x = sign(x)'],
    ['max', 3, 'y = max(a, b, c)', '∂y/∂a = 1 if a = max(a, b, c), otherwise 0'],
    ['hypot', 2, 'y = hypot(a, b)', '∂y/∂a = a/hypot(a, b) = a/y'],
    ['atan2', 2, 'z = atan2(y, x)', '∂z/∂y = x/(x² + y²)', '∂z/∂x = −y/(x² + y²)'],
    ['gamma', 1, 'y = Γ(x)', '∂y/∂x = Γ(x) · ψ(x) = y · ψ(x)'],
    ['greater', 2, 'y = (a > b)', undefined, undefined],
    ['conditional', 3, 'y = a if c, otherwise b', undefined, '∂y/∂a = 1 if c, otherwise 0'],
  ])('of %s', (name, count, value, ...partials) => {
    expect(mathToText(generalValueRule(name, count))).toBe(value)
    const rules = partials.map((_, place) => generalPartialRule(name, count, place))
    expect(rules.map((rule) => rule && mathToText(rule))).toEqual(partials)
  })

  it('is LaTeX too', () => {
    expect(mathToLatex(generalPartialRule('divide', 2, 1) as MathTree)).toBe(
      '\\frac{\\partial y}{\\partial b} =  - \\frac{a}{{b}^{2}}',
    )
  })
})

describe('in a graph: with its names, then with the saved numbers', () => {
  it.each<[text: string, inputs: Record<string, number>, OperationName, ...string[]]>([
    [
      '(x+y)*x',
      { x: 3, y: 2 },
      'multiply',
      'f = v₁ × x',
      '= 5 × 3 = 15',
      '∂f/∂v₁ = x',
      '= 3',
      '∂f/∂x = v₁',
      '= 5',
    ],
    ['x + y', { x: 3, y: -2 }, 'add', 'f = x + y', '= 3 + (−2) = 1', '∂f/∂x = 1', '= 1', '∂f/∂y = 1', '= 1'],
    ['x/3', { x: 1 }, 'divide', 'f = x/3', '= 1/3 ≈ 0.3333', '∂f/∂x = 1/3', '= 1/3 ≈ 0.3333'],
    ['-3/x', { x: 2 }, 'divide', 'f = −3/x', '= −3/2 = −1.5', '∂f/∂x = 3/x²', '= 3/2² = 0.75'],
    ['x^3', { x: -2 }, 'power', 'f = x³', '= (−2)³ = −8', '∂f/∂x = 3x²', '= 3 · (−2)² = 12'],
    [
      'a = σ(z)',
      { z: 0.5 },
      'sigmoid',
      'a = σ(z)',
      '= σ(0.5) ≈ 0.6225',
      '∂a/∂z = σ(z) · (1 − σ(z)) = a · (1 − a)',
      '≈ 0.6225 · (1 − 0.6225) ≈ 0.235',
    ],
    ['exp(x)', { x: 0 }, 'exp', 'f = exp(x)', '= exp(0) = 1', '∂f/∂x = exp(x) = f', '= 1'],
    ['pi*x', { x: 2 }, 'multiply', 'f = π × x', '≈ 3.1416 × 2 ≈ 6.283', '∂f/∂x = π', '≈ 3.142'],
    [
      'max(x, 0)',
      { x: 3 },
      'max',
      'f = max(x, 0)',
      '= max(3, 0) = 3',
      '∂f/∂x = 1 if x ≥ 0, otherwise 0',
      '= (1 if 3 ≥ 0, otherwise 0) = 1',
    ],
    ['x > 1', { x: 3 }, 'greater', 'f = (x > 1)', '= (3 > 1) = 1'],
    ['sqrt(x)', { x: -1 }, 'sqrt', 'f = √(x)', '= √(−1) = –', '∂f/∂x = 1/(2√(x)) = 1/(2f)', '= –'],
  ])('%s at %o', (text, inputs, name, value, valueNumbers, ...partials) => {
    const saved = prepare(text, inputs)
    const operation = find(saved.graph, name)
    const rule = typesetValueRule(saved, operation)
    expect([rule.named, rule.numbers].map(mathToText)).toEqual([value, valueNumbers])
    const told = operation.operands.flatMap((_, place) => {
      const partial = typesetPartialRule(saved, operation, place)
      return partial ? [partial.named, partial.numbers].map(mathToText) : []
    })
    expect(told).toEqual(partials)
  })

  it('names and numbers are marked with their variables, the quotient and its number with the arrow', () => {
    const saved = prepare('x*y', { x: 2, y: 3 })
    const { named, numbers } = typesetPartialRule(saved, find(saved.graph, 'multiply'), 0) ?? {}
    expect(marksIn(named)).toEqual([
      { role: 'local', arrow: 0 },
      { variable: 2 },
      { variable: 0 },
      { variable: 1 },
    ])
    expect(marksIn(numbers)).toEqual([{ role: 'local', arrow: 0 }])
    const { numbers: value } = typesetValueRule(saved, find(saved.graph, 'multiply'))
    expect(marksIn(value)).toEqual([0, 1, 2].map((variable) => ({ role: 'value', variable })))
  })

  it('every operation can be typeset at its samples', () => {
    for (const { name, samples, arity } of Object.values(operations)) {
      const [sample = []] = samples
      const saved = prepare(
        typed(name, sample.length),
        Object.fromEntries(sample.map((value, index) => [`x${index}`, value])),
      )
      const operation = find(saved.graph, name)
      expect(operation.operands.length, name).toBeGreaterThanOrEqual(arity.least)
      const rules = [
        typesetValueRule(saved, operation),
        ...operation.operands.flatMap((_, place) => typesetPartialRule(saved, operation, place) ?? []),
      ]
      for (const text of rules.flatMap(({ named, numbers }) => [mathToText(named), mathToText(numbers)])) {
        expect(text, name).not.toMatch(/NaN|undefined|[a-d]\b(?<!\p{L}[a-d])|\*|^$/u)
      }
    }
  })
})

describe('which saved values a local gradient uses', () => {
  it.each<[string, OperationName, number, string[], string[] | undefined]>([
    ['x*y', 'multiply', 0, ['y'], undefined],
    ['x*x', 'multiply', 0, ['x'], undefined],
    ['x + y', 'add', 0, [], undefined],
    ['x/y', 'divide', 1, ['x', 'y'], undefined],
    ['sin(x)', 'sin', 0, ['x'], undefined],
    ['sigmoid(x)', 'sigmoid', 0, ['x'], []],
    ['hypot(x, y)', 'hypot', 1, ['x', 'y'], ['y']],
    ['x^y', 'power', 1, ['x', 'y'], ['x']],
    ['x > 0 ? y : z', 'conditional', 1, ['v1'], undefined],
  ])('%s: of %s at operand %d', (text, name, place, operands, besideResult) => {
    const { graph } = prepare(text, {})
    const use = usedOperands(find(graph, name), place)
    const namesOf = (ids: readonly number[] | undefined) => ids?.map((id) => graph.variables[id]?.name)
    expect([namesOf(use.operands), namesOf(use.besideResult)]).toEqual([operands, besideResult])
  })
})

/** The operation over x0, x1, … as it is typed. */
function typed(name: OperationName, count: number): string {
  const { infix, prefix, calls, conditional } = operations[name].spelling
  const [first, second, third] = Array.from({ length: count }, (_, index) => `x${index}`)
  if (conditional) return `${first} ? ${second} : ${third}`
  if (infix) return `${first} ${infix} ${second}`
  return prefix ? `${prefix} ${first}` : `${calls?.[0]}(${[first, second, third].slice(0, count).join(', ')})`
}

/** The marks of a tree from the left. */
function marksIn(tree: MathTree | undefined): Mark[] {
  if (!tree) return []
  if (tree.kind === 'marked') return [tree.mark, ...marksIn(tree.inner)]
  if (tree.kind === 'row') return tree.parts.flatMap(marksIn)
  return tree.kind === 'fraction' ? [tree.top, tree.bottom].flatMap(marksIn) : []
}
