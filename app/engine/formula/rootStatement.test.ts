import { describe, expect, it } from 'vitest'
import { parseFormula } from './parseFormula'

describe('the formula is the last line that no other uses', () => {
  it.each([
    ['q = x + y\nf = q*z', 'f'],
    ['y = a*2\na = x + 1', 'y'],
    ['a*2\na = x + 1', ''],
    ['y = a\nz = a*3\na = x + 1', 'z'],
    ['y = g(3)\ng(x) = x^2', 'y'],
    ['f(q) = q^2\nq = 3', 'q'],
    ['f = x\ng = x', 'g'],
  ])('%j: %s', (text, name) => {
    expect(parseFormula(text).root.name).toBe(name)
  })

  it('the parameters of a function that is used are no inputs, those of the formula are', () => {
    expect(parseFormula('y = g(3)\ng(x) = x^2').parameters).toEqual([])
    expect(parseFormula('f(x, e) = x*e*a\na = 2').parameters).toEqual(['x', 'e'])
  })
})
