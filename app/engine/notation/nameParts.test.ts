import { describe, expect, it } from 'vitest'
import { isNumeral, plainName } from './nameParts'

describe('plainName', () => {
  it.each([
    ['x', 'x'],
    ['x1', 'x₁'],
    ['x_1', 'x₁'],
    ['x12', 'x₁₂'],
    ['w_ij', 'w_ij'],
    ['alpha', 'α'],
    ['theta_2', 'θ₂'],
    ['loss', 'loss'],
    ['_', '_'],
    ['12', '12'],
    ['−15', '−15'],
    ['a_b_1', 'a_b₁'],
    ['constructor', 'constructor'],
    ['12', '12'],
    ['−0.25', '−0.25'],
    ['2.5×10⁻⁷', '2.5×10⁻⁷'],
  ])('%s is written %s', (name, text) => {
    expect(plainName(name)).toBe(text)
  })
})

it('0.25, −15 and ∞ are numerals, x1 and π are names', () => {
  expect(['0.25', '−15', '−∞', 'x1', 'π', '_1', '−'].map(isNumeral)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
