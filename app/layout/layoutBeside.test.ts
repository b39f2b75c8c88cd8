import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { noWorkshop, workshop } from '../beside/testing/workshop'
import { layoutBeside } from './layoutBeside'
import { layoutGraph } from './layoutGraph'
import { packLayout } from './packLayout'
import type { LayoutGraph } from './types'

const extent = { left: 20, right: 20, top: 20, bottom: 20 }
/** x → operation → f */
const GRAPH: LayoutGraph = {
  variables: [{ extent }, { extent }],
  operations: [{ extent, operands: [0], result: 1 }],
  root: 1,
}
const LAYOUT = layoutGraph(GRAPH, { direction: 'right' })
/** An operation that makes no variable of the graph: the layout throws. */
const BROKEN: LayoutGraph = {
  ...GRAPH,
  variables: [{ extent }],
  operations: [{ extent, operands: [0], result: 9 }],
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('a layout beside the page is what the worker answers, unpacked', () => {
  const { workers, start } = workshop()
  const settle = vi.fn()
  layoutBeside(start).begin(GRAPH, { direction: 'right' }, settle)
  expect(workers[0]?.questions).toEqual([[GRAPH, { direction: 'right' }]])
  workers[0]?.reply({ began: true })
  workers[0]?.reply({ answer: packLayout(LAYOUT) })
  expect(settle.mock.calls).toEqual([[LAYOUT]])
})

it('without a worker the page lays out itself', () => {
  const settle = vi.fn()
  layoutBeside(noWorkshop).begin(GRAPH, { direction: 'right' }, settle)
  vi.runAllTimers()
  expect(settle.mock.calls).toEqual([[LAYOUT]])
})

it('what the layout throws is an outcome', () => {
  const settle = vi.fn()
  layoutBeside(noWorkshop).begin(BROKEN, { direction: 'right' }, settle)
  vi.runAllTimers()
  expect(settle.mock.calls[0]?.[0]).toBeInstanceOf(Error)
})
