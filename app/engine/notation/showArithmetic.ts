import { FULL_DIGITS, formatNumber, relationOf, type ShownNumber } from './formatNumber'

/** An equation as it is shown: its operands, the sign that its digits allow, its result. */
export interface ShownArithmetic {
  readonly operands: readonly ShownNumber[]
  readonly relation: '=' | '≈'
  readonly result: ShownNumber
}

/**
 * An equation whose shown digits agree: who computes with the operands as shown gets the result as shown. The result
 * has `digits` significant digits, the operands as many more as that takes: 0.125 × 0.5 = 0.063, not 0.13 × 0.5.
 */
export function showArithmetic(
  operands: readonly number[],
  result: number,
  compute: (...operands: number[]) => number,
  digits: number,
): ShownArithmetic {
  const wanted = digitsThatAgree(operands, result, compute, digits)
  const shown = operands.map((operand) => formatNumber(operand, wanted))
  const shownResult = formatNumber(result, digits)
  return { operands: shown, relation: relationOf(...shown, shownResult), result: shownResult }
}

/** How many significant digits the operands need, `digits` or more, to give the result in `digits` digits. */
export function digitsThatAgree(
  operands: readonly number[],
  result: number,
  compute: (...operands: number[]) => number,
  digits: number,
): number {
  const { text } = formatNumber(result, digits)
  for (let wanted = digits; wanted < FULL_DIGITS; wanted++) {
    const shown = operands.map((operand) => formatNumber(operand, wanted).number)
    if (formatNumber(compute(...shown), digits).text === text) return wanted
  }
  return FULL_DIGITS
}
