import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorOf } from './errorOf'
import { applyFix, placeOf } from './formulaError'
import { parseFormula } from './parseFormula'
import { failureOf, notesOf } from './testing/failureOf'

describe('a formula that cannot be read', () => {
  it.each([
    ['', 'The formula is empty @ '],
    [';;\n', 'The formula is empty @ ;;\n'],
    ['# only a remark', 'There is only a remark, no formula @ # only a remark'],
    ['a = b + 1; b = a * 2; f = a', 'a needs b, b needs a: no value can come first @ a = b + 1'],
    ['a=b;b=c;c=d;d=p;p=a;p', 'a needs b, b needs c, c needs d, …, p needs a: no value can come first @ a=b'],
    ['x = x + 1', 'x needs x: no value can come first @ x = x + 1 → x_2 = x + 1'],
    ['x = x + x2', 'x needs x: no value can come first @ x = x + x2 → x_3 = x + x2'],
    ['g(n) = g(n - 1) + 1; g(3)', 'g needs g: a function cannot call itself here @ g(n) = g(n - 1) + 1'],
    ['f(x) = f(x - 1)', 'f needs f: a function cannot call itself here @ f(x) = f(x - 1)'],
    [
      'toString(x) = x; toString(1, 2)',
      'toString takes 1 operand (x), got 2 @ toString(1, 2) → toString(x) = x; toString(1*2) (of the product)',
    ],
    [
      '__proto__ = __proto__ + 1',
      '__proto__ needs __proto__: no value can come first @ __proto__ = __proto__ + 1 → __proto___2 = __proto__ + 1',
    ],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })

  it.each([
    'constructor * __proto__ + hasOwnProperty',
    'constructor(__proto__) = __proto__; constructor(2)',
    'valueOf = 3; f(toString, valueOf2) = toString*valueOf',
    'xy*xy + x',
    'f(x, y, xy) = x*y + xy',
    'xy = x*y; xy + x + y',
    'if*else',
    'var + let',
    '2 i + j',
  ])('%s is a formula', (text) => {
    expect(failureOf(text)).toBe('accepted')
  })

  it('tells line and column', () => {
    expect(placeOf('q = x\nf = q+', 9)).toEqual({ line: 2, column: 4 })
    for (const lineBreak of ['\r', '\r\n', '\u0085', '\u2028', '\u2029']) {
      expect(placeOf(`q${lineBreak}x`, 1 + lineBreak.length)).toEqual({ line: 2, column: 1 })
    }
  })

  it('a product that meets a division shows its reading', () => {
    expect(parseFormula('1/2x').notes.map(({ message }) => message)).toEqual(['Read as (1/2)*x'])
    expect(parseFormula('a/2b').notes.map(({ message }) => message)).toEqual(['Read as a/(2*b)'])
    expect(parseFormula('1/2*x').notes).toEqual([])
    const reading = (text: string) =>
      parseFormula(text)
        .notes.map(({ message }) => message)
        .join()
    expect(reading('1/x^2 y')).toBe('Read as 1/(x^2*y)')
    expect(reading('1/sin(x) y')).toBe('Read as 1/(sin(x)*y)')
    expect(reading('1/-2x')).toBe('Read as 1/(-2*x)')
    for (const plain of ['2x/3', '1/(2x)', '(1/2)x', 'x/2 + 3y']) expect(reading(plain)).toBe('')
  })

  it('“not” before a comparison shows its reading', () => {
    expect(notesOf('not x > 2')).toEqual(['Read as (not x) > 2'])
    expect(notesOf('not (x > 2)')).toEqual([])
    expect(notesOf('(not x) > 2')).toEqual([])
  })

  it('different names that look alike are told', () => {
    const notes = (text: string) => parseFormula(text).notes.map(({ message }) => message)
    expect(notes('x1 * x_1 + x_1')).toEqual(['x1 and x_1 are two names, both shown as x₁'])
    expect(notes('theta * θ')).toEqual(['theta and θ are two names, both shown as θ'])
    expect(notes('x1 * x₁ + pi * π')).toEqual([])
  })

  it('whoever takes the name of a constant is told', () => {
    expect(parseFormula('e = c*d\ne^2').notes.map(({ message }) => message)).toEqual([
      'e is your own here, not the constant',
    ])
    expect(parseFormula('f(x, e) = x*e').notes.map(({ message }) => message)).toEqual([
      'e is your own here, not the constant',
    ])
  })

  const words =
    'x y z xy 2 3.5 1e3 + - * / ^ ( ( ) ) , , = ; \n sin max( g( f(x) ? : % mod not and < == | || √ ² ⁻¹ \' " [ ] { } . … ' +
    '$ \\ @ -> <- += ++ // ∞ π i 5cm if then else let “ ” ½ ° 🙂 （ ＋ ２ 𝑥 ± 0x1F 1_000 1,5 __proto__ |x| a?b:c'
  const part = fc.constantFrom(...words.split(' '), ' ')

  it('whatever is typed, the error has a place in the text, a short sentence and a hint', () => {
    const check = (text: string) => {
      const error = errorOf(text)
      if (!error) return
      const { message, span, hint } = error
      expect(message).not.toMatch(/cannot be read|\.$/)
      expect(message.length).toBeLessThan(120)
      expect(hint).toMatch(/[.?]$/)
      expect(span.start).toBeGreaterThanOrEqual(0)
      expect(span.end).toBeGreaterThanOrEqual(span.start)
      expect(span.end).toBeLessThanOrEqual(text.length)
    }
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => check(parts.join(''))),
      { seed: 20_261_124, numRuns: 5000 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => check(text)),
      { seed: 20_261_124, numRuns: 2000 },
    )
  })

  it('every fix mends its error, or leaves less of it', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        const error = errorOf(text)
        for (const fix of error?.fixes ?? []) {
          const mended = applyFix(text, fix)
          const next = errorOf(mended)
          const isSame = next?.message === error?.message && next?.span.start === error?.span.start
          expect([text, mended, isSame && mended.length >= text.length]).toEqual([text, mended, false])
        }
      }),
      { seed: 20_261_124, numRuns: 5000 },
    )
  })

  it.each([
    ['minus signs in conditions', `${'c ? -1 : '.repeat(99)}-a ? -b : -c`],
    ['conditions side by side', Array(101).fill('(a ? b : c)').join('+')],
    ['powers side by side', Array(150).fill('x^2').join(' ')],
    ['brackets with powers', Array(150).fill('(x^2)').join('')],
    ['minus signs side by side', Array(150).fill('-x').join('*')],
    ['conditions as operands', `max(${Array(99).fill('a ? b : c').join()})`],
  ])('%s are no nesting', (_, text) => {
    expect(failureOf(text)).toBe('accepted')
  })

  it('what nests without brackets adds up through the brackets', () => {
    expect(failureOf(Array(102).fill('x').join('^'))).toMatch(/^At most 100 of “\^”/)
    expect(failureOf(`${'-'.repeat(60)}(${'-'.repeat(41)}x)`)).toMatch(/^At most 100 of “-”/)
    expect(failureOf(`${'a ? b : '.repeat(101)}c`)).toMatch(/^At most 100 of “\?”/)
  })

  it.each([
    ['a percent tower', `${'x%('.repeat(22)}x${')'.repeat(22)}`],
    ['a mod tower', `${'x mod ('.repeat(59)}x${')'.repeat(59)}`],
    ['brackets', `${'('.repeat(5000)}x${')'.repeat(5000)}`],
    ['powers', Array(5000).fill('x').join('^')],
    ['minus signs', `${'-'.repeat(9000)}x`],
    ['conditions', `${'x ? 1 : '.repeat(2000)}0`],
    ['functions', `${'sin('.repeat(60)}x${')'.repeat(60)}`],
    ['products without signs', Array(3000).fill('x').join(' ')],
  ])('%s neither hang nor overflow', (_, text) => {
    failureOf(text)
  })
})
