import { describe, expect, it } from 'vitest'
import { FormulaError } from '../formula/formulaError'
import { parseFormula } from '../formula/parseFormula'
import { dumpGraph } from './dumpGraph'
import { type LoweringOptions, lowerProgram } from './lowerProgram'

const graphOf = (text: string, options?: LoweringOptions) => lowerProgram(parseFormula(text), options)
const dump = (text: string, options?: LoweringOptions) => dumpGraph(graphOf(text, options)).split('\n')

describe('a formula becomes a graph', () => {
  it.each([
    ['sin(x*y)', 'v1 = multiply(x, y); f = sin(v1)'],
    ['x*x', 'f = multiply(x, x)'],
    ['a+b+c', 'v1 = add(a, b); f = add(v1, c)'],
    ['q = x + y; f = q * z', 'q = add(x, y); f = multiply(q, z)'],
    ['q = x + y\nf = q * z', 'q = add(x, y); f = multiply(q, z)'],
    ['q = x + y # a sum\n# a line of its own\nf = q * z', 'q = add(x, y); f = multiply(q, z)'],
    ['f = q * z\nq = x + y', 'q = add(x, y); f = multiply(q, z)'],
    ['q = x + y\nf = x*z', 'q = add(x, y) (unused); f = multiply(x, z)'],
    ['-x^2', 'v1 = power(x, 2); f = negate(v1)'],
    ['-2x', 'f = multiply(−2, x)'],
    ['a^b^c', 'v1 = power(b, c); f = power(a, v1)'],
    ['1/2x', 'v1 = divide(1, 2); f = multiply(v1, x)'],
    ['a/2b', 'v1 = multiply(2, b); f = divide(a, v1)'],
    ['ln(x) + log(x, 2)', 'v1 = log(x); v2 = logBase(x, 2); f = add(v1, v2)'],
    ['σ(x)', 'f = sigmoid(x)'],
    ['x > 0 ? x : 0.1x', 'v1 = greater(x, 0); v2 = multiply(0.1, x); f = conditional(v1, x, v2)'],
    ['2 π r', 'v1 = multiply(2, π); f = multiply(v1, r)'],
    ['x² × y − z ÷ 2', 'v1 = power(x, 2); v2 = multiply(v1, y); v3 = divide(z, 2); f = subtract(v2, v3)'],
    ['i + end + to', 'v1 = add(i, end); f = add(v1, to)'],
    ['f*x', 'g = multiply(f, x)'],
    ['f = x; x*2', 'g = multiply(x, 2)'],
    ['f(a) = a*2; f(3) + x', 'v1 = multiply(3, 2); g = add(v1, x)'],
    [
      'v_1 = x + 1; (v_1*2)*3 + x',
      'v_1 = add(x, 1); v2 = multiply(v_1, 2); v3 = multiply(v2, 3); f = add(v3, x)',
    ],
    ['v1 = x + 1; v1 * y * 2', 'v1 = add(x, 1); v2 = multiply(v1, y); f = multiply(v2, 2)'],
    ['a = b; c = a*a', 'c = multiply(b, b)'],
    ['k = 3; k*x', 'f = multiply(k, x)'],
    ['not x and y', 'v1 = not(x); f = and(v1, y)'],
    ['7 mod 3', 'f = mod(7, 3)'],
    ['mod(7, 3) mod 2', 'v1 = mod(7, 3); f = mod(v1, 2)'],
    ['constructor * __proto__', 'f = multiply(constructor, __proto__)'],
    ['f(x, y) = x*y + 1', 'v1 = multiply(x, y); f = add(v1, 1)'],
    [
      'g(a, b) = a*b + 1; f = g(x, g(y, 2))',
      'v1 = multiply(y, 2); v2 = add(v1, 1); v3 = multiply(x, v2); f = add(v3, 1)',
    ],
    ['e = 2; e^x', 'f = power(e, x)'],
  ])('%s', (text, lines) => {
    expect(dump(text)).toEqual(lines.split('; '))
  })

  it('a definition may stand after its use, if the last line is the root', () => {
    expect(dump('q = p * z\np = x + y\nf = q^2')).toEqual([
      'p = add(x, y)',
      'q = multiply(p, z)',
      'f = power(q, 2)',
    ])
  })

  it('keeps both arrows of x * x', () => {
    const graph = graphOf('x*x')
    expect(graph.leaves[0]?.uses.map(({ operand }) => operand)).toEqual([0, 1])
  })

  it('draws a constant for each occurrence, unless equal parts are merged', () => {
    const kinds = (merge: boolean) =>
      graphOf('2x + 2y', { mergeEqualParts: merge }).variables.map(({ kind }) => kind)
    expect(kinds(false).filter((kind) => kind === 'constant')).toHaveLength(2)
    expect(kinds(true).filter((kind) => kind === 'constant')).toHaveLength(1)
  })

  it('merges equal subexpressions on request', () => {
    expect(dump('sin(x*y) + cos(x*y)')).toHaveLength(5)
    expect(dump('sin(x*y) + cos(x*y)', { mergeEqualParts: true })).toHaveLength(4)
  })

  it('remembers the function that an operation was inlined from', () => {
    const graph = graphOf('sq(a) = a*a; h(a) = sq(a) + 1; f = h(x)')
    expect(graph.operations.map(({ origin }) => origin.join('.'))).toEqual(['h.sq', 'h'])
  })

  it('e is Euler’s number until the reader defines it or lists it as an input', () => {
    expect(graphOf('e^x').leaves.map(({ name }) => name)).toEqual(['x'])
    expect(graphOf('e^x', { inputs: new Set(['e']) }).leaves.map(({ name }) => name)).toEqual(['e', 'x'])
    expect(graphOf('f(x, e) = x*e').leaves.map(({ name }) => name)).toEqual(['x', 'e'])
  })

  it('the root may be a leaf or a constant', () => {
    expect(graphOf('f = x').variables.map(({ kind }) => kind)).toEqual(['leaf'])
    expect(graphOf('3').variables.map(({ kind }) => kind)).toEqual(['constant'])
  })

  it('gradients reach what moves with a leaf, not constants, conditions, or what the root does not need', () => {
    const graph = graphOf('u = x + 1; c = y > 2 * 3; f = c ? z ^ (1/2) : 4')
    const differentiable = graph.variables
      .filter((variable) => variable.differentiable)
      .map(({ name }) => name)
    expect(differentiable).toEqual(['z', 'v3', 'f'])
  })

  it('places every operation in the text', () => {
    const text = 'q = (x + y)\nf = sin( q*z )'
    const spans = graphOf(text).operations.map(({ span }) => text.slice(span.start, span.end))
    expect(spans).toEqual(['(x + y)', 'q*z', 'sin( q*z )'])
  })

  it('a sum of 2001 terms is a graph, one of 2002 terms is over the limit', () => {
    const sum = (terms: number) => Array.from({ length: terms }, (_, index) => `x${index % 7}`).join('+')
    expect(graphOf(sum(2001)).operations).toHaveLength(2000)
    expect(() => graphOf(sum(2002))).toThrow(FormulaError)
  })

  it('functions that double at each level meet the limit instead of the end of memory', () => {
    const levels = Array.from({ length: 40 }, (_, index) => `g${index + 1}(a) = g${index}(a) + g${index}(a)`)
    expect(() => graphOf(['g0(a) = a + 1', ...levels, 'g40(x)'].join('\n'))).toThrow(/2000 operations/)
  })

  it('functions that double without any operation meet a limit too', () => {
    const levels = Array.from({ length: 40 }, (_, index) => `g${index + 1}(a) = g${index}(g${index}(a))`)
    expect(() => graphOf(['g0(a) = a', ...levels, 'g40(x)'].join('\n'))).toThrow(/4000 calls/)
  })

  it('functions that double their constants meet a limit too', () => {
    const wide = `g(a) = max(a, ${Array(99).fill('1').join(', ')})`
    const levels = Array.from({ length: 7 }, (_, index) => `g${index + 1}(a) = g${index}(a) + g${index}(a)`)
    const text = [wide, 'g0(a) = g(a)', ...levels, 'g7(x)'].join('\n')
    expect(() => graphOf(text)).toThrow(/10000 operands/)
  })

  it('functions call each other at most 100 deep', () => {
    const chain = (length: number) =>
      ['g0(a) = a + 1', ...Array.from({ length }, (_, i) => `g${i + 1}(a) = g${i}(a)`), `g${length}(x)`].join(
        '\n',
      )
    expect(graphOf(chain(99)).operations).toHaveLength(1)
    expect(() => graphOf(chain(100))).toThrow(/100 deep/)
  })
})
