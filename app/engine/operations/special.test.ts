import { describe, expect, test } from 'vitest'
import { erf, erfc } from './errorFunction'
import { digamma, gamma, lgamma } from './gammaFunction'
import { operations } from './table'

// Digits from DLMF 5.22, 7.23, Abramowitz & Stegun tables 6.1, 6.3, 7.1, and mpmath 1.3 at 30 digits.
const { gelu } = operations
const geluSlope = (x: number) => gelu.partial(0).at(x, gelu.value(x))

const tables: Record<string, [(x: number) => number, [x: number, wanted: number][]]> = {
  erf: [
    erf,
    [
      [0.1, 0.11246291601828488],
      [0.46875, 0.492613473217938],
      [0.5, 0.5204998778130465],
      [1, 0.8427007929497149],
      [-2, -0.9953222650189527],
      [3, 0.9999779095030014],
      [5, 0.9999999999984626],
    ],
  ],
  erfc: [
    erfc,
    [
      [0.1, 0.887537083981715],
      [0.5, 0.4795001221869535],
      [1, 0.15729920705028513],
      [-2, 1.9953222650189528],
      [4, 1.541725790028002e-8],
      [5, 1.537459794428035e-12],
      [10, 2.088487583762545e-45],
      [20, 5.395865611607901e-176],
      [26, 5.663192408856143e-296],
    ],
  ],
  gelu: [
    gelu.value,
    [
      [-1, -0.15865525393145705],
      [-5, -1.4332578593959695e-6],
      [-10, -7.619853024160526e-23],
      [-20, -5.507248237212468e-88],
      [-37, -2.1184613523340935e-298],
    ],
  ],
  'slope of gelu': [
    geluSlope,
    [
      [-1, -0.08331547058768629],
      [-5, -7.146946001792295e-6],
      [-10, -7.618400096464814e-22],
      [-20, -1.1014360483133464e-86],
      [-37, -7.838298669418216e-297],
    ],
  ],
  gamma: [
    gamma,
    [
      [1 / 3, 2.678938534707748],
      [0.25, 3.625609908221908],
      [0.5, Math.sqrt(Math.PI)],
      [1.5, Math.sqrt(Math.PI) / 2],
      [-0.5, -2 * Math.sqrt(Math.PI)],
      [-1.5, (4 / 3) * Math.sqrt(Math.PI)],
      [1e-10, 9999999999.422785],
      [30.5, 4.822696933490909e31],
      [100, 9.332621544394415e155],
      [171.5, 9.4833675668248e307],
      [-170.5, -3.3127395215386074e-308],
    ],
  ],
  lgamma: [
    lgamma,
    [
      [1 + 2 ** -30, -5.375739784311044e-10],
      [2 - 2 ** -30, -3.937485951913021e-10],
      [0.5, 0.5723649429247001],
      [-0.5, 1.2655121234846454],
      [1e-10, 23.025850929882736],
      [100, 359.1342053695754],
      [1e10, 220258509288.81058],
      [-1000.5, -5914.437701116852],
    ],
  ],
  digamma: [
    digamma,
    [
      [0.25, -4.2274535333762655],
      [0.5, -1.9635100260214235],
      [1, -0.5772156649015329],
      [2, 0.42278433509846713],
      [10, 2.251752589066721],
      [100, 4.600161852738087],
      [-0.5, 0.03648997397857652],
    ],
  ],
}

describe.each(Object.entries(tables))('%s', (_name, [rule, lines]) => {
  test.each(lines)('at %d is %d to 13 digits', (x, wanted) => {
    expect(Math.abs(rule(x) / wanted - 1)).toBeLessThan(1e-13)
  })
})

test('gamma(n) is (n − 1)! exactly up to 23, and Infinity from 172 on', () => {
  let factorial = 1
  for (let n = 1; n <= 23; n++) {
    expect(gamma(n)).toBe(factorial)
    factorial *= n
  }
  expect(gamma(172)).toBe(Number.POSITIVE_INFINITY)
})

test('erf is odd, erf(x) + erfc(x) = 1 and erfc(x) + erfc(−x) = 2 across the seams at 0.46875 and 4', () => {
  for (const x of [0, 0.4, 0.46875, 0.4687500001, 1, 3.9999, 4, 4.0001, 30, Number.POSITIVE_INFINITY]) {
    expect(erf(-x)).toBe(-erf(x))
    expect(erf(x) + erfc(x)).toBeCloseTo(1, 15)
    expect(erfc(x) + erfc(-x)).toBeCloseTo(2, 15)
  }
})

test('lgamma is exactly 0 at its zeros 1 and 2', () => {
  expect([lgamma(1), lgamma(2)]).toEqual([0, 0])
})

test('Γ(x + 1) = x Γ(x) and ψ(x + 1) = ψ(x) + 1/x across every seam', () => {
  for (const x of [0.2, 0.49, 0.51, 1.49, 1.51, 2.49, 2.51, 22.9, 23.5, 24.5, -0.3, -7.7]) {
    expect(gamma(x + 1) / (x * gamma(x))).toBeCloseTo(1, 13)
    expect(lgamma(x + 1) - lgamma(x)).toBeCloseTo(Math.log(Math.abs(x)), 12)
    expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 12)
  }
})

test('a NaN goes through', () => {
  for (const rule of [erf, erfc, gamma, lgamma, digamma]) expect(rule(Number.NaN)).toBeNaN()
})
