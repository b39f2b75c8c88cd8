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
  const shownResult = formatNumber(result, digits)
  for (let wanted = digits; ; wanted++) {
    const shown = operands.map((operand) => formatNumber(operand, wanted))
    const computed = formatNumber(compute(...shown.map(({ number }) => number)), digits)
    if (wanted >= FULL_DIGITS || computed.text === shownResult.text)
      return { operands: shown, relation: relationOf(...shown, shownResult), result: shownResult }
  }
}
