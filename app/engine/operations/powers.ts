import { binary, unary } from './builders'
import { isInfinite, remark, remarkAt, unsignedZero } from './points'

/** The power with any exponent, and the roots. */
export const powers = {
  power: binary({
    symbol: '^',
    infix: '^',
    calls: ['pow'],
    operands: ['x', 'y'],
    meaning: 'x to the power y; a negative x needs a whole y',
    handsOn:
      'hands the base the gradient times exponent·base^(exponent − 1), the exponent the gradient times the power times the logarithm of the base',
    value: [(x, y) => (hasPower(x, y) ? x ** y : Number.NaN), 'x^y'],
    partials: [
      // At y = 0 the rule would give 0·∞ for x = 0; x^0 is 1 everywhere, so its slope is 0 there too.
      // At y = ∞ it would give ∞·0 wherever the power has fallen to 0.
      [(x, y, power) => (y === 0 || (power === 0 && isInfinite(y)) ? 0 : y * x ** (y - 1)), 'y * x^(y - 1)'],
      [slopeInExponent, 'x^y * log(x)'],
    ],
    domain: {
      contains: hasPower,
      needs: 'a positive base or a whole exponent',
      whyNoValue: (x, y) => {
        if (x === 1) return 'powers of 1 stay 1, but those of its neighbours go to 0 and ∞'
        return isInfinite(y) ? 'its sign alternates for ever' : undefined
      },
    },
    remarks: [
      remark('pole', (x, y) => x === 0 && y < 0, 'a negative power of 0 is a division by 0'),
      remark('vertical tangent', (x, y) => x === 0 && y > 0 && y < 1, 'the slope in the base is infinite', 0),
      remark(
        'undefined partial',
        (x) => x < 0,
        'the slope in the exponent needs the logarithm of the base, which is not real; the slope in the base is not affected',
        1,
      ),
      remark(
        'undefined partial',
        (x, y) => x === 0 && y === 0,
        'a power of 0 jumps at exponent 0: no slope in the exponent; the slope in the base is 0',
        1,
      ),
    ],
    samples: [
      [2, 3],
      [1.5, -2],
      [0.5, 0.5],
      [4, 0],
    ],
  }),

  sqrt: unary({
    symbol: '√',
    calls: ['sqrt'],
    meaning: 'square root',
    handsOn: 'hands on the gradient divided by twice its own result: small roots make it large',
    value: [Math.sqrt, 'sqrt(x)'],
    partial: [(_x, root) => 1 / (2 * unsignedZero(root)), '1 / (2 * sqrt(x))'],
    domain: { contains: (x) => x >= 0, needs: 'a number that is not negative' },
    remarks: [remarkAt('vertical tangent', [0], 'the slope grows beyond every bound, +∞')],
    samples: [4, 0.25],
  }),

  cbrt: unary({
    symbol: '∛',
    calls: ['cbrt'],
    meaning: 'cube root, of negative numbers too',
    value: [Math.cbrt, 'cbrt(x)'],
    partial: [(_x, root) => 1 / (3 * root * root), '1 / (3 * cbrt(x)^2)'],
    remarks: [remarkAt('vertical tangent', [0], 'the slope grows beyond every bound, +∞')],
    samples: [8, -0.125],
  }),

  nthRoot: binary({
    symbol: 'ⁿ√',
    calls: ['nthRoot'],
    operands: ['x', 'n'],
    meaning: 'the n-th root of x; a negative x needs an odd n',
    value: [nthRoot, 'nthRoot(x, n)'],
    partials: [
      [slopeInNumber, 'nthRoot(x, n) / (n * x)'],
      [slopeInDegree, '-nthRoot(x, n) * log(x) / n^2'],
    ],
    domain: {
      contains: hasRoot,
      needs: 'a degree other than 0, and an odd one for a negative number',
      whyNoValue: (_x, n) => (n === 0 ? 'its exponent would be 1 ÷ 0' : undefined),
    },
    remarks: [
      remark('vertical tangent', (x, n) => x === 0 && n > 1, 'the slope in the number is infinite', 0),
      remark('pole', (x, n) => x === 0 && n < 0, 'a negative root of 0 is a division by 0'),
      remark(
        'undefined partial',
        (x) => x < 0,
        'no slope in the degree: only odd degrees have a root; the slope in the number is not affected',
        1,
      ),
    ],
    samples: [
      [8, 3],
      [2, -2],
      [0.5, 2.5],
    ],
  }),
}

/** True where x^y is real and determined. IEEE lets (−∞)^0.5 and NaN^0 through; 1^±∞ it refuses as we do. */
function hasPower(x: number, y: number): boolean {
  if (x > 0) return x !== 1 || Number.isFinite(y)
  if (x < 0) return Number.isInteger(y)
  return x === 0
}

function slopeInExponent(x: number, y: number, power: number): number {
  if (x < 0 || (x === 0 && y === 0)) return Number.NaN
  return power === 0 ? 0 : power * Math.log(x)
}

function hasRoot(x: number, n: number): boolean {
  return n !== 0 && (x >= 0 || Math.abs(n % 2) === 1)
}

function nthRoot(x: number, n: number): number {
  if (!hasRoot(x, n) || Number.isNaN(n)) return Number.NaN
  const size = Math.abs(x)
  if (size === 1) return x // 1 / n may be ∞, and 1 ** ∞ is NaN
  const root = size ** (1 / n)
  const power = root ** n
  // 1/3 is not exact, so 125 ** (1/3) is 4.999…9; one step of Newton's method mends the last digits.
  const mended = power > 0 && power < Number.POSITIVE_INFINITY ? root * (1 + (size / power - 1) / n) : root
  return x < 0 ? -mended : mended
}

function slopeInNumber(x: number, n: number, root: number): number {
  if (isInfinite(n)) return 0
  // Where root or number are 0 or ∞ their ratio tells nothing.
  return root === 0 || isInfinite(x) ? x ** (1 / n - 1) / n : root / (n * x)
}

function slopeInDegree(x: number, n: number, root: number): number {
  if (x < 0) return Number.NaN
  if (root === 0 || isInfinite(n)) return 0
  return (-root * Math.log(x)) / n / n // n² may be 0 or ∞
}
