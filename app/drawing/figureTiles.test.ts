import { describe, expect, it } from 'vitest'
import { figureTiles } from './figureTiles'

const frame = (width: number, height: number) => ({
  left: -8,
  top: -26,
  right: width - 8,
  bottom: height - 26,
})

describe('the parts of a picture on paper', () => {
  it('a picture that fits a sheet is not cut', () => {
    expect(figureTiles(frame(1400, 600))).toEqual([frame(1400, 600)])
  })

  it('a long one is cut into equal pieces that overlap and together are all of it', () => {
    const tiles = figureTiles(frame(5000, 300))
    expect(tiles.length).toBe(5)
    expect(tiles[0]?.left).toBe(-8)
    expect(tiles.at(-1)?.right).toBeCloseTo(4992)
    tiles.forEach((tile, index) => {
      expect(tile.right - tile.left).toBeLessThanOrEqual(1150)
      const next = tiles[index + 1]
      if (next) expect(tile.right - next.left).toBeCloseTo(60)
    })
  })

  it('one that is large both ways is cut both ways, row by row', () => {
    const tiles = figureTiles(frame(2000, 2500))
    expect(tiles).toHaveLength(4)
    expect(tiles[1]?.top).toBe(tiles[0]?.top)
    expect(tiles[2]?.left).toBe(tiles[0]?.left)
  })

  it('one of too many parts is left whole', () => {
    expect(figureTiles(frame(20_000, 20_000))).toHaveLength(1)
  })
})
