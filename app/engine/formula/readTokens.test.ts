import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormulaError } from './formulaError'
import { LIMITS } from './limits'
import { readTokens } from './readTokens'
import { scanTokens } from './scanTokens'

/** The words of a text, each with the first letters of its kind: `na:x op:+ nu:1`. */
function words(text: string): string {
  return readTokens(text)
    .map((token) => `${token.kind.slice(0, 2)}:${token.text.replace('\n', '⏎')}`)
    .join(' ')
}

/** "message @ the marked text (hint)". */
function failure(text: string): string {
  try {
    return `accepted: ${words(text)}`
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    return `${error.message} @ ${text.slice(error.span.start, error.span.end)} (${error.hint})`
  }
}

describe('the words of a formula', () => {
  it.each([
    ['f(x, y) = 2x', 'na:f op:( na:x co:, na:y cl:) as:= nu:2 na:x'],
    ['a ? b : c', 'na:a qu:? na:b co:: na:c'],
    ['q = 1;\nq', 'na:q as:= nu:1 se:; se:⏎ na:q'],
    ['x×y·z∙u⋅v÷w−a–b', 'na:x op:* na:y op:* na:z op:* na:u op:* na:v op:/ na:w op:- na:a op:- na:b'],
    ['x ≤ y ≥ z ≠ 0', 'na:x op:<= na:y op:>= na:z op:!= nu:0'],
    ['x**2', 'na:x op:^ nu:2'],
    ['x² + y³', 'na:x op:^ nu:2 op:+ na:y op:^ nu:3'],
    ['x²³y', 'na:x op:^ nu:23 na:y'],
    ['x⁻¹ x¹⁰', 'na:x op:^ op:- nu:1 na:x op:^ nu:10'],
    ['a && b || ¬c', 'na:a op:and na:b ba:|| op:not na:c'],
    ['x ∧ y ∨ z', 'na:x op:and na:y op:or na:z'],
    ['|x| + √2', 'ba:| na:x ba:| op:+ ro:√ nu:2'],
    ['x ∗ y ∕ z ⁄ 2 ‐ 1 ‑ 2 — 3', 'na:x op:* na:y op:/ na:z op:/ nu:2 op:- nu:1 op:- nu:2 op:- nu:3'],
    ['（ｘ＋１）＊２；', 'op:( na:x op:+ nu:1 cl:) op:* nu:2 se:;'],
    ['𝟐𝑥', 'nu:2 na:x'],
    ['xⁿ + e⁻ˣ', 'na:x op:^ na:n op:+ na:e op:^ op:- na:x'],
    ['xⁿ⁺¹', 'na:x op:^ op:( na:n op:+ nu:1 cl:)'],
    ['x¹/² / y', 'na:x op:^ op:( nu:1 op:/ nu:2 cl:) op:/ na:y'],
    ['1/∞', 'nu:1 op:/ na:∞'],
    ['x<-3', 'na:x op:< op:- nu:3'],
    ['x\ry\r\nz\u2028w\u0085v', 'na:x se:⏎ na:y se:⏎ na:z se:⏎ na:w se:⏎ na:v'],
    ['log₂(x)', 'na:log2 op:( na:x cl:)'],
    ['7 mod 3', 'nu:7 op:mod nu:3'],
    ['mod(7, 3)', 'na:mod op:( nu:7 co:, nu:3 cl:)'],
    ['x == y', 'na:x op:== na:y'],
    ['x # a remark; not read\ny', 'na:x se:⏎ na:y'],
    ['', ''],
    [' \t\u00a0\u2009\ufeff\u200b\u200e\u2062\u00ad', ''],
  ])('%j', (text, expected) => {
    expect(words(text)).toBe(expected)
  })

  it.each([
    ['2', 'nu:2'],
    ['2.', 'nu:2.'],
    ['.5', 'nu:.5'],
    ['1e-3', 'nu:1e-3'],
    ['2.5E+10', 'nu:2.5E+10'],
    ['2e', '“2e” is not a number @ 2e (Write numbers as 1000, 0.5 or 1e-3.)'],
    ['2ex', 'nu:2 na:ex'],
    ['2e*x', 'nu:2 na:e op:* na:x'],
    ['2e(x)', 'nu:2 na:e op:( na:x cl:)'],
    ['3x', 'nu:3 na:x'],
    ['0x1F', '“0x1F” is not a number @ 0x1F (Write numbers as 1000, 0.5 or 1e-3.)'],
    ['2b', 'nu:2 na:b'],
    ['1_000', '“1_000” is not a number @ 1_000 (Write numbers as 1000, 0.5 or 1e-3.)'],
    ['1..2', '“1..2” is not a number @ 1..2 (Write numbers as 1000, 0.5 or 1e-3.)'],
  ])('the number %j', (text, expected) => {
    expect(failure(text).replace('accepted: ', '')).toBe(expected)
  })

  it.each([
    ['θ₁', 'na:θ1'],
    ['x_1', 'na:x_1'],
    ['w_ij', 'na:w_ij'],
    ['xᵢ', 'na:x_i'],
    ['wᵢⱼ', 'na:w_ij'],
    ['x\ufe0f', 'na:x'],
    ['_', 'na:_'],
    ['𝑥', 'na:x'],
    ['é', 'na:é'],
    ['e\u0301', 'na:é'],
    ['nota', 'na:nota'],
    ['android', 'na:android'],
    ['constructor', 'na:constructor'],
  ])('the name %j', (text, expected) => {
    expect(words(text)).toBe(expected)
  })

  it.each([
    ['x % 2', '“%” has no meaning in a formula @ % (For a remainder write mod(x, y), for per cent /100.)'],
    [
      "f'(x)",
      "“'” has no meaning in a formula @ ' (There are no derivative marks here: the gradients come from the graph.)",
    ],
    ['x 🙂', '“🙂” has no meaning in a formula @ 🙂 (Remove it.)'],
    ['x² ³', 'One raised exponent follows another @ ³ (Write them together or use ^.)'],
    [
      '³√x',
      'The degree of a root is not typed raised @ ³√ (For a third root write ∛x or cbrt(x), for others nthRoot(x, n).)',
    ],
  ])('%j is refused', (text, expected) => {
    expect(failure(text)).toBe(expected)
  })

  it('an unknown sign is a word too, so that every text has its words', () => {
    const kinds = scanTokens('x % "a" 3..5 🙂').map(({ kind, text }) => `${kind} ${text}`)
    expect(kinds).toEqual(['name x', 'unknown %', 'unknown "a"', 'unknown 3..5', 'unknown 🙂'])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { span } of scanTokens(text)) expect(span.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('at most 20 000 characters', () => {
    expect(readTokens(' '.repeat(LIMITS.characters))).toEqual([])
    expect(failure(`${' '.repeat(LIMITS.characters)}x`)).toBe(
      'A formula may have 20000 characters; this one has 20001 @ x (Leave a part out.)',
    )
  })
})

describe('the length of a name', () => {
  it('is at most 100 characters', () => {
    expect(words('x'.repeat(100))).toBe(`na:${'x'.repeat(100)}`)
    expect(failure(`a*${'x'.repeat(101)}`)).toMatch(
      /^A name may have 100 characters; this one has 101 @ x+ \(Choose a shorter name\.\)$/,
    )
  })
})

describe('the places of the words', () => {
  it('are where they were typed, the sign of a power on its digit', () => {
    expect(readTokens(' x² θ₁').map(({ span }) => [span.start, span.end])).toEqual([
      [1, 2],
      [2, 3],
      [2, 3],
      [4, 6],
    ])
  })

  it('stand in order, and between them is nothing but blanks and remarks', () => {
    const pieces = [
      'x',
      'θ₁',
      '2',
      '1e3',
      '+',
      '**',
      '²',
      ' ',
      '\u00a0',
      '#',
      '\n',
      ';',
      '(',
      ')',
      ',',
      '≤',
      'and',
      '𝑥',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        if (!failure(text).startsWith('accepted')) return
        let end = 0
        for (const { span } of readTokens(text)) {
          const between = text.slice(end, Math.max(span.start, end))
          expect(between).toMatch(/^([ \u00a0]|#[^\n]*)*$/)
          expect(span.end).toBeGreaterThan(span.start)
          end = span.end
        }
        expect(text.slice(end)).toMatch(/^([ \u00a0]|#[^\n]*)*$/)
      }),
      { seed: 20_261_124, numRuns: 500 },
    )
  })
})
