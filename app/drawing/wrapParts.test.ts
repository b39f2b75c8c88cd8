import { describe, expect, it } from 'vitest'
import { named, plainText, words } from '../engine/steps/sentence'
import { partsWidth } from './partWidth'
import { wrapParts } from './wrapParts'

const sentence = [
  words('upstream 1 × local ∂f/∂x = '),
  named('x_1'),
  words(' = 3 → 3. '),
  named('x_1'),
  words(' waits for 1 more arrow'),
]

describe('a sentence in lines', () => {
  it('keeps every character and every name', () => {
    const lines = wrapParts(sentence, 16, 200)
    expect(lines.length).toBeGreaterThan(1)
    expect(plainText(lines, '')).toBe(plainText([sentence]))
    expect(lines.flat().filter(({ role }) => role === 'name')).toHaveLength(2)
  })

  it('has no line that is wider than its room', () => {
    for (const width of [150, 220, 400])
      for (const line of wrapParts(sentence, 16, width)) {
        const end = { ...words(''), ...line.at(-1) }
        const shown = [...line.slice(0, -1), { ...end, text: end.text.trimEnd() }]
        expect(partsWidth(shown, 16)).toBeLessThanOrEqual(width)
      }
  })

  it('is one line where there is room', () => {
    expect(wrapParts(sentence, 16, 2000)).toHaveLength(1)
  })

  it('a word that is wider than the room stands alone', () => {
    const [first, second] = wrapParts([words('see incomprehensibilities here')], 16, 60)
    expect(plainText([first ?? []])).toBe('see ')
    expect(plainText([second ?? []])).toBe('incomprehensibilities ')
  })

  it('Chinese breaks between characters, and no line begins with a comma', () => {
    const lines = wrapParts(
      [words('上游梯度乘以局部梯度，得到贡献，'), named('x'), words('还在等待。')],
      10,
      60,
    )
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(plainText([line])).not.toMatch(/^[，。]/)
    expect(plainText(lines, '')).toBe('上游梯度乘以局部梯度，得到贡献，x还在等待。')
  })
})
