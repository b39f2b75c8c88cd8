import { describe, expect, it } from 'vitest'
import { pngObstacle } from './pngSize'

describe('the size of a PNG', () => {
  it('of a common figure is no obstacle at 4×', () => {
    expect(pngObstacle(800, 300, 4)).toBeUndefined()
  })

  it('too long a side: the largest size that is possible is named', () => {
    expect(pngObstacle(6000, 300, 4)).toEqual({ size: '24\u202f000 × 1\u202f200', smaller: 2 })
    expect(pngObstacle(6000, 300, 2)).toBeUndefined()
  })

  it('too many pixels in all, though no side is too long', () => {
    expect(pngObstacle(4000, 4000, 3)).toMatchObject({ smaller: 2 })
    expect(pngObstacle(4000, 4000, 2)).toBeUndefined()
  })

  it('where no size is possible there is only SVG', () => {
    expect(pngObstacle(40_000, 500, 1)).toMatchObject({ smaller: undefined })
    expect(pngObstacle(40_000, 500, 3)).toMatchObject({ smaller: undefined })
  })
})
