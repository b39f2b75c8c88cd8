import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf'

describe('a call of what is no function', () => {
  it.each([
    ['sine(x)', 'There is no function “sine” @ sine → sin(x)'],
    ['sigmod(x)', 'There is no function “sigmod” @ sigmod → sigmoid(x)'],
    ['SIN(x)', 'There is no function “SIN” @ SIN → sin(x)'],
    ['Max(x, y)', 'There is no function “Max” @ Max → max(x, y)'],
    ['sen(x)', 'There is no function “sen” @ sen → sin(x)'],
    ['tg(x)', 'There is no function “tg” @ tg → tan(x)'],
    ['arcsin(x)', 'There is no function “arcsin” @ arcsin → asin(x)'],
    ['lg(x)', 'There is no function “lg” @ lg → log10(x)'],
    ['sgn(x)', 'There is no function “sgn” @ sgn → sign(x)'],
    ['sqr(x)', 'There is no function “sqr” @ sqr → sqrt(x) → square(x)'],
    ['root(x)', 'There is no function “root” @ root(x) → sqrt(x)'],
    ['root(x + 1, 3)', 'There is no function “root” @ root(x + 1, 3) → nthRoot(x + 1, 3)'],
    ['exp2(x + 1)', 'There is no function “exp2” @ exp2(x + 1) → (2^(x + 1))'],
    ['power(x, 2)', 'There is no function “power” @ power → pow(x, 2)'],
    ['factorial(n)', 'There is no function “factorial” @ factorial(n) → gamma(n + 1)'],
    ['log_2(x)', 'There is no function “log_2” @ log_2(x) → log2(x)'],
    ['log_b(x)', 'There is no function “log_b” @ log_b(x) → log(x, b)'],
    ['x*(y) + x(y+1)', 'x is a variable, not a function @ x → x*(y) + x*(y+1)'],
    ['f(x) = x(x + 1)', 'x is a variable, not a function @ x → f(x) = x*(x + 1)'],
    ['pi(r)', 'pi is a constant, not a function @ pi → pi*(r)'],
    ['x(y + 1)', 'There is no function “x” @ x → x*(y + 1) (a product)'],
    ['constructor(x)', 'There is no function “constructor” @ constructor'],
    ['softmax(x, y)', 'There is no function “softmax” @ softmax'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
