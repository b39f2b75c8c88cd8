import { describe, expect, it } from 'vitest'
import { UNKNOWN } from '../engine/steps/sentence'
import { SIZES } from './nodeSizes'
import { slotRow, slotsText } from './slots'

describe('a row of slots', () => {
  it('holds what has arrived, then an empty slot for each arrow that is missing', () => {
    expect(slotsText(['5'], 3)).toBe(`5 + ${UNKNOWN} + ${UNKNOWN}`)
    expect(slotsText(['5', '3'], 2)).toBe('5 + 3')
  })

  it('lies round its middle, slots and signs in turn, none upon another', () => {
    const row = slotRow('5 + ▢ + (−3)', 120, SIZES.slotTexts)
    const edges = row?.slots.flatMap(({ left, width }) => [left, left + width]) ?? []
    expect(edges).toEqual([...edges].sort((a, b) => a - b))
    expect((edges[0] ?? 0) + (edges.at(-1) ?? 0)).toBeCloseTo(0)
    const [first, second] = row?.signs ?? []
    expect(first).toBeGreaterThan(edges[1] ?? 0)
    expect(first).toBeLessThan(edges[2] ?? 0)
    expect(second).toBeGreaterThan(edges[3] ?? 0)
  })

  it('takes smaller type where it must, and none below the last', () => {
    const sizes = [200, 90, 82, 72, 60].map((room) => slotRow('12.5 + ▢', room, SIZES.slotTexts)?.size)
    expect(sizes).toEqual([15, 15, 14, 12, undefined])
  })
})
