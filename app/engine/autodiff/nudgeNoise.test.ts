import { describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { forward } from './forward'
import { blurOf, noiseAround } from './nudgeNoise'

/** The noise around x and the blur of its gradient. */
function around(text: string, x: number) {
  const graph = lowerProgram(parseFormula(text))
  const values = forward(graph, new Map([['x', x]]))
  const variable = graph.variableByName.get('x') as number
  const noise = noiseAround(graph, values, variable)
  return { ...noise, blur: blurOf(graph, values, variable, noise) }
}

describe('the noise of the value', () => {
  it('of one operation is of the order of its last place', () => {
    const { value } = around('exp(x)', 1)
    expect(value / (Number.EPSILON * Math.E)).toBeGreaterThan(0.5)
    expect(value / (Number.EPSILON * Math.E)).toBeLessThan(5)
  })

  it('is that of the largest number on the way: (10⁸ + x) − 10⁸', () => {
    expect(around('(1e8 + x) - 1e8', 2).value).toBeGreaterThan(1e-8)
    expect(around('(1e8 + x) - 1e8', 2).value).toBeLessThan(1e-7)
  })

  it('bounds what rounding does: exp(30) − exp(30 − x) for small x, next to expm1', () => {
    for (const x of [1e-3, 2.7e-5, 3.3e-7, 1.9e-9]) {
      const graph = lowerProgram(parseFormula('exp(30) - exp(30 - x)'))
      const root = forward(graph, new Map([['x', x]]))[graph.root] as number
      const exact = -Math.expm1(-x) * Math.exp(30)
      expect(Math.abs(root - exact)).toBeLessThan(around('exp(30) - exp(30 - x)', x).value)
    }
  })

  it('of a subnormal number is not 0', () => {
    expect(around('exp(x)', -744).value).toBeGreaterThan(0)
  })

  it('is finite though a gradient on the way is not: √(0 x) + x', () => {
    expect(around('sqrt(0*x) + x', 1).value).toBeLessThan(1e-14)
  })
})

describe('the noise of the gradient', () => {
  it('is that of the products that cancel: 10¹² x − 10¹² x', () => {
    expect(around('1e12*x - 1e12*x', 1).gradient).toBeGreaterThan(1e-4)
    expect(around('2*x', 1).gradient).toBeLessThan(1e-14)
  })
})

describe('the underflow of the gradient', () => {
  it('2·10⁻¹²⁹ times 10⁻²⁵⁸ is lost, though the slope of exp would bring it back', () => {
    expect(around('square(2/exp(x))', 297).underflow).toBeGreaterThan(1e-200)
    expect(around('2*x', 1).underflow).toBeLessThan(1e-14)
  })

  it('leaves the branch out that was not chosen', () => {
    expect(around('x > 0 ? x : exp(500*x)*x', 1).gradient).toBeLessThan(1e-14)
  })
})

describe('the blur of the gradient', () => {
  it('sin(x) at 10¹⁶: the next double has another gradient altogether', () => {
    expect(around('sin(x)', 1e16).blur).toBeGreaterThan(0.1)
    expect(around('sin(x)', 1).blur).toBeLessThan(1e-15)
  })

  it('next to a pole, where x itself is exact but π/2 + x is not: tan(pi/2 + x) at 0', () => {
    const { blur } = around('tan(pi/2 + x)', 0)
    expect(blur).toBeGreaterThan(1e30)
  })
})
