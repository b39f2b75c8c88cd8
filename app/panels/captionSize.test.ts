import { describe, expect, it } from 'vitest'
import type { Sentence } from '../engine/steps/sentence'
import { captionSize } from './captionSize'

const line = (text: string): Sentence[number] => [{ role: 'words', text }]
const remark = (text: string): Sentence[number] => [{ role: 'remark', text }]

describe('the size of the caption', () => {
  it('a step of ordinary length is large, on a phone too', () => {
    const sentence = [line('v₁ = x + y = 3 + 2 = 5'), remark('log needs a positive number, got −2')]
    expect([captionSize(sentence, false), captionSize(sentence, true)]).toEqual([0, 0])
  })

  it('the more there is to say, the smaller, down to the smallest', () => {
    const sizes = [1, 3, 4, 5, 40].map((count) => captionSize(Array(count).fill(line('x'.repeat(60))), false))
    expect(sizes).toEqual([0, 1, 2, 2, 2])
  })

  it('a Chinese character takes the room of two', () => {
    const sizeOf = (text: string) => captionSize(Array(3).fill(line(text)), false)
    expect(sizeOf('梯'.repeat(30))).toBe(sizeOf('x'.repeat(60)))
    expect(sizeOf('梯'.repeat(60))).toBe(sizeOf('x'.repeat(120)))
    expect(sizeOf('x'.repeat(120))).not.toBe(sizeOf('x'.repeat(60)))
  })

  it('a remark takes less room than a line of the step', () => {
    const [text, short] = ['x'.repeat(60), 'x'.repeat(50)]
    expect(captionSize([line(text), line(text), remark(short)], false)).toBe(0)
    expect(captionSize([line(text), line(text), line(short)], false)).toBe(1)
  })
})
