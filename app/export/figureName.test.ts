import { describe, expect, it } from 'vitest'
import { figureName } from './figureName'

describe('the name of a figure’s file', () => {
  it('spells the formula and tells the step', () => {
    expect(figureName('sin(x*y)', { phase: 'backward', index: 2 })).toBe('sin-x-times-y-b2')
    expect(figureName('(x+y)^2 - 1/x', { phase: 'forward', index: 3 })).toBe(
      'x-plus-y-to-the-2-minus-1-over-x-f3',
    )
    expect(figureName('x', { phase: 'start' })).toBe('x-start')
    expect(figureName('σ = w*x\nf = σ', { phase: 'last' })).toBe('σ-w-times-x-f-σ-last')
  })

  it('of a long formula has whole words, as many as have room', () => {
    const name = figureName(Array.from({ length: 99 }, (_, index) => `x${index}`).join('+'), {
      phase: 'last',
    })
    expect(name).toBe('x0-plus-x1-plus-x2-plus-x3-plus-x4-plus-x5-plus-last')
    expect(figureName('a'.repeat(200), { phase: 'last' })).toBe(`${'a'.repeat(48)}-last`)
  })

  it('has no sign that a system refuses, whatever is typed', () => {
    for (const formula of ['a<b ? x/y : "z"', '..\\..|x', '', 'x:y\u0000*?'])
      expect(figureName(formula, { phase: 'last' })).toMatch(/^[\p{L}\p{N}-]+$/u)
  })
})
