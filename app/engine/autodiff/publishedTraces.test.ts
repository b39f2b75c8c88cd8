// Worked examples from print, number by number to the digits printed. Contributions stand in the order of the arrows.
import { describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { type Graph, variableOf } from '../graph/graph'
import { lowerProgram } from '../graph/lowerProgram'
import { type Run, runGraph } from './run'

/** Numbers as printed, by the name of the variable. */
type Printed = Readonly<Record<string, string>>

interface Trace {
  readonly source: string
  readonly lines: readonly string[]
  readonly inputs: Readonly<Record<string, number>>
  readonly values: Printed
  readonly gradients: Printed
  /** The contributions that a variable receives, one an arrow that leaves it. */
  readonly contributions?: Readonly<Record<string, readonly string[]>>
  /** The authors went on with rounded numbers, so the last printed digit may be off by one. */
  readonly roundedOnTheWay?: true
}

const baydin: Trace = {
  source: 'Baydin et al. 2018, Table 3: y = ln(x1) + x1 x2 − sin(x2) at (2, 5)',
  lines: ['v1 = ln(x1)', 'v2 = x1*x2', 'v3 = sin(x2)', 'v4 = v1 + v2', 'y = v4 - v3'],
  inputs: { x1: 2, x2: 5 },
  values: { v1: '0.693', v2: '10', v3: '-0.959', v4: '10.693', y: '11.652' },
  gradients: { y: '1', v4: '1', v3: '-1', v1: '1', v2: '1', x1: '5.5', x2: '1.716' },
  contributions: { x1: ['0.5', '5'], x2: ['2', '-0.284'] },
}

const traces: readonly Trace[] = [
  baydin,
  {
    source: 'CS231n, compound expressions: (x + y) z at −2, 5, −4',
    lines: ['q = x + y', 'f = q*z'],
    inputs: { x: -2, y: 5, z: -4 },
    values: { q: '3', f: '-12' },
    gradients: { f: '1', q: '-4', z: '3', x: '-4', y: '-4' },
  },
  {
    source: 'CS231n, sigmoid example: w = [2, −3, −3], x = [−1, −2]',
    lines: [
      'p0 = w0*x0',
      'p1 = w1*x1',
      'sum = p0 + p1',
      'dot = sum + w2',
      'minus = -dot',
      'power = exp(minus)',
      'below = 1 + power',
      'f = 1/below',
    ],
    inputs: { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 },
    values: {
      p0: '-2.00',
      p1: '6.00',
      sum: '4.00',
      dot: '1.00',
      minus: '-1.00',
      power: '0.37',
      below: '1.37',
      f: '0.73',
    },
    gradients: {
      f: '1.00',
      below: '-0.53',
      power: '-0.53',
      minus: '-0.20',
      dot: '0.20',
      sum: '0.20',
      p0: '0.20',
      p1: '0.20',
      w0: '-0.20',
      x0: '0.39',
      w1: '-0.39',
      x1: '-0.59',
      w2: '0.20',
    },
  },
  {
    source: 'CS231n, patterns in backward flow: 2 (x y + max(z, w)) at 3, −4, 2, −1',
    lines: ['p = x*y', 'm = max(z, w)', 's = p + m', 'f = s*2'],
    inputs: { x: 3, y: -4, z: 2, w: -1 },
    values: { p: '-12.00', m: '2.00', s: '-10.00', f: '-20.00' },
    gradients: { f: '1.00', s: '2.00', p: '2.00', m: '2.00', x: '-8.00', y: '6.00', z: '2.00', w: '0.00' },
  },
  {
    source: 'Colah 2015, Calculus on Computational Graphs: a = 2, b = 1',
    lines: ['c = a + b', 'd = b + 1', 'e = c*d'],
    inputs: { a: 2, b: 1 },
    values: { c: '3', d: '2', e: '6' },
    gradients: { e: '1', c: '2', d: '3', a: '2', b: '5' },
    contributions: { b: ['2', '3'] },
  },
  {
    source: 'micrograd README: a = −4, b = 2',
    lines: [
      'c0 = a + b',
      'd0 = a*b + b^3',
      'c1 = c0 + (c0 + 1)',
      'c2 = c1 + (1 + c1 + (-a))',
      'd1 = d0 + (d0*2 + relu(b + a))',
      'd2 = d1 + (3*d1 + relu(b - a))',
      'e = c2 - d2',
      'f = e^2',
      'g0 = f/2',
      'g = g0 + 10/f',
    ],
    inputs: { a: -4, b: 2 },
    values: { g: '24.7041' },
    gradients: { a: '138.8338', b: '645.5773' },
  },
  {
    source: 'Karpathy 2022, building micrograd: L = (a b + c) f',
    lines: ['e = a*b', 'd = e + c', 'L = d*f'],
    inputs: { a: 2, b: -3, c: 10, f: -2 },
    values: { e: '-6', d: '4', L: '-8' },
    gradients: { L: '1', d: '-2', f: '4', c: '-2', e: '-2', a: '6', b: '-4' },
  },
  {
    source: 'Karpathy 2022, building micrograd: tanh neuron',
    lines: ['p1 = x1*w1', 'p2 = x2*w2', 's = p1 + p2', 'n = s + b', 'o = tanh(n)'],
    inputs: { x1: 2, w1: -3, x2: 0, w2: 1, b: 6.8813735870195432 },
    values: { p1: '-6.0000', p2: '0.0000', s: '-6.0000', n: '0.8814', o: '0.7071' },
    gradients: {
      o: '1.0000',
      n: '0.5000',
      b: '0.5000',
      s: '0.5000',
      p1: '0.5000',
      p2: '0.5000',
      x1: '-1.5000',
      w1: '1.0000',
      x2: '0.5000',
      w2: '0.0000',
    },
  },
  {
    source: 'Karpathy 2022, building micrograd: why gradients accumulate, f = (a b)(a + b) at −2, 3',
    lines: ['d = a*b', 'e = a + b', 'f = d*e'],
    inputs: { a: -2, b: 3 },
    values: { d: '-6', e: '1', f: '-6' },
    gradients: { d: '1', e: '-6', a: '-3', b: '-8' },
    contributions: { a: ['3', '-6'], b: ['-2', '-6'] },
  },
  {
    source: 'Griewank & Walther 2008, chapter 1: an evaluation trace of a simple example, and its reverse',
    lines: ['v1 = x1/x2', 'v2 = sin(v1)', 'v3 = exp(x2)', 'v4 = v1 - v3', 'v5 = v2 + v4', 'y = v5*v4'],
    inputs: { x1: 1.5, x2: 0.5 },
    values: { v1: '3.0000', v2: '0.1411', v3: '1.6487', v4: '1.3513', v5: '1.4924', y: '2.0167' },
    gradients: {
      v5: '1.3513',
      v4: '2.8437',
      v3: '-2.8437',
      v2: '1.3513',
      v1: '1.5059',
      x1: '3.0118',
      x2: '-13.7239',
    },
    contributions: { v4: ['1.3513', '1.4924'] },
    roundedOnTheWay: true,
  },
  {
    source: 'Mazur 2015, A Step by Step Backpropagation Example',
    lines: [
      'neth1 = w1*i1 + w2*i2 + b1',
      'outh1 = sigmoid(neth1)',
      'outh2 = sigmoid(w3*i1 + w4*i2 + b1)',
      'neto1 = w5*outh1 + w6*outh2 + b2',
      'outo1 = sigmoid(neto1)',
      'outo2 = sigmoid(w7*outh1 + w8*outh2 + b2)',
      'Eo1 = 0.5*(0.01 - outo1)^2',
      'Eo2 = 0.5*(0.99 - outo2)^2',
      'E = Eo1 + Eo2',
    ],
    inputs: {
      ...{ i1: 0.05, i2: 0.1, w1: 0.15, w2: 0.2, w3: 0.25, w4: 0.3, b1: 0.35 },
      ...{ w5: 0.4, w6: 0.45, w7: 0.5, w8: 0.55, b2: 0.6 },
    },
    values: {
      neth1: '0.3775',
      outh1: '0.593269992',
      outh2: '0.596884378',
      neto1: '1.105905967',
      outo1: '0.75136507',
      outo2: '0.772928465',
      Eo1: '0.274811083',
      Eo2: '0.023560026',
      E: '0.298371109',
    },
    gradients: {
      outo1: '0.74136507',
      neto1: '0.138498562',
      w5: '0.082167041',
      outh1: '0.036350306',
      w1: '0.000438568',
    },
    contributions: { outh1: ['0.055399425', '-0.019049119'] },
    roundedOnTheWay: true,
  },
]

function graphOf(lines: readonly string[]): Graph {
  return lowerProgram(parseFormula(lines.join('\n')))
}

function runOf(graph: Graph, { inputs }: Trace): Run {
  return runGraph(graph, new Map(Object.entries(inputs)))
}

function idOf(graph: Graph, name: string): number {
  return graph.variables.findIndex((variable) => variable.name === name)
}

/**
 * `printed` if the number rounds to it, else the number with as many decimals. A computed −0 is printed 0. With
 * `roundedOnTheWay` anything nearer than one unit of the last digit will do.
 */
function asPrinted(number = Number.NaN, printed = '', { roundedOnTheWay = false } = {}): string {
  const decimals = printed.split('.')[1]?.length ?? 0
  if (roundedOnTheWay && Math.abs(number - Number(printed)) < 10 ** -decimals) return printed
  return number.toFixed(decimals).replace(/^-(?=[0.]+$)/, '')
}

function numbersPrinted(graph: Graph, numbers: Float64Array, printed: Printed, trace?: Trace): Printed {
  const entries = Object.entries(printed)
  return Object.fromEntries(
    entries.map(([name, text]) => [name, asPrinted(numbers[idOf(graph, name)], text, trace)]),
  )
}

describe.each(traces)('$source', (trace) => {
  const graph = graphOf(trace.lines)
  const run = runOf(graph, trace)

  it('has the printed values', () => {
    expect(numbersPrinted(graph, run.value, trace.values, trace)).toEqual(trace.values)
  })

  it('has the printed gradients', () => {
    expect(numbersPrinted(graph, run.gradient, trace.gradients, trace)).toEqual(trace.gradients)
  })

  it.each(Object.entries(trace.contributions ?? {}))('the contributions to %s are %j', (name, printed) => {
    const arrows = variableOf(graph, idOf(graph, name)).uses
    const found = arrows.map(({ id }, index) => asPrinted(run.contribution[id], printed[index], trace))
    expect(found).toEqual(printed)
  })
})

describe('Baydin et al. 2018, Table 2: tangents along x1', () => {
  // The tangent of a variable is the gradient of the formula that ends with it.
  it.each([
    ['v1', '0.5'],
    ['v2', '5'],
    ['v3', '0'],
    ['v4', '5.5'],
    ['y', '5.5'],
  ])('of %s: %s', (name, printed) => {
    const last = baydin.lines.findIndex((line) => line.startsWith(`${name} =`))
    const graph = graphOf(baydin.lines.slice(0, last + 1))
    const tangent = runOf(graph, baydin).gradient[idOf(graph, 'x1')] ?? 0
    expect(asPrinted(tangent, printed)).toBe(printed)
  })
})

it('Baydin et al. 2018 as one line gives the same gradients', () => {
  const graph = graphOf(['ln(x1) + x1*x2 - sin(x2)'])
  const { gradient } = runOf(graph, baydin)
  expect(numbersPrinted(graph, gradient, { x1: '5.5', x2: '1.716' })).toEqual({ x1: '5.5', x2: '1.716' })
})

it('Griewank & Walther 2008: typed in one line, their six operations appear when equal parts are merged', () => {
  const text = '(sin(x1/x2) + (x1/x2 - exp(x2)))*(x1/x2 - exp(x2))'
  const graph = lowerProgram(parseFormula(text), { mergeEqualParts: true })
  const names = graph.operations.map(({ name }) => name)
  expect(names).toEqual(['divide', 'sin', 'exp', 'subtract', 'add', 'multiply'])
  const { gradient } = runGraph(graph, new Map(Object.entries({ x1: 1.5, x2: 0.5 })))
  expect(numbersPrinted(graph, gradient, { x1: '3.0118' })).toEqual({ x1: '3.0118' })
})

it('Colah 2015: the partials printed on the arrows', () => {
  const graph = graphOf(['c = a + b', 'd = b + 1', 'e = c*d'])
  const { local } = runGraph(graph, new Map(Object.entries({ a: 2, b: 1 })))
  const arrows = graph.arrows.filter(({ differentiable }) => differentiable)
  // a → c, b → c, b → d, c → e, d → e
  expect(arrows.map(({ id }) => local[id])).toEqual([1, 1, 1, 2, 3])
})

it('Mazur 2015: all weights after one step of descent at rate 0.5', () => {
  const trace = traces.at(-1) as Trace
  const graph = graphOf(trace.lines)
  const { gradient } = runOf(graph, trace)
  const printed: Printed = {
    w1: '0.149780716',
    w2: '0.19956143',
    w3: '0.24975114',
    w4: '0.29950229',
    w5: '0.35891648',
    w6: '0.408666186',
    w7: '0.511301270',
    w8: '0.561370121',
  }
  const descended = gradient.map((slope, id) => (trace.inputs[variableOf(graph, id).name] ?? 0) - 0.5 * slope)
  expect(numbersPrinted(graph, descended, printed)).toEqual(printed)
})
