import { binary, unary } from './builders'
import { isInfinite, remark, remarkAt, unsignedZero } from './points'

/** Exponentials and logarithms. */
export const exponentials = {
  exp: unary({
    symbol: 'exp',
    calls: ['exp'],
    meaning: 'e to the power x; it is its own derivative',
    handsOn: 'hands on the gradient times its own saved result: exp is its own derivative',
    value: [Math.exp, 'exp(x)'],
    partial: [(_x, power) => power, 'exp(x)'],
    samples: [0, 1.5, -2],
  }),

  expm1: unary({
    symbol: 'expm1',
    calls: ['expm1'],
    meaning: 'exp(x) − 1, exact for small x too',
    value: [Math.expm1, 'expm1(x)'],
    partial: [Math.exp, 'exp(x)'],
    samples: [0, 1.5, -2],
  }),

  log: unary({
    symbol: 'log',
    calls: ['log', 'ln'],
    meaning: 'natural logarithm',
    handsOn: 'hands on the gradient divided by its operand: small operands make it large',
    value: [Math.log, 'log(x)'],
    partial: [(x) => 1 / unsignedZero(x), '1 / x'],
    domain: positive(),
    remarks: [poleAtZero()],
    samples: [1, 2.5, 0.1],
  }),

  logBase: binary({
    symbol: 'log',
    calls: ['log'],
    operands: ['x', 'b'],
    meaning: 'logarithm of x to the base b',
    value: [logBase, 'log(x) / log(b)'],
    partials: [
      [(x, b) => 1 / (unsignedZero(x) * Math.log(b)), '1 / (x * log(b))'],
      // One after the other: b log b overflows for a base near the end of the numbers.
      [(_x, b, result) => -result / b / Math.log(b), '-log(x) / (b * log(b)^2)'],
    ],
    domain: {
      contains: hasLogarithm,
      needs: 'a positive number and a positive base other than 1',
      whyNoValue: (_x, b) => whyNoLogarithm(b),
    },
    remarks: [
      remark(
        'pole',
        (x) => x === 0,
        'the logarithm falls (for a base below 1 climbs) without end as its operand nears 0',
      ),
    ],
    samples: [
      [8, 2],
      [0.3, 10],
      [5, 0.5],
    ],
  }),

  log2: unary({
    symbol: 'log₂',
    calls: ['log2'],
    meaning: 'logarithm to the base 2',
    value: [Math.log2, 'log2(x)'],
    partial: [(x) => 1 / (unsignedZero(x) * Math.LN2), '1 / (x * log(2))'],
    domain: positive(),
    remarks: [poleAtZero()],
    samples: [8, 0.3],
  }),

  log10: unary({
    symbol: 'log₁₀',
    calls: ['log10'],
    meaning: 'logarithm to the base 10',
    value: [Math.log10, 'log10(x)'],
    partial: [(x) => 1 / (unsignedZero(x) * Math.LN10), '1 / (x * log(10))'],
    domain: positive(),
    remarks: [poleAtZero()],
    samples: [1000, 0.3],
  }),

  log1p: unary({
    symbol: 'log1p',
    calls: ['log1p'],
    meaning: 'log(1 + x), exact for small x too',
    value: [Math.log1p, 'log1p(x)'],
    partial: [(x) => 1 / (1 + x), '1 / (1 + x)'],
    domain: { contains: (x) => x >= -1, needs: 'a number above −1' },
    remarks: [remarkAt('pole', [-1], 'the logarithm falls without end as its operand nears −1; slope +∞')],
    samples: [0, 1.5, -0.7],
  }),

  logAddExp: binary({
    symbol: 'logaddexp',
    calls: ['logaddexp'],
    meaning: 'log(exp(a) + exp(b)) without overflow: a smooth maximum',
    value: [logAddExp, 'log(exp(a) + exp(b))'],
    partials: [
      [(a, b) => share(a, b), 'exp(a) / (exp(a) + exp(b))'],
      [(a, b) => share(b, a), 'exp(b) / (exp(a) + exp(b))'],
    ],
    samples: [
      [1, 2],
      [0.5, 0.5],
      [3, -4],
    ],
  }),
}

function positive() {
  return { contains: (x: number) => x >= 0, needs: 'a positive number' }
}

function poleAtZero() {
  return remarkAt('pole', [0], 'the logarithm falls without end as its operand nears 0; slope +∞')
}

function whyNoLogarithm(base: number): string | undefined {
  if (base === 0 || base === 1) return `every power of ${base} is ${base}`
  return isInfinite(base) ? 'an infinite base has no definite powers' : undefined
}

function hasLogarithm(x: number, base: number): boolean {
  return x >= 0 && base > 0 && base !== 1 && base < Number.POSITIVE_INFINITY
}

function logBase(x: number, base: number): number {
  if (!hasLogarithm(x, base)) return Number.NaN
  // log(1000) / log(10) is 2.9999999999999996.
  if (base === 10) return Math.log10(x)
  if (base === 2) return Math.log2(x)
  return Math.log(x) / Math.log(base)
}

function logAddExp(a: number, b: number): number {
  if (a === b) return a + Math.LN2
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))
}

/** exp(own) / (exp(own) + exp(other)); of two equal infinities each has half. */
function share(own: number, other: number): number {
  if (own === other) return 0.5
  const ratio = Math.exp(-Math.abs(own - other))
  return (own > other ? 1 : ratio) / (1 + ratio)
}
