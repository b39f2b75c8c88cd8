import { expect, test } from 'vitest'
import { offsetRoute } from './offsetRoute'
import { stationsOf } from './stations'

test('the lane of a straight arrow is parallel to it, below, or to the right when flowing down', () => {
  const length = [0, 90]
  expect(
    offsetRoute(
      length.map((x) => ({ x, y: 5 })),
      6,
      'right',
    ),
  ).toBe('M0,11C30,11 60,11 90,11')
  expect(
    offsetRoute(
      length.map((y) => ({ x: 5, y })),
      6,
      'down',
    ),
  ).toBe('M11,0C11,30 11,60 11,90')
})

/** The end points of the pieces of a path. */
function ends(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/(?:M|C\S+ \S+ )([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }))
}

test.each([
  ['gentle', 30],
  ['steep', 400],
])('the lane beside a %s bend keeps its distance and never turns back', (_, height) => {
  const points = [
    { x: 0, y: 0 },
    { x: 46, y: height },
    { x: 56, y: height },
  ]
  const arrow = stationsOf(points, 'right').map(({ at }) => at)
  for (const distance of [6.5, -6.5]) {
    const lane = ends(offsetRoute(points, distance, 'right'))
    expect(lane.length).toBeGreaterThan(10)
    for (const { x, y } of lane) {
      const clearance = Math.min(...arrow.map((at) => Math.hypot(at[0] - x, at[1] - y)))
      expect(clearance).toBeGreaterThan(0.85 * 6.5)
    }
    const steps = lane.slice(1).map(({ y }, k) => y - (lane[k]?.y ?? 0))
    expect(Math.min(...steps)).toBeGreaterThan(-1e-9)
  }
})
