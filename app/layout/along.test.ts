import { expect, test } from 'vitest'
import { placeAlong } from './along'
import { splitLongArrows } from './dummies'
import { assignLayers } from './layers'
import { placePorts } from './ports'
import { sampleGraph } from './sampleGraphs'
import { textbookSpacing } from './spacing'
import { makeUnits } from './units'

function columns(jump: number) {
  const graph = sampleGraph(({ leaf, apply }) => apply(leaf()))
  const units = makeUnits(graph, 'right')
  const layered = splitLongArrows(units, assignLayers(units, 'near'))
  const ports = placePorts(units, textbookSpacing)
  return placeAlong(layered, units, ports, Float64Array.of(jump, 0), textbookSpacing)
}

test('a column is as wide as box, gap and circle; leaves stand where the circles stand', () => {
  const { layerGap, resultGap } = textbookSpacing
  const start = 54 + layerGap
  expect(columns(0)).toEqual([
    { start: 0, box: 0, circle: 27, end: 54 },
    { start, box: start + 22, circle: start + 44 + resultGap + 27, end: start + 44 + resultGap + 54 },
  ])
})

test('columns stand further apart where an arrow jumps high, at most twice as far', () => {
  const { layerGap, widening } = textbookSpacing
  expect(columns(400)[1]?.start).toBe(54 + 400 * widening)
  expect(columns(-9000)[1]?.start).toBe(54 + 2 * layerGap)
})
