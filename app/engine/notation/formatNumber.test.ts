import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FULL_DIGITS, formatNumber, relationOf } from './formatNumber'

describe('formatNumber', () => {
  it.each([
    [0, '0', true],
    [-0, '0', true],
    [3, '3', true],
    [-2.5, '−2.5', true],
    [1 / 3, '0.3333', false],
    [-0.27941549819892586, '−0.2794', false],
    [123456, '123456', true],
    [12345.678, '12346', false],
    [1e6, '10⁶', true],
    [2.5e-7, '2.5×10⁻⁷', true],
    [1e300, '10³⁰⁰', true],
    [6.02214076e23, '6.022×10²³', false],
    [0.00012, '0.00012', true],
    [9.9999, '10', false],
    [Number.POSITIVE_INFINITY, '∞', true],
    [Number.NEGATIVE_INFINITY, '−∞', true],
  ])('%d at 4 digits is %s', (value, text, exact) => {
    expect(formatNumber(value)).toMatchObject({ text, exact })
  })

  it('at 17 digits reads back as the same double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { text, exact } = formatNumber(value, FULL_DIGITS)
        expect(exact).toBe(true)
        expect(Math.abs(readBack(text))).toBe(Math.abs(value))
      }),
      { seed: 20_261_124 },
    )
  })

  it('at any number of digits is within half a unit of the last', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 2, max: 17 }),
        (value, digits) => {
          const shown = readBack(formatNumber(value, digits).text)
          expect(Math.abs(shown - value)).toBeLessThanOrEqual(
            Math.abs(value) * 0.5000001 * 10 ** (1 - digits),
          )
        },
      ),
      { seed: 20_261_124 },
    )
  })
})

function readBack(text: string): number {
  const ascii = text
    .replaceAll('−', '-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))
    .replace('⁻', '-')
  return Number(
    ascii.includes('10') && /×10|^-?10(?!$)/.test(text.replace('−', '-')) ? power(ascii, text) : ascii,
  )
}

/** "2.5×10-7" or "10300" (from 10³⁰⁰) as "2.5e-7", "1e300". */
function power(ascii: string, text: string): string {
  if (!/[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text)) return ascii
  return ascii.includes('×') ? ascii.replace('×10', 'e') : ascii.replace('10', '1e')
}

describe('relationOf', () => {
  it('one rounded number among the shown ones makes it ≈', () => {
    expect(relationOf(formatNumber(3), formatNumber(0.5))).toBe('=')
    expect(relationOf(formatNumber(3), formatNumber(1 / 3))).toBe('≈')
  })
})
