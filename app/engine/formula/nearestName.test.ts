import { describe, expect, it } from 'vitest'
import { functionNames } from '../operations/table'
import { nearestName } from './nearestName'

describe('the function that was meant', () => {
  it.each([
    ['sine', 'sin'],
    ['SIN', 'sin'],
    ['sni', 'sin'],
    ['sigmod', 'sigmoid'],
    ['sgimoid', 'sigmoid'],
    ['sqr', 'sqrt'],
    ['sqrtt', 'sqrt'],
    ['arcsin', 'asin'],
    ['logg', 'log'],
    ['lg', 'log'],
    ['x', undefined],
    ['Σ', 'σ'],
    ['softmax', undefined],
    ['frobnicate', undefined],
  ])('%s: %s', (typed, meant) => {
    expect(nearestName(typed, functionNames())).toBe(meant)
  })

  it('a short name is meant up to one slip, a long one up to two', () => {
    expect(nearestName('abc', ['axy', 'abd'])).toBe('abd')
    expect(nearestName('abc', ['axy'])).toBeUndefined()
    expect(nearestName('abcd', ['axyd'])).toBe('axyd')
    expect(nearestName('abcd', ['axyz'])).toBeUndefined()
  })

  it('the fewest slips win, then the first; a swap of neighbours is one slip', () => {
    expect(nearestName('abcd', ['abxx', 'abxd', 'abdc'])).toBe('abxd')
    expect(nearestName('ba', ['ab'])).toBe('ab')
  })
})
