import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './foldText'

describe('foldText', () => {
  it.each([
    ['（ｘ＋１）＊２，＝；', '(x+1)*2,=;'],
    ['𝑥² + 𝟐𝛼', 'x² + 2α'],
    ['٣ + ७', '3 + 7'],
    ['￢x ﹢ y', '¬x + y'],
    ['x₁ θ é', 'x₁ θ é'],
  ])('%s is %s', (typed, plain) => {
    expect(foldText(typed).plain).toBe(plain)
  })

  it('leads every offset back to the typed text, in order', () => {
    const { plain, sourceOf } = foldText('a𝑥（b')
    expect([...plain, ''].map((_, offset) => sourceOf(offset))).toEqual([0, 1, 3, 4, 5])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text)
        expect(folded.sourceOf(0)).toBe(0)
        expect(folded.sourceOf(folded.plain.length)).toBe(text.length)
        for (let at = 1; at <= folded.plain.length; at++) {
          expect(folded.sourceOf(at)).toBeGreaterThanOrEqual(folded.sourceOf(at - 1))
        }
      }),
      { seed: 20_261_124 },
    )
  })
})
