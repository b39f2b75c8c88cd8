import { binary, variadic } from './builders'
import { remark, unsignedZero } from './points'

/** Length and direction of a vector. */
export const plane = {
  hypot: variadic({
    symbol: 'hypot',
    calls: ['hypot'],
    least: 2,
    meaning: 'length of the vector: root of the sum of squares',
    value: [
      // Math.hypot(Infinity, NaN) is Infinity; a NaN must not be hidden.
      (...operands) => (operands.some(Number.isNaN) ? Number.NaN : Math.hypot(...operands)),
      (names) => `hypot(${names})`,
    ],
    partial: [
      (index) =>
        (...operandsThenLength) =>
          (operandsThenLength[index] as number) / (operandsThenLength.at(-1) as number),
      (own, names) => `${own} / hypot(${names})`,
    ],
    remarks: [
      remark(
        'undefined partial',
        (...operands) => operands.every((x) => x === 0),
        'the tip of a cone: the slope depends on the direction',
      ),
      remark(
        'undefined partial',
        (...operands) => operands.some((x) => Math.abs(x) === Number.POSITIVE_INFINITY),
        '∞ / ∞: an infinite length has no direction',
      ),
    ],
    samples: [
      [3, 4],
      [-1, 0.5],
      [1, -2, 2],
    ],
  }),

  atan2: binary({
    symbol: 'atan2',
    calls: ['atan2'],
    operands: ['y', 'x'],
    meaning: 'angle of the point (x, y), from −π to π; y comes first',
    // The sign of a zero would choose between π and −π, and nobody sees it: −0 counts as 0.
    value: [(y, x) => Math.atan2(unsignedZero(y), unsignedZero(x)), 'atan2(y, x)'],
    partials: [
      [(y, x) => overSquaredLength(x, y), 'x / (x^2 + y^2)'],
      [(y, x) => -overSquaredLength(y, x), '-y / (x^2 + y^2)'],
    ],
    remarks: [
      remark('undefined partial', (y, x) => y === 0 && x === 0, 'the origin has no angle; 0 by convention'),
      remark(
        'jump',
        (y, x) => y === 0 && x < 0,
        'the angle jumps from π to −π below the axis; slopes unaffected',
      ),
    ],
    samples: [
      [1, 2],
      [2, -1],
      [-3, -0.5],
      [-1, 0],
    ],
  }),
}

/** own / (own² + other²); the squares alone overflow from 10¹⁵⁴ on, and vanish below 10⁻¹⁶². */
function overSquaredLength(own: number, other: number): number {
  const length = Math.hypot(own, other)
  return length === Number.POSITIVE_INFINITY ? 0 : own / length / length
}
