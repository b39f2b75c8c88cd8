import { expect, test } from 'vitest'
import { placePorts } from './ports'
import { sampleGraph } from './sampleGraphs'
import { textbookSpacing } from './spacing'
import type { LayoutGraph } from './types'
import { makeUnits } from './units'

const portsOf = (graph: LayoutGraph) => placePorts(makeUnits(graph, 'right'), textbookSpacing)

test('x · y: two ports about the middle, neither operand the main one', () => {
  const ports = portsOf(sampleGraph(({ leaf, apply }) => apply(leaf(), leaf())))
  expect([...ports.arrival]).toEqual([-7, 7])
  expect([...ports.main]).toEqual([0, 0])
})

test('1 + exp(x): the exponential arrives in the middle, the constant above it', () => {
  const ports = portsOf(sampleGraph(({ leaf, apply }) => apply(leaf(), apply(leaf()))))
  expect([...ports.arrival]).toEqual([0, -14, 0])
  expect([...ports.main]).toEqual([1, 0, 1])
})

test('x · x leaves x side by side, unless something else reads x', () => {
  const alone = portsOf(
    sampleGraph(({ leaf, apply }) => {
      const x = leaf()
      return apply(x, x)
    }),
  )
  expect([...alone.departure]).toEqual([-7, 7])
  const shared = portsOf(
    sampleGraph(({ leaf, apply }) => {
      const x = leaf()
      return apply(apply(x, x), x)
    }),
  )
  expect([...shared.departure]).toEqual([0, 0, 0, 0])
})

test('forty ports stay in order on the box', () => {
  const ports = portsOf(sampleGraph(({ leaf, apply }) => apply(...Array.from({ length: 40 }, leaf))))
  const highest = 3.5 * 40 + 7 - textbookSpacing.portMargin
  expect(ports.arrival[0]).toBeCloseTo(-highest)
  expect(ports.arrival[39]).toBeCloseTo(highest)
})
