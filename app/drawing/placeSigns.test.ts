import { expect, it } from 'vitest'
import { randomFormula, seededRandom } from '../engine/autodiff/testing/randomFormula'
import { parseFormula } from '../engine/formula/parseFormula'
import { lowerProgram } from '../engine/graph/lowerProgram'
import { SIZES } from './nodeSizes'
import { makePicture } from './picture'
import { SIGN_RADIUS } from './placeSigns'
import { pointsOfPath } from './testing/pointsOfPath'

it('signs of 40 random formulas lie on their own lanes, clear of every other arrow and sign', () => {
  const random = seededRandom(21)
  let count = 0
  for (let round = 0; round < 40; round++) {
    const graph = lowerProgram(parseFormula(randomFormula(random, { smooth: false }).text))
    const direction = round % 2 ? 'right' : 'down'
    const { arrows } = makePicture(graph, { direction, drawConstants: true, digits: 4, sizes: SIZES })
    const points = arrows.map(({ path, lane }) => [...pointsOfPath(path()), ...pointsOfPath(lane())])
    const signs = arrows.map(({ sign }) => sign())
    signs.forEach((sign, index) => {
      if (!sign) return
      count++
      const distances = points.map((line) =>
        Math.min(...line.map(({ x, y }) => Math.hypot(x - sign.x, y - sign.y))),
      )
      expect(distances[index]).toBeLessThan(3)
      for (const [other, distance] of distances.entries()) {
        if (other !== index) expect(distance).toBeGreaterThan(SIGN_RADIUS)
      }
      for (const [other, place] of signs.entries()) {
        if (other !== index && place)
          expect(Math.hypot(place.x - sign.x, place.y - sign.y)).toBeGreaterThan(2 * SIGN_RADIUS)
      }
    })
  }
  expect(count).toBeGreaterThan(150)
})
