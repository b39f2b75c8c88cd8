import { describe, expect, it } from 'vitest'
import { pngObstacle } from './pngSize'

describe('the size of a PNG', () => {
  it('of a common figure is no obstacle at 4×', () => {
    expect(pngObstacle(800, 300, 4)).toBeUndefined()
  })

  it('too long a side: the largest size that is possible is named', () => {
    expect(pngObstacle(6000, 300, 4)).toBe(
      'At 4× the picture would be 24\u202f000 × 1\u202f200 pixels, more than a browser can draw. Choose 2×, or SVG, which has no such limit.',
    )
    expect(pngObstacle(6000, 300, 2)).toBeUndefined()
  })

  it('too many pixels in all, though no side is too long', () => {
    expect(pngObstacle(4000, 4000, 3)).toContain('Choose 2×')
    expect(pngObstacle(4000, 4000, 2)).toBeUndefined()
  })

  it('where no size is possible there is only SVG', () => {
    expect(pngObstacle(40_000, 500, 1)).toMatch(/draw\. Choose SVG, which has no such limit\.$/)
    expect(pngObstacle(40_000, 500, 3)).toMatch(/draw\. Choose SVG, which has no such limit\.$/)
  })
})
