import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf'

describe('names that are taken', () => {
  it.each([
    ['sin = 3', 'sin is a built-in function @ sin → sin_1 = 3'],
    ['sin(x) = x - x^3/6', 'sin is a built-in function @ sin → sin_1(x) = x - x^3/6'],
    ['g(max) = 2', 'max is a built-in function @ max → g(max_1) = 2'],
    ['∞ = 3', '∞ is a constant and keeps its value @ ∞'],
    ['Infinity = 3', 'Infinity is a constant and keeps its value @ Infinity'],
    ['f(∞) = 2', '∞ is a constant and keeps its value @ ∞'],
    ['q = 1\nq = 2\nq', 'q is defined twice, on lines 1 and 2 @ q → q = 1\nq_2 = 2\nq_2'],
    ['q = 1; q = 2; q', 'q is defined twice, at columns 1 and 8 @ q → q = 1; q_2 = 2; q_2'],
    ['g(a) = a; g = 2', 'g is defined twice, at columns 1 and 11 @ g → g(a) = a; g_2 = 2'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
