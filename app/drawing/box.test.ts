import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, boxAround, contains, meet, union, widen } from './box'

const UNIT: Box = { left: 0, top: 0, right: 1, bottom: 1 }

const points = fc.array(fc.record({ x: fc.integer(), y: fc.integer() }), { minLength: 1, maxLength: 6 })

/** A box as the array of its sides, so that −0 is 0. */
function sides({ left, top, right, bottom }: Box): number[] {
  return [left, top, right, bottom].map((side) => side + 0)
}

describe('boxes', () => {
  it('meet where they share an edge or a corner, and not beyond', () => {
    expect(meet(UNIT, { left: 1, top: 1, right: 2, bottom: 2 })).toBe(true)
    expect(meet(UNIT, { left: 1.01, top: 0, right: 2, bottom: 1 })).toBe(false)
    expect(meet(UNIT, { left: 0, top: -2, right: 1, bottom: -0.01 })).toBe(false)
    expect(meet(UNIT, { left: -5, top: -5, right: 5, bottom: 5 })).toBe(true)
  })

  it('contain themselves, but not what reaches out on any one side', () => {
    expect(contains(UNIT, UNIT)).toBe(true)
    for (const side of ['left', 'top'] as const) expect(contains(UNIT, { ...UNIT, [side]: -0.1 })).toBe(false)
    for (const side of ['right', 'bottom'] as const)
      expect(contains(UNIT, { ...UNIT, [side]: 1.1 })).toBe(false)
  })

  it('widened, a box is twice as wide and as high about the same middle', () => {
    expect(widen({ left: 10, top: 0, right: 30, bottom: 8 })).toEqual({
      left: 0,
      top: -4,
      right: 40,
      bottom: 12,
    })
  })

  it('the box around all points is the union of the boxes around some and the others', () => {
    fc.assert(
      fc.property(points, points, (some, others) => {
        const whole = boxAround([...some, ...others])
        expect(sides(whole)).toEqual(sides(union(boxAround(some), boxAround(others))))
        for (const { x, y } of some)
          expect(contains(whole, { left: x, right: x, top: y, bottom: y })).toBe(true)
      }),
    )
  })

  it('the box around nothing meets nothing', () => {
    expect(meet(boxAround([]), { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 })).toBe(false)
  })
})
