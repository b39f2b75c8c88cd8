import { describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { printExpression } from '../formula/printExpression'
import { lowerProgram } from '../graph/lowerProgram'
import { closedForm } from './closedForm'

/** What a reader is shown of the derivative by the first leaf, or by the one named. */
function derivativeOf(text: string, name?: string): string {
  const graph = lowerProgram(parseFormula(text))
  const leaf = graph.leaves.find((variable) => variable.name === name) ?? graph.leaves[0]
  const form = closedForm(graph, leaf?.id ?? -1)
  if (form.kind !== 'written') return form.kind
  const conditions = form.nonzero.map((expression) => ` for ${printExpression(expression)} != 0`)
  return printExpression(form.expression) + conditions.join('')
}

describe('the derivative by the first variable reads as in a textbook', () => {
  it.each([
    // Polynomials and quotients
    ['x*x', '2*x'],
    ['x^3', '3*x^2'],
    ['3x^4 - 2x^2 + 7x - 5', '12*x^3 - 4*x + 7'],
    ['(x + y)*x', '2*x + y'],
    ['b*(c + d) + b^2', 'c + d + 2*b'],
    ['x^2*y^3', '2*x*y^3'],
    ['(2x + 1)^5', '10*(2*x + 1)^4'],
    ['(x + 1)*(x + 2)*(x + 3)', '3*x^2 + 12*x + 11'],
    ['(1 - x)^2 + 100(y - x^2)^2', '-2*(1 - x) - 400*x*(y - x^2)'],
    ['(w*x + b - y)^2/2', 'x*(w*x + b - y)'],
    ['x/2', '1/2'],
    ['0.5x^2 + 0.1x', 'x + 0.1'],
    ['1/x', '-1/x^2'],
    ['x^-2', '-2/x^3'],
    ['x/(x^2 + 1)', '(1 - x^2)/(x^2 + 1)^2'],
    ['(x^2 + 1)/(x - 3)', '(x^2 - 6*x - 1)/(x - 3)^2'],
    ['((x + 1)/(x - 1))^2', '(-4*(x + 1))/(x - 1)^3'],
    // Roots and powers
    ['sqrt(x)', '1/(2*sqrt(x))'],
    ['sqrt(1 - x^2)', '-x/sqrt(1 - x^2)'],
    ['sqrt(x^2 + y^2)', 'x/sqrt(x^2 + y^2)'],
    ['hypot(x, y)', 'x/hypot(x, y)'],
    ['cbrt(x)', '1/(3*cbrt(x)^2)'],
    ['x^0.5', '0.5/x^0.5'],
    ['x^y', 'y*x^(y - 1)'],
    ['x^x', 'x^x*(1 + log(x))'],
    ['2^x', '2^x*log(2)'],
    ['e^x', 'e^x'],
    // Exponentials and logarithms
    ['x*exp(-x)', '(1 - x)*exp(-x)'],
    ['exp(-(x^2 + y^2)/2)', '-x*exp(-(x^2 + y^2)/2)'],
    ['exp(x)*sin(x)', 'exp(x)*(sin(x) + cos(x))'],
    ['x*ln(x)', 'log(x) + 1'],
    ['x^2*ln(x) - x^2/2', '2*x*log(x)'],
    ['log(x)/x', '(1 - log(x))/x^2'],
    ['log(sin(x))', 'cos(x)/sin(x)'],
    ['log(x, 10)', '1/(x*log(10))'],
    // Angles
    ['sin(x*y)', 'y*cos(x*y)'],
    ['sin(x)^2', '2*sin(x)*cos(x)'],
    ['sin(x)*cos(x)', 'cos(x)^2 - sin(x)^2'],
    ['sin(exp(x^2))', '2*x*cos(exp(x^2))*exp(x^2)'],
    ['cos(2pi*x)', '-2*pi*sin(2*pi*x)'],
    ['tan(x)', '1 + tan(x)^2'],
    ['sin(x)/x', '(x*cos(x) - sin(x))/x^2'],
    ['asin(x)', '1/sqrt(1 - x^2)'],
    ['atan(y/x)', 'x/(x^2 + y^2) for x != 0'],
    // Networks
    ['1/(1 + exp(-x))', 'exp(-x)/(1 + exp(-x))^2'],
    ['sigmoid(x)', 'sigmoid(x)*(1 - sigmoid(x))'],
    ['tanh(w*x + b)', 'x*(1 - tanh(w*x + b)^2)'],
    ['log(1 + exp(x))', 'exp(x)/(1 + exp(x))'],
    ['silu(x)', 'sigmoid(x)*(1 + x*(1 - sigmoid(x)))'],
    ['relu(w*x + b)', 'w*x + b > 0 ? x : 0'],
    ['(relu(w*x + b) - y)^2', 'w*x + b > 0 ? 2*x*(relu(w*x + b) - y) : 0'],
    ['leaky_relu(w*x)', 'x*(w*x > 0 ? 1 : 0.01)'],
    ['p = σ(w*x + b); L = -(y*log(p) + (1 - y)*log(1 - p))', 'x*(sigmoid(w*x + b) - y)'],
    ['-log(exp(a)/(exp(a) + exp(b)))', '-exp(b)/(exp(a) + exp(b))'],
    // Pieces
    ['abs(x)', 'sign(x)'],
    ['max(x, y)', 'x >= y ? 1 : 0'],
    ['max(x, x, x)', '1'],
    ['max(x, y, x)', 'x >= y ? 1 : 0'],
    ['min(x, y, z)', 'x <= min(y, z) ? 1 : 0'],
    ['x > 0 ? x^2 : 0.01x', 'x > 0 ? 2*x : 0.01'],
    ['relu(x + 1) - 2relu(x)', '(x + 1 > 0 ? 1 : 0) - (x > 0 ? 2 : 0)'],
    ['2 - relu(-x)', '-x > 0 ? 1 : 0'],
    ['floor(x)*x', 'floor(x)'],
    ['lgamma(x)', 'psi(x)'],
  ])('of %s it is %s', (text, derivative) => {
    expect(derivativeOf(text)).toBe(derivative)
  })

  it.each([
    [
      'z = (x - m)/s; f = exp(-z^2/2)/(s*sqrt(2pi))',
      's',
      '(((x - m)^2 - s^2)*exp(-(x - m)^2/(2*s^2)))/(s^4*sqrt(2*pi))',
    ],
    [
      's1 = exp(q*k); s2 = exp(q*j); (s1*u + s2*v)/(s1 + s2)',
      'q',
      '((j*v + k*u - j*u - k*v)*exp(q*k)*exp(q*j))/(exp(q*k) + exp(q*j))^2',
    ],
    [
      'i = σ(w*x + u*h); i*tanh(i)',
      'h',
      'u*sigmoid(w*x + u*h)*(1 - sigmoid(w*x + u*h))*(tanh(sigmoid(w*x + u*h)) + sigmoid(w*x + u*h)*(1 - tanh(sigmoid(w*x + u*h))^2))',
    ],
  ])('of %s by %s it is %s', (text, name, derivative) => {
    expect(derivativeOf(text, name)).toBe(derivative)
  })
})

describe('what stands in the answer', () => {
  it('0 for a leaf that the root does not move with', () => {
    expect(derivativeOf('x > 0 ? y : z')).toBe('0')
    expect(derivativeOf('u = x; y + 1')).toBe('0')
  })

  it('a divisor that was cancelled is told, unless it still shows or cannot be 0', () => {
    expect(derivativeOf('x/x')).toBe('0 for x != 0')
    expect(derivativeOf('x^2/x')).toBe('1 for x != 0')
    expect(derivativeOf('x*log(x)')).toBe('log(x) + 1')
    expect(derivativeOf('exp(x)/exp(x)')).toBe('0')
    expect(derivativeOf('x*(1 + y^2)/(1 + y^2)')).toBe('1')
    expect(derivativeOf('x*(1 - tanh(y)^2)/(1 - tanh(y)^2)')).toBe('1')
    expect(derivativeOf('x*(1 - sigmoid(y)^z)/(1 - sigmoid(y)^z)')).toBe('1 for 1 - sigmoid(y)^z != 0')
    expect(derivativeOf('x*(y - 1)/(y - 1)')).toBe('1 for y - 1 != 0')
  })

  it('what the reader calls e or pi is none of the constants', () => {
    expect(derivativeOf('f(x, e) = e^x', 'x')).toBe('e^x*log(e)')
    expect(derivativeOf('k = pi; sin(k*x)')).toBe('pi*cos(pi*x)')
    expect(derivativeOf('pi = 3; sin(pi*x)')).toBe('3*cos(3*x)')
    expect(derivativeOf('pi = 2y; cos(pi)*3.141592653589793*x', 'x')).toBe('3.141592653589793*cos(2*y)')
  })

  it('numbers are folded only where that is exact', () => {
    expect(derivativeOf('x*sqrt(2)*sqrt(4)')).toBe('2*sqrt(2)')
    expect(derivativeOf('x*0.1*3')).toBe('0.3')
    expect(derivativeOf('x/3/0.1')).toBe('10/3')
    expect(derivativeOf('x*tanh(30)')).toBe('tanh(30)')
    expect(derivativeOf('x*123456789*987654321')).toBe('987654321*123456789')
    expect(derivativeOf('x*1e300*1e300')).toBe('1e+300^2')
    expect(derivativeOf('x/0')).toBe('1/0')
  })

  it('nothing gets a value for negative numbers that had none', () => {
    expect(derivativeOf('y*x^0.5*x^0.5', 'y')).toBe('x^0.5*x^0.5')
    expect(derivativeOf('y*sqrt(x)^2', 'y')).toBe('sqrt(x)^2')
    expect(derivativeOf('y*(x^0.5)^2', 'y')).toBe('(x^0.5)^2')
  })
})

describe('a formula whose derivative nobody could read', () => {
  const count = (most: number) => Array.from({ length: most }, (_, index) => index + 1)

  it.each([
    [
      '16 factors',
      count(16)
        .map((k) => `(x + ${k})`)
        .join('*'),
      'written',
    ],
    [
      '300 factors',
      count(300)
        .map((k) => `(x + ${k})`)
        .join('*'),
      'too large',
    ],
    ['20 nested sines', `${'sin('.repeat(20)}x${')'.repeat(20)}`, 'written'],
    ['50 nested sines', `${'sin('.repeat(50)}x${')'.repeat(50)}`, 'too large'],
    [
      '1900 equal terms',
      count(1900)
        .map(() => 'x')
        .join('+'),
      'written',
    ],
    [
      '900 different terms',
      count(900)
        .map((k) => `x*y${k}`)
        .join('+'),
      'too large',
    ],
    [
      '30 squares of squares',
      ['q0 = x', ...count(30).map((k) => `q${k} = q${k - 1}*q${k - 1} + y`)].join('\n'),
      'too large',
    ],
    [
      '30 powers of themselves',
      ['q0 = x', ...count(30).map((k) => `q${k} = q${k - 1}^q${k - 1}`)].join('\n'),
      'too large',
    ],
    [
      '100 layers',
      ['q0 = x', ...count(100).map((k) => `q${k} = tanh(w*q${k - 1} + q${k - 1}/y)`)].join('\n'),
      'too large',
    ],
    [
      '60 choices',
      ['q0 = x', ...count(60).map((k) => `q${k} = q${k - 1} > ${k} ? q${k - 1}^2 : 3q${k - 1}`)].join('\n'),
      'too large',
    ],
  ])('%s: it ends soon', (_, text, kind) => {
    const graph = lowerProgram(parseFormula(text))
    const start = performance.now()
    expect(closedForm(graph, graph.leaves[0]?.id ?? -1).kind).toBe(kind)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
