import { binary, unary } from './builders'
import type { PointRemark } from './operation'
import { isInfinite, remark, remarkAt } from './points'

const jumpsAtIntegers: readonly PointRemark[] = [
  remark(
    'jump',
    Number.isInteger,
    'one step of 1 at every whole number; slope 0 on both sides, by convention 0',
  ),
]

/** Sizes, signs, rounding and remainder: kinks and jumps. */
export const rounding = {
  abs: unary({
    symbol: '|x|',
    calls: ['abs'],
    meaning: 'absolute value: the number without its sign',
    handsOn: 'hands the gradient on with the sign of its operand',
    value: [Math.abs, 'abs(x)'],
    partial: [Math.sign, 'sign(x)'],
    remarks: [remarkAt('kink', [0], 'left slope −1, right slope 1; by convention 0')],
    samples: [2, -0.5],
  }),

  sign: unary({
    symbol: 'sign',
    calls: ['sign'],
    meaning: '−1, 0 or 1',
    handsOn: 'is flat between its jumps, so it hands nothing on',
    value: [Math.sign, 'sign(x)'],
    partial: [() => 0, '0'],
    remarks: [remarkAt('jump', [0], 'from −1 over 0 to 1; slope 0 on both sides, by convention 0')],
    samples: [2, -0.5],
  }),

  floor: unary({
    symbol: '⌊x⌋',
    calls: ['floor'],
    meaning: 'the whole number at or below x',
    handsOn: 'is flat between its jumps, so it hands nothing on',
    value: [Math.floor, 'floor(x)'],
    partial: [() => 0, '0'],
    remarks: jumpsAtIntegers,
    samples: [2.3, -0.5],
  }),

  ceil: unary({
    symbol: '⌈x⌉',
    calls: ['ceil'],
    meaning: 'the whole number at or above x',
    handsOn: 'is flat between its jumps, so it hands nothing on',
    value: [Math.ceil, 'ceil(x)'],
    partial: [() => 0, '0'],
    remarks: jumpsAtIntegers,
    samples: [2.3, -0.5],
  }),

  round: unary({
    symbol: 'round',
    calls: ['round'],
    meaning: 'the nearest whole number, halves away from zero',
    handsOn: 'is flat between its jumps, so it hands nothing on',
    value: [roundHalfAway, 'round(x)'],
    partial: [() => 0, '0'],
    remarks: [
      remark(
        'jump',
        (x) => Math.abs(x % 1) === 0.5,
        'one step of 1 at every half; slope 0 on both sides, by convention 0',
      ),
    ],
    samples: [2.3, -0.8],
  }),

  mod: binary({
    symbol: 'mod',
    infix: 'mod',
    calls: ['mod'],
    operands: ['x', 'y'],
    meaning: 'remainder of x ÷ y, with the sign of y: −7 mod 3 is 2',
    value: [mod, 'x mod y'],
    partials: [
      [() => 1, '1'],
      [slopeInDivisor, '-floor(x / y)'],
    ],
    domain: {
      contains: (x, y) => Number.isFinite(x) && y !== 0,
      needs: 'a finite number and a divisor other than 0',
      whyNoValue: (_x, y) =>
        y === 0 ? 'a division by 0 leaves no remainder' : 'an infinity leaves no definite remainder',
    },
    remarks: [
      remark(
        'jump',
        (x, y) => x % y === 0,
        'a multiple of the divisor: the remainder jumps from the divisor to 0; the slope in the number stays 1',
      ),
    ],
    samples: [
      [7, 3],
      [-7, 3],
      [2.5, -1],
    ],
  }),
}

/** Math.round takes −2.5 to −2, and Math.floor(x + 0.5) takes 0.49999999999999994 to 1; x − trunc(x) is exact. */
function roundHalfAway(x: number): number {
  const whole = Math.trunc(x)
  return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole
}

/** Not −Math.floor(x / y): 1 / 0.1 rounds to 10, though in doubles 0.1 fits into 1 only 9 times. */
function slopeInDivisor(x: number, y: number, remainder: number): number {
  if (isInfinite(y)) return remainder === x ? 0 : 1
  return -Math.round((x - remainder) / y)
}

function mod(x: number, y: number): number {
  const remainder = x % y
  if (remainder === 0) return y > 0 ? 0 : -0
  return remainder < 0 === y < 0 ? remainder : remainder + y
}
