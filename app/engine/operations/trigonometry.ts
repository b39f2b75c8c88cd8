import { unary } from './builders'
import type { Domain } from './operation'
import { finiteNumber, remarkAt, unsignedZero } from './points'

const slopeUp = 'the slope grows beyond every bound, +∞'
const slopeDown = 'the slope falls beyond every bound, −∞'

const fromMinusOneToOne: Domain = { contains: (x) => x >= -1 && x <= 1, needs: 'a number from −1 to 1' }
const outsideUnit: Domain = { contains: (x) => Math.abs(x) >= 1, needs: 'a number ≤ −1 or ≥ 1' }

/** The six circular functions, angles in radians, and their inverses. */
export const trigonometry = {
  sin: unary({
    symbol: 'sin',
    calls: ['sin'],
    meaning: 'sine of an angle in radians',
    handsOn: 'hands on the gradient times the cosine of its operand',
    value: [Math.sin, 'sin(x)'],
    partial: [Math.cos, 'cos(x)'],
    domain: finiteNumber,
    samples: [0, 1, -2],
  }),

  cos: unary({
    symbol: 'cos',
    calls: ['cos'],
    meaning: 'cosine of an angle in radians',
    handsOn: 'hands on the gradient times minus the sine of its operand',
    value: [Math.cos, 'cos(x)'],
    partial: [(x) => -Math.sin(x), '-sin(x)'],
    domain: finiteNumber,
    samples: [0, 1, -2],
  }),

  tan: unary({
    symbol: 'tan',
    calls: ['tan'],
    meaning: 'tangent, sin / cos',
    value: [Math.tan, 'tan(x)'],
    partial: [(_x, tan) => 1 + tan * tan, '1 + tan(x)^2'],
    domain: finiteNumber,
    samples: [0, 1, -2],
  }),

  sec: unary({
    symbol: 'sec',
    calls: ['sec'],
    meaning: 'secant, 1 / cos',
    value: [(x) => 1 / Math.cos(x), 'sec(x)'],
    partial: [(x, sec) => sec * Math.tan(x), 'sec(x) * tan(x)'],
    domain: finiteNumber,
    samples: [0, 1, -2],
  }),

  csc: unary({
    symbol: 'csc',
    calls: ['csc'],
    meaning: 'cosecant, 1 / sin',
    value: [(x) => 1 / Math.sin(x), 'csc(x)'],
    partial: [(x, csc) => -csc / Math.tan(x), '-csc(x) * cot(x)'],
    domain: finiteNumber,
    remarks: [remarkAt('pole', [0], 'sin 0 = 0 divides; slope −∞')],
    samples: [1, -2],
  }),

  cot: unary({
    symbol: 'cot',
    calls: ['cot'],
    meaning: 'cotangent, cos / sin',
    value: [(x) => 1 / Math.tan(x), 'cot(x)'],
    partial: [(_x, cot) => -(1 + cot * cot), '-(1 + cot(x)^2)'],
    domain: finiteNumber,
    remarks: [remarkAt('pole', [0], 'sin 0 = 0 divides; slope −∞')],
    samples: [1, -2],
  }),

  asin: unary({
    symbol: 'asin',
    calls: ['asin'],
    meaning: 'the angle from −π/2 to π/2 whose sine is x',
    value: [Math.asin, 'asin(x)'],
    // (1 − x)(1 + x), not 1 − x²: the difference stays exact next to ±1.
    partial: [(x) => 1 / Math.sqrt((1 - x) * (1 + x)), '1 / sqrt(1 - x^2)'],
    domain: fromMinusOneToOne,
    remarks: [remarkAt('vertical tangent', [-1, 1], slopeUp)],
    samples: [0, 0.5, -0.8],
  }),

  acos: unary({
    symbol: 'acos',
    calls: ['acos'],
    meaning: 'the angle from 0 to π whose cosine is x',
    value: [Math.acos, 'acos(x)'],
    partial: [(x) => -1 / Math.sqrt((1 - x) * (1 + x)), '-1 / sqrt(1 - x^2)'],
    domain: fromMinusOneToOne,
    remarks: [remarkAt('vertical tangent', [-1, 1], slopeDown)],
    samples: [0, 0.5, -0.8],
  }),

  atan: unary({
    symbol: 'atan',
    calls: ['atan'],
    meaning: 'the angle from −π/2 to π/2 whose tangent is x',
    value: [Math.atan, 'atan(x)'],
    partial: [(x) => 1 / (1 + x * x), '1 / (1 + x^2)'],
    samples: [0, 1.5, -3],
  }),

  asec: unary({
    symbol: 'asec',
    calls: ['asec'],
    meaning: 'the angle from 0 to π whose secant is x',
    value: [(x) => Math.atan2(leg(x), Math.sign(x)), 'asec(x)'],
    partial: [(x) => 1 / (Math.abs(x) * leg(x)), '1 / (abs(x) * sqrt(x^2 - 1))'],
    domain: outsideUnit,
    remarks: [remarkAt('vertical tangent', [-1, 1], slopeUp)],
    samples: [1.5, -3],
  }),

  acsc: unary({
    symbol: 'acsc',
    calls: ['acsc'],
    meaning: 'the angle from −π/2 to π/2 whose cosecant is x',
    value: [(x) => Math.sign(x) * Math.atan2(1, leg(x)), 'acsc(x)'],
    partial: [(x) => -1 / (Math.abs(x) * leg(x)), '-1 / (abs(x) * sqrt(x^2 - 1))'],
    domain: outsideUnit,
    remarks: [remarkAt('vertical tangent', [-1, 1], slopeDown)],
    samples: [1.5, -3],
  }),

  acot: unary({
    symbol: 'acot',
    calls: ['acot'],
    meaning: 'the angle from −π/2 to π/2 whose cotangent is x, atan(1 / x)',
    value: [(x) => Math.atan(1 / unsignedZero(x)), 'acot(x)'],
    partial: [(x) => -1 / (1 + x * x), '-1 / (1 + x^2)'],
    remarks: [remarkAt('jump', [0], 'the angle jumps from −π/2 to π/2; the slope is −1 on both sides')],
    samples: [0.5, -3],
  }),
}

/** √(x² − 1), the far leg of the triangle whose secant is |x|; exact next to ±1, no overflow, NaN within. */
function leg(x: number): number {
  const size = Math.abs(x)
  return Math.sqrt(size - 1) * Math.sqrt(size + 1)
}
