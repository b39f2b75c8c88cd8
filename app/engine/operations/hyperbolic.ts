import { unary } from './builders'
import type { Domain } from './operation'
import { remarkAt, unsignedZero } from './points'

const fromMinusOneToOne: Domain = { contains: (x) => Math.abs(x) <= 1, needs: 'a number between −1 and 1' }
const outsideUnit: Domain = { contains: (x) => Math.abs(x) >= 1, needs: 'a number < −1 or > 1' }

/** The six hyperbolic functions and their inverses. */
export const hyperbolic = {
  sinh: unary({
    symbol: 'sinh',
    calls: ['sinh'],
    meaning: 'hyperbolic sine, (exp(x) − exp(−x)) / 2',
    value: [Math.sinh, 'sinh(x)'],
    partial: [Math.cosh, 'cosh(x)'],
    samples: [0, 1, -2],
  }),

  cosh: unary({
    symbol: 'cosh',
    calls: ['cosh'],
    meaning: 'hyperbolic cosine, (exp(x) + exp(−x)) / 2',
    value: [Math.cosh, 'cosh(x)'],
    partial: [Math.sinh, 'sinh(x)'],
    samples: [0, 1, -2],
  }),

  tanh: unary({
    symbol: 'tanh',
    calls: ['tanh'],
    meaning: 'hyperbolic tangent, squashes any number into (−1, 1)',
    handsOn: 'needs only its own saved result: the gradient goes through near 0 and fades where it saturates',
    value: [Math.tanh, 'tanh(x)'],
    // 1/cosh² keeps its digits where 1 − tanh² is already 0, from x = 19 on.
    partial: [(x) => sech(x) * sech(x), '1 - tanh(x)^2'],
    samples: [0, 1, -2],
  }),

  sech: unary({
    symbol: 'sech',
    calls: ['sech'],
    meaning: 'hyperbolic secant, 1 / cosh',
    value: [sech, 'sech(x)'],
    partial: [(x, result) => -result * Math.tanh(x), '-sech(x) * tanh(x)'],
    samples: [0, 1, -2],
  }),

  csch: unary({
    symbol: 'csch',
    calls: ['csch'],
    meaning: 'hyperbolic cosecant, 1 / sinh',
    value: [(x) => 1 / Math.sinh(x), 'csch(x)'],
    partial: [(x, csch) => -csch / Math.tanh(x), '-csch(x) * coth(x)'],
    remarks: [remarkAt('pole', [0], 'sinh 0 = 0 divides; slope −∞')],
    samples: [1, -2],
  }),

  coth: unary({
    symbol: 'coth',
    calls: ['coth'],
    meaning: 'hyperbolic cotangent, 1 / tanh',
    value: [(x) => 1 / Math.tanh(x), 'coth(x)'],
    partial: [(x) => -1 / Math.sinh(x) / Math.sinh(x), '-csch(x)^2'],
    remarks: [remarkAt('pole', [0], 'tanh 0 = 0 divides; slope −∞')],
    samples: [1, -2],
  }),

  asinh: unary({
    symbol: 'asinh',
    calls: ['asinh'],
    meaning: 'the number whose hyperbolic sine is x',
    value: [Math.asinh, 'asinh(x)'],
    partial: [(x) => 1 / Math.hypot(1, x), '1 / sqrt(x^2 + 1)'],
    samples: [0, 1.5, -3],
  }),

  acosh: unary({
    symbol: 'acosh',
    calls: ['acosh'],
    meaning: 'the number ≥ 0 whose hyperbolic cosine is x',
    value: [Math.acosh, 'acosh(x)'],
    partial: [(x) => 1 / (Math.sqrt(x - 1) * Math.sqrt(x + 1)), '1 / sqrt(x^2 - 1)'],
    domain: { contains: (x) => x >= 1, needs: 'a number ≥ 1' },
    remarks: [remarkAt('vertical tangent', [1], 'the slope grows beyond every bound, +∞')],
    samples: [1.5, 4],
  }),

  atanh: unary({
    symbol: 'atanh',
    calls: ['atanh'],
    meaning: 'the number whose hyperbolic tangent is x',
    value: [Math.atanh, 'atanh(x)'],
    partial: [(x) => 1 / ((1 - x) * (1 + x)), '1 / (1 - x^2)'],
    domain: fromMinusOneToOne,
    remarks: [remarkAt('pole', [-1, 1], 'tanh comes near ±1 but never reaches it; slope +∞')],
    samples: [0, 0.5, -0.8],
  }),

  asech: unary({
    symbol: 'asech',
    calls: ['asech'],
    meaning: 'the number ≥ 0 whose hyperbolic secant is x',
    value: [asech, 'asech(x)'],
    partial: [(x) => -1 / (unsignedZero(x) * Math.sqrt((1 - x) * (1 + x))), '-1 / (x * sqrt(1 - x^2))'],
    domain: { contains: (x) => x >= 0 && x <= 1, needs: 'a number above 0 and at most 1' },
    remarks: [
      remarkAt('pole', [0], 'sech comes near 0 but never reaches it; slope −∞'),
      remarkAt('vertical tangent', [1], 'the slope falls beyond every bound, −∞'),
    ],
    samples: [0.3, 0.8],
  }),

  acsch: unary({
    symbol: 'acsch',
    calls: ['acsch'],
    meaning: 'the number whose hyperbolic cosecant is x',
    value: [acsch, 'acsch(x)'],
    partial: [(x) => -1 / (Math.abs(x) * Math.hypot(1, x)), '-1 / (abs(x) * sqrt(1 + x^2))'],
    remarks: [remarkAt('pole', [0], 'csch comes near 0 but never reaches it; slope −∞')],
    samples: [0.3, -2],
  }),

  acoth: unary({
    symbol: 'acoth',
    calls: ['acoth'],
    meaning: 'the number whose hyperbolic cotangent is x',
    value: [acoth, 'acoth(x)'],
    partial: [(x) => -1 / ((Math.abs(x) - 1) * (Math.abs(x) + 1)), '1 / (1 - x^2)'],
    domain: outsideUnit,
    remarks: [remarkAt('pole', [-1, 1], 'coth comes near ±1 but never reaches it; slope −∞')],
    samples: [1.5, -3],
  }),
}

function sech(x: number): number {
  return 1 / Math.cosh(x)
}

/** acosh(1/x) as a logarithm; each form keeps its digits on its half, and neither overflows for tiny x. */
function asech(x: number): number {
  const leg = Math.sqrt((1 - x) * (1 + x))
  return x < 0.5 ? Math.log1p(leg) - Math.log(x) : Math.log1p((1 - x + leg) / x)
}

/** asinh(1/x); for small x as a logarithm, because 1/x overflows below 10⁻³⁰⁸. */
function acsch(x: number): number {
  const size = Math.abs(x)
  if (size >= 0.5) return Math.asinh(1 / x)
  const result = Math.log1p(Math.hypot(1, size)) - Math.log(size)
  return x < 0 ? -result : result
}

/** atanh(1/x) = ½ log((|x| + 1) / (|x| − 1)) with the sign of x; |x| − 1 is exact next to the pole. */
function acoth(x: number): number {
  return 0.5 * Math.sign(x) * Math.log1p(2 / (Math.abs(x) - 1))
}
