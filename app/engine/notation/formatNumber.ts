/** A number as it is shown: with a true minus, and whether the shown digits are the whole number. */
export interface ShownNumber {
  readonly text: string
  /** True where the text is the exact double (write "="), false where it is rounded (write "≈"). */
  readonly exact: boolean
  /** The number that the text names. */
  readonly number: number
}

/** Fewer digits say too little. */
export const FEWEST_DIGITS = 2

/** Full precision: the shortest text that reads back as the same double. */
export const FULL_DIGITS = 17

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * `value` with `digits` significant digits (2…17). Whole numbers below a million stay whole, very large and very small
 * numbers get ×10ⁿ, −0 is 0, infinities are ∞ and −∞, NaN is "NaN".
 */
export function formatNumber(value: number, digits = 4): ShownNumber {
  if (Number.isNaN(value)) return { text: 'NaN', exact: true, number: value }
  if (!Number.isFinite(value)) return { text: value > 0 ? '∞' : '−∞', exact: true, number: value }
  if (value === 0) return { text: '0', exact: true, number: 0 }
  const [mantissa, exponent] = significantDigits(Math.abs(value), digits)
  const sign = value < 0 ? '−' : ''
  const scientific = exponent < -4 || exponent >= Math.max(digits, 6)
  const text = sign + (scientific ? withPower(mantissa, exponent) : plain(mantissa, exponent))
  const number = Math.sign(value) * Number(`${mantissa}e${exponent - mantissa.length + 1}`)
  return { text, exact: number === value, number }
}

/** The sign that the shown digits allow between terms: "=" where all of them are whole numbers as shown, else "≈". */
export function relationOf(...shown: readonly ShownNumber[]): '=' | '≈' {
  return shown.every(({ exact }) => exact) ? '=' : '≈'
}

/** Digits without point or trailing zeros, and the power of ten of the first: 0.025 → ['25', −2]. */
function significantDigits(magnitude: number, digits: number): [string, number] {
  const wholeDigits = magnitude < 1e6 ? Math.floor(Math.log10(magnitude)) + 1 : 0
  const wanted = Math.min(Math.max(digits, wholeDigits), FULL_DIGITS)
  const shortest = magnitude.toExponential()
  const rounded = magnitude.toExponential(wanted - 1)
  const [head = '', power = '0'] = (Number(rounded) === magnitude ? shortest : rounded).split('e')
  return [head.replace('.', '').replace(/0+$/, '') || '0', Number(power)]
}

function plain(mantissa: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${mantissa}`
  const whole = mantissa.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const fraction = mantissa.slice(exponent + 1)
  return fraction ? `${whole}.${fraction}` : whole
}

function withPower(mantissa: string, exponent: number): string {
  const head =
    mantissa.length > 1 ? `${mantissa[0]}.${mantissa.slice(1)}×` : mantissa === '1' ? '' : `${mantissa}×`
  return `${head}10${superscript(exponent)}`
}

function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('')
  return (exponent < 0 ? '⁻' : '') + digits
}
