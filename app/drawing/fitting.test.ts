import { describe, expect, it } from 'vitest'
import { figureSize, fittingFor, ON_PAGE } from './fitting'
import { ROOM_SIZES, SIZES } from './nodeSizes'

const STAGE = { width: 1280, height: 500 }

describe('figures for a room', () => {
  it.each([
    [1280, 720, 28],
    [1024, 768, 28],
    [1920, 1080, 42],
    [3840, 2160, 84],
  ])('at %i × %i are %i px', (width, height, size) => {
    expect(figureSize({ width, height })).toBeGreaterThanOrEqual(size - 0.1)
    expect(figureSize({ width, height })).toBeLessThan(size + 0.5)
  })

  it('are smaller on a screen for the hand', () => {
    expect(figureSize({ width: 390, height: 844 })).toBeLessThan(17)
  })

  it('are drawn at the scale that makes them so large, and the smallest of them 24 px', () => {
    const { least, together } = fittingFor(ROOM_SIZES, STAGE, { width: 1280, height: 720 })
    expect(least * ROOM_SIZES.smallText).toBeCloseTo(28, 0)
    const { slotTexts, tallyText, lens } = ROOM_SIZES
    for (const size of [...slotTexts, tallyText, lens.text, lens.markText])
      expect(size * least).toBeGreaterThanOrEqual(24)
    expect(together.width * least).toBeCloseTo(1280)
  })

  it('are those of a page where it is none for a room', () => {
    expect(fittingFor(SIZES, STAGE, { width: 3840, height: 2160 })).toBe(ON_PAGE)
  })
})
