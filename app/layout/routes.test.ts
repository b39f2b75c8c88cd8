import { expect, test } from 'vitest'
import { splitLongArrows } from './dummies'
import { placePorts } from './ports'
import { traceRoutes } from './routes'
import { sampleGraph } from './sampleGraphs'
import { textbookSpacing } from './spacing'
import { makeUnits } from './units'

/**
 * sin(x), with x in layer 0 at height `x`, a dummy in layer 1 at height 50, the sine in layer 2 at height 0.
 */
function routeOfSine(x: number) {
  const units = makeUnits(
    sampleGraph(({ leaf, apply }) => apply(leaf())),
    'right',
  )
  const layered = splitLongArrows(units, Int32Array.of(2, 0))
  const columns = [
    { start: 0, box: 0, circle: 27, end: 60 },
    { start: 100, box: 120, circle: 180, end: 210 },
    { start: 300, box: 330, circle: 400, end: 430 },
  ]
  const ports = placePorts(units, textbookSpacing)
  return traceRoutes(layered, units, ports, Float64Array.of(0, x, 50), columns, textbookSpacing)[0]
}

test('bends lie between the layers and end an arrow lead before the next one', () => {
  expect(routeOfSine(20)).toEqual([
    [54, 20],
    [60, 20],
    [90, 50],
    [210, 50],
    [290, 0],
    [308, 0],
  ])
})

test('points inside a level stretch are left out', () => {
  expect(routeOfSine(50)).toEqual([
    [54, 50],
    [210, 50],
    [290, 0],
    [308, 0],
  ])
})
