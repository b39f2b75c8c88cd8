import { binary, unary } from './builders'
import { isInfinite, remark } from './points'

const infinitiesDoNotCancel = 'infinities do not cancel to a definite number'

/** The four operations, the sign, and the two powers that have names. */
export const arithmetic = {
  add: binary({
    symbol: '+',
    infix: '+',
    meaning: 'sum: passes the gradient on to both operands',
    handsOn: 'hands the gradient on unchanged to both operands',
    value: [(a, b) => a + b, 'a + b'],
    partials: [
      [() => 1, '1'],
      [() => 1, '1'],
    ],
    domain: {
      contains: (a, b) => Number.isFinite(a) || Number.isFinite(b) || a === b,
      needs: 'operands that are not ∞ and −∞',
      whyNoValue: () => infinitiesDoNotCancel,
    },
    samples: [
      [2, 3],
      [-1.5, 0.25],
    ],
  }),

  subtract: binary({
    symbol: '−',
    infix: '-',
    meaning: 'difference: the second operand receives the gradient with its sign turned',
    handsOn: 'hands the gradient on unchanged to the first operand, and with its sign turned to the second',
    value: [(a, b) => a - b, 'a - b'],
    partials: [
      [() => 1, '1'],
      [() => -1, '-1'],
    ],
    domain: {
      contains: (a, b) => Number.isFinite(a) || a !== b,
      needs: 'operands that are not the same infinity',
      whyNoValue: () => infinitiesDoNotCancel,
    },
    samples: [
      [2, 3],
      [-1.5, 0.25],
    ],
  }),

  multiply: binary({
    symbol: '×',
    infix: '*',
    meaning: 'product: each operand receives the gradient times the other operand',
    handsOn: 'hands each operand the gradient times the other one’s value',
    value: [(a, b) => a * b, 'a * b'],
    partials: [
      [(_a, b) => b, 'b'],
      [(a) => a, 'a'],
    ],
    domain: {
      contains: (a, b) => !(a === 0 && isInfinite(b)) && !(b === 0 && isInfinite(a)),
      needs: 'operands that are not 0 and ±∞',
      whyNoValue: () => '0 makes it 0, an infinity makes it infinite',
    },
    samples: [
      [2, 3],
      [-1.5, 0],
    ],
  }),

  divide: binary({
    symbol: '÷',
    infix: '/',
    meaning: 'quotient: a divided by b',
    handsOn:
      'hands the numerator the gradient divided by the denominator; the denominator gets minus the quotient times that',
    value: [(a, b) => a / b, 'a / b'],
    partials: [
      [(_a, b) => 1 / b, '1 / b'],
      // −quotient / b: b² would overflow from b = 10¹⁵⁴ on.
      [(_a, b, quotient) => -quotient / b, '-a / b^2'],
    ],
    domain: {
      contains: (a, b) => !(a === 0 && b === 0) && !(isInfinite(a) && isInfinite(b)),
      needs: 'operands that are not both 0 or both infinite',
      whyNoValue: (a) =>
        a === 0 ? 'any number would do, as any times 0 is 0' : 'two infinities have no definite ratio',
    },
    remarks: [
      remark('pole', (a, b) => b === 0 && a !== 0, 'division by 0: the quotient and its slopes are infinite'),
    ],
    samples: [
      [2, 3],
      [-1.5, -0.5],
    ],
  }),

  negate: unary({
    symbol: '−',
    prefix: '-',
    meaning: 'the same number with the other sign',
    handsOn: 'turns the sign of the gradient',
    value: [(x) => -x, '-x'],
    partial: [() => -1, '-1'],
    samples: [2, -0.5],
  }),

  square: unary({
    symbol: 'x²',
    calls: ['square'],
    meaning: 'the number times itself',
    handsOn: 'hands on the gradient times twice its operand',
    value: [(x) => x * x, 'x^2'],
    partial: [(x) => 2 * x, '2 * x'],
    samples: [3, -0.5, 0],
  }),

  cube: unary({
    symbol: 'x³',
    calls: ['cube'],
    meaning: 'third power',
    value: [(x) => x * x * x, 'x^3'],
    partial: [(x) => 3 * x * x, '3 * x^2'],
    samples: [2, -0.5, 0],
  }),
}
