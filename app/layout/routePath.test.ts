import { expect, test } from 'vitest'
import { routePath } from './routePath'

const bend = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 50, y: 30 },
  { x: 60, y: 30 },
]

test('straight where level, an S with level ends where not', () => {
  expect(routePath(bend, 'right')).toBe('M0,0L10,0C30,0 30,30 50,30L60,30')
})

test('flowing down, the ends of an S are upright', () => {
  const down = bend.map(({ x, y }) => ({ x: y, y: x }))
  expect(routePath(down, 'down')).toBe('M0,0L0,10C0,30 30,30 30,50L30,60')
})
