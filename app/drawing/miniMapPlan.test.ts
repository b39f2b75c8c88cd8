import { describe, expect, it } from 'vitest'
import { planMap } from './miniMapPlan'

const STAGE = { width: 1280, height: 500 }

describe('an overview', () => {
  it('keeps the proportions of the picture within a share of the stage', () => {
    const { width, height, scale } = planMap({ left: -10, top: -20, right: 1990, bottom: 980 }, STAGE)
    expect(width / height).toBeCloseTo(2)
    expect(scale).toBeCloseTo(height / 1000)
    expect(width).toBeLessThan(STAGE.width * 0.3)
    expect(height).toBeLessThan(STAGE.height * 0.3)
  })

  it('leads back to the point it came from, also in a strip that is made higher', () => {
    const plan = planMap({ left: 0, top: 0, right: 90000, bottom: 300 }, STAGE)
    expect(plan.height).toBeGreaterThanOrEqual(24)
    const point = { x: 12345, y: 200 }
    const there = plan.toPicture(plan.toMap(point))
    expect(there.x).toBeCloseTo(point.x)
    expect(there.y).toBeCloseTo(point.y)
  })
})
