import { describe, expect, it } from 'vitest'
import { plotScales, tangentEnds } from './plotScales'

/** f over −3 … 3, with the reader at `x`. */
function plotOf(f: (x: number) => number, x: number, slope?: number) {
  const curve = Array.from({ length: 601 }, (_, index) => ({ x: -3 + index / 100, y: f(-3 + index / 100) }))
  return { curve, here: { x, y: f(x) }, slope }
}

describe('a plot', () => {
  it('shows all of a plain curve, higher numbers higher up', () => {
    const { x, y } = plotScales(
      plotOf((x) => x * x, 2),
      220,
      120,
    )
    expect([x(-3), x(3)]).toEqual([6, 214])
    expect([y(9), y(0)]).toEqual([6, 114])
  })

  it('is not flattened by a pole', () => {
    const { y } = plotScales(
      plotOf((x) => 1 / x, 2),
      220,
      120,
    )
    expect(Math.abs(y(1) - y(0.4))).toBeGreaterThan(5)
  })

  it('has room for a constant, and for nothing at all', () => {
    expect(
      plotScales(
        plotOf(() => 5, 1),
        220,
        120,
      ).y(5),
    ).toBe(60)
    const nothing = { curve: [], here: undefined, slope: undefined }
    expect(Number.isFinite(plotScales(nothing, 220, 120).y(0))).toBe(true)
  })

  it('the tangent goes through the point with its slope, as long as asked', () => {
    const plot = plotOf((x) => x * x, 1, 2)
    const scales = plotScales(plot, 220, 120)
    const [start, end] = tangentEnds(plot, scales, 40) as [{ x: number; y: number }, { x: number; y: number }]
    expect(Math.hypot(end.x - start.x, end.y - start.y)).toBeCloseTo(80)
    expect(scales.y.invert((start.y + end.y) / 2)).toBeCloseTo(1)
    const [dx, dy] = [
      scales.x.invert(end.x) - scales.x.invert(start.x),
      scales.y.invert(end.y) - scales.y.invert(start.y),
    ]
    expect(dy / dx).toBeCloseTo(2)
  })

  it('there is no tangent where the slope is undefined or infinite', () => {
    for (const slope of [undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      const plot = plotOf((x) => x, 1, slope)
      expect(tangentEnds(plot, plotScales(plot, 220, 120), 40)).toBeUndefined()
    }
  })
})
