import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../engine/steps/sentence'
import { makeStore } from '../../state/store'
import { rowsOfRun, shrinkTo } from './captionRoom'

const PROJECTOR = { size: 30, width: 1228 }
const lines = (...texts: string[]): Sentence => texts.map((text) => [{ role: 'words', text }])
const rowsOf = (link: string) => rowsOfRun(makeStore(link).derived(), PROJECTOR)

describe('the room for a caption', () => {
  it('is two rows, and more where a step of the run has more to say', () => {
    expect(rowsOf('f=sin(x*y)')).toBe(2)
    expect(rowsOf('f=(x%2By)*x')).toBe(3)
  })

  it('is the same at every step', () => {
    const rows = ['0', 'f2', 'b1', 'last'].map((step) => rowsOf(`f=(x%2By)*x&step=${step}`))
    expect(new Set(rows).size).toBe(1)
  })

  it('takes smaller type where a sentence needs more rows, and none below 24 px of 30', () => {
    expect(shrinkTo(2, lines('a = 5', 'b = 6'), PROJECTOR)).toBe(1)
    const long = 'a sentence that is a little longer '.repeat(4)
    const shrink = shrinkTo(2, lines(long), PROJECTOR)
    expect(shrink).toBeLessThanOrEqual(1)
    expect(shrinkTo(2, lines(long.repeat(8)), PROJECTOR)).toBe(0.8)
  })

  it('leaves remarks to the card of the step', () => {
    const remark: Sentence = [[{ role: 'remark', text: 'x is at a kink. '.repeat(40) }]]
    expect(shrinkTo(2, [...lines('a = 5'), ...remark], PROJECTOR)).toBe(1)
  })
})
