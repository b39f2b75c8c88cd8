import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf'

describe('a function without its brackets', () => {
  it.each([
    ['sin', 'sin needs its operand in brackets @ sin'],
    ['sin + 1', 'sin needs its operand in brackets @ sin'],
    ['sin - 1', 'sin needs its operand in brackets @ sin'],
    ['f = max', 'max needs its operand in brackets @ max'],
    ['sin x', 'sin needs its operand in brackets @ sin x → sin(x)'],
    ['sin x + 1', 'sin needs its operand in brackets @ sin x → sin(x) + 1'],
    ['sin 2x', 'sin needs its operand in brackets @ sin 2x → sin(2x)'],
    ['sin -x', 'sin needs its operand in brackets @ sin -x → sin(-x)'],
    ['sin cos x', 'sin needs its operand in brackets @ sin cos x → sin(cos(x))'],
    [
      'sin x^2',
      'sin needs its operand in brackets @ sin x^2 → sin(x^2) (the power first) → sin(x)^2 (the function first)',
    ],
    ['ln 2', 'ln needs its operand in brackets @ ln 2 → ln(2)'],
    ['g(a) = a; g + 1', 'g needs its operand in brackets @ g'],
    ['sin^2(x) + 1', 'The power of a function stands after its brackets @ sin^2(x) → sin(x)^2 + 1'],
    ['sin²(x)', 'The power of a function stands after its brackets @ sin²(x) → sin(x)^2'],
    ['sin^2 x', 'The power of a function stands after its brackets @ sin^2 x → sin(x)^2'],
    ['sin^n(x)', 'The power of a function stands after its brackets @ sin^n(x) → sin(x)^n'],
    [
      'sin^-1(x)',
      'The power of a function stands after its brackets @ sin^-1(x) → asin(x) (the inverse function) → sin(x)^-1 (one over the result)',
    ],
    [
      'sin⁻¹(x)',
      'The power of a function stands after its brackets @ sin⁻¹(x) → asin(x) (the inverse function) → sin(x)^-1 (one over the result)',
    ],
    [
      'exp^(-1)(x)',
      'The power of a function stands after its brackets @ exp^(-1)(x) → ln(x) (the inverse function) → exp(x)^(-1) (one over the result)',
    ],
    ['relu^-1(x)', 'The power of a function stands after its brackets @ relu^-1(x) → relu(x)^-1'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
