import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../layout/types'
import { type Box, boxAround, contains, meet } from './box'
import { courseWithin } from './course'

/** "0,0 0,5" as points. */
function course(text: string): Point[] {
  return text.split(' ').map((pair) => {
    const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number)
    return { x, y }
  })
}

/** The pieces of a course in the square from 0 to 10: "0,0 0,5 | 9,9 10,9". */
function piecesOf(text: string): string {
  const square: Box = { left: 0, top: 0, right: 10, bottom: 10 }
  return courseWithin(course(text), square)
    .map((piece) => piece.map(({ x, y }) => `${x},${y}`).join(' '))
    .join(' | ')
}

describe('the course of an arrow within a part of the picture', () => {
  it.each([
    ['inside, whole', '1,1 4,1 8,6', '1,1 4,1 8,6'],
    ['outside, nothing', '20,1 40,1', ''],
    ['a straight piece is cut off at the edges', '-100,5 900,5', '0,5 10,5'],
    ['a bend is kept whole, what follows it is not', '1,1 4,20 400,20 500,1', '1,1 4,20'],
    ['a straight piece before a bend is cut, and they hold together', '-50,2 5,2 8,7', '0,2 5,2 8,7'],
    ['out and in again: two pieces', '1,1 5,30 6,30 9,1', '1,1 5,30 | 6,30 9,1'],
    ['a course of one point has none', '1,1', ''],
  ])('%s', (_, text, expected) => {
    expect(piecesOf(text)).toBe(expected)
  })

  it('holds every piece that comes into the part, and nothing of the others', () => {
    const point = fc.record({ x: fc.integer({ min: -20, max: 20 }), y: fc.integer({ min: -20, max: 20 }) })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 8 }), point, point, (points, corner, other) => {
        const part = boxAround([corner, other])
        const pieces = courseWithin(points, part)
        const crossing = points.slice(1).filter((end, index) => {
          return meet(boxAround([points[index] as Point, end]), part)
        })
        expect(pieces.reduce((count, piece) => count + piece.length - 1, 0)).toBe(crossing.length)
        for (const piece of pieces) expect(contains(boxAround(points), boxAround(piece))).toBe(true)
      }),
    )
  })
})
