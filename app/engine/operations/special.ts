import { unary } from './builders'
import { erf } from './errorFunction'
import { digamma, gamma, isPole, lgamma } from './gammaFunction'
import type { Domain } from './operation'
import { remark } from './points'

const aboveMinusInfinity: Domain = {
  contains: (x) => x !== Number.NEGATIVE_INFINITY,
  needs: 'a number other than −∞',
  whyNoValue: () => 'its poles go on for ever on that side',
}

/** The error function and the gamma function. In the formulas, psi is the derivative of lgamma (digamma). */
export const special = {
  erf: unary({
    symbol: 'erf',
    calls: ['erf'],
    meaning: 'error function: share of a normal distribution within ±x√2 standard deviations',
    value: [erf, 'erf(x)'],
    partial: [(x) => (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x), '2 / sqrt(pi) * exp(-x^2)'],
    samples: [0, 0.3, -1, 2.5],
  }),

  gamma: unary({
    symbol: 'Γ',
    calls: ['gamma'],
    meaning: 'gamma function: (x − 1)! for whole x, and smooth between',
    value: [gamma, 'gamma(x)'],
    partial: [gammaSlope, 'gamma(x) * psi(x)'],
    domain: aboveMinusInfinity,
    remarks: [remark('pole', isPole, 'Γ has a pole at 0, −1, −2, …; the value is ∞ by convention')],
    samples: [0.5, 2.5, 5, -1.5],
  }),

  lgamma: unary({
    symbol: 'log|Γ|',
    calls: ['lgamma'],
    meaning: 'logarithm of the absolute value of the gamma function',
    value: [lgamma, 'lgamma(x)'],
    partial: [digamma, 'psi(x)'],
    domain: aboveMinusInfinity,
    remarks: [remark('pole', isPole, 'left slope +∞, right slope −∞; by convention −∞')],
    samples: [0.5, 2.5, 30, -1.5],
  }),
}

/** Γ′ = Γ·ψ. At the pole −n it falls on both sides if n is even and climbs on both sides if n is odd. */
function gammaSlope(x: number, value: number): number {
  if (isPole(x)) return x % 2 === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return value * digamma(x)
}
