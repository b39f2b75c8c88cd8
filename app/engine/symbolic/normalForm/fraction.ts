/**
 * An exact number: `top / bottom` in lowest terms, both within the whole numbers that doubles hold exactly, `bottom`
 * positive.
 */
export interface Fraction {
  readonly top: number
  readonly bottom: number
  /** Typed with a decimal point, or made with such a number: it is written 0.5, not 1/2. */
  readonly decimal: boolean
}

/** A whole number as a fraction. */
export function wholeFraction(top: number): Fraction {
  return { top, bottom: 1, decimal: false }
}

export const ONE = wholeFraction(1)
export const MINUS_ONE = wholeFraction(-1)

/** The fraction of a number: 3, or 1/4 for 0.25; undefined where it has too many digits, or is infinite or NaN. */
export function fractionOf(value: number): Fraction | undefined {
  const match = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (!match) return undefined
  const [, whole = '', decimals = '', power = '0'] = match
  const exponent = Number(power) - decimals.length
  const digits = Number(whole + decimals)
  if (exponent > 0) return fraction(value, 1, false)
  return fraction(digits, 10 ** -exponent, exponent < 0)
}

/** a + b; undefined past the exact numbers, as for all that follows. */
export function addFractions(a: Fraction, b: Fraction): Fraction | undefined {
  const [first, second] = [a.top * b.bottom, b.top * a.bottom]
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second)) return undefined
  return fraction(first + second, a.bottom * b.bottom, a.decimal || b.decimal)
}

/** a · b. */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction | undefined {
  return fraction(a.top * b.top, a.bottom * b.bottom, a.decimal || b.decimal)
}

/** a to a whole power; undefined for 0 to a negative one. */
export function raiseFraction({ top, bottom, decimal }: Fraction, exponent: number): Fraction | undefined {
  const size = Math.abs(exponent)
  if (exponent < 0)
    return top === 0
      ? undefined
      : fraction(bottom ** size * Math.sign(top) ** size, Math.abs(top) ** size, decimal)
  return fraction(top ** size, bottom ** size, decimal)
}

/** −a. */
export function negateFraction({ top, bottom, decimal }: Fraction): Fraction {
  return { top: 0 - top, bottom, decimal }
}

/** Whether it is a whole number. */
export function isWhole({ bottom }: Fraction): boolean {
  return bottom === 1
}

/** Whether it is this whole number. */
export function isExactly({ top, bottom }: Fraction, value: number): boolean {
  return bottom === 1 && top === value
}

/** Less than 0 where a < b, more where a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return a.top / a.bottom - b.top / b.bottom
}

/** The greatest whole number that divides both. */
export function greatestDivisor(a: number, b: number): number {
  let [larger, smaller] = [Math.abs(a), Math.abs(b)]
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller]
  return larger
}

/** A product that is no safe integer rounds to none either, so that this check is enough. */
function fraction(top: number, bottom: number, decimal: boolean): Fraction | undefined {
  if (!Number.isSafeInteger(top) || !Number.isSafeInteger(bottom) || bottom === 0) return undefined
  const divisor = greatestDivisor(top, bottom)
  return { top: top / divisor + 0, bottom: bottom / divisor, decimal }
}
