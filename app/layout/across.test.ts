import { describe, expect, test } from 'vitest'
import { placeAcross } from './across'
import { splitLongArrows } from './dummies'
import { assignLayers } from './layers'
import { findLines } from './lines'
import { orderLayers } from './order'
import { placePorts } from './ports'
import { randomGraph, sampleGraph } from './sampleGraphs'
import { stackLayers } from './separation'
import { textbookSpacing } from './spacing'
import type { LayoutGraph } from './types'
import { makeUnits } from './units'

function place(graph: LayoutGraph) {
  const units = makeUnits(graph, 'right')
  const ports = placePorts(units, textbookSpacing)
  const layered = splitLongArrows(units, assignLayers(units, 'near'))
  const ordering = orderLayers(layered, units.root)
  const stack = stackLayers(layered, ordering, units, textbookSpacing)
  const across = placeAcross(layered, ordering, units, ports, textbookSpacing)
  return { layered, ordering, stack, across, lines: findLines(layered, ports) }
}

const product = sampleGraph(({ leaf, apply }) => apply(apply(leaf(), leaf())))

describe('distances', () => {
  test('x above y: the pill under x, the gap, the upper half of y', () => {
    const { stack } = place(product)
    expect([stack[2], stack[3]]).toEqual([0, 53 + textbookSpacing.nodeGap + 27])
  })

  test('neighbours keep them, but for a quarter of a unit', () => {
    for (const size of [20, 150]) {
      const { ordering, stack, across } = place(randomGraph(size, 6))
      const tightest = ordering.flatMap((layer) =>
        layer.slice(1).map((spot, k) => {
          const upper = layer[k] as number
          const least = (stack[spot] as number) - (stack[upper] as number)
          return (across[spot] as number) - (across[upper] as number) - least
        }),
      )
      expect(Math.min(...tightest)).toBeGreaterThan(-0.3)
    }
  })
})

test('lines: the product with its sine; x and y alone', () => {
  expect(place(product).lines).toEqual([[0, 1], [2], [3]])
})

test('lines: a long main arrow takes its dummies along, another has them alone', () => {
  const { lines, layered } = place(
    sampleGraph(({ leaf, apply }) => {
      const [x, y] = [leaf(), leaf()]
      return apply(apply(apply(apply(y, x))), x)
    }),
  )
  const dummies = lines.filter((line) => line.every((spot) => spot >= layered.unitCount))
  expect(lines[0]).toEqual([0, 1, 2, 3])
  expect(dummies.map((line) => line.length)).toEqual([3])
})

test('a dummy chain is level with one of its ends, so the arrow bends once', () => {
  const { across } = place(
    sampleGraph(({ leaf, apply }) => {
      const x = leaf()
      return apply(apply(apply(apply(x))), apply(x))
    }),
  )
  const places = [...across.slice(0, 5)]
  for (const dummy of across.slice(6)) expect(places).toContain(dummy)
})
