import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type LayoutWorker, layoutBeside } from './layoutBeside'
import { layoutGraph } from './layoutGraph'
import type { LayoutAnswer } from './layoutWorker'
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

/** Workers that answer when told to, in the order in which they were started. */
function workshop() {
  const workers: (LayoutWorker & {
    answer(answer: LayoutAnswer): void
    questions: unknown[]
    ended: boolean
  })[] = []
  const start = () => {
    const worker = {
      questions: [] as unknown[],
      ended: false,
      onmessage: null as LayoutWorker['onmessage'],
      onerror: null as LayoutWorker['onerror'],
      postMessage(question: unknown) {
        worker.questions.push(question)
      },
      terminate() {
        worker.ended = true
      },
      answer(data: LayoutAnswer) {
        worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent)
      },
    }
    workers.push(worker)
    return worker
  }
  return { workers, start }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a layout beside the page', () => {
  it('is what the worker answers; the next one is asked of the same worker', () => {
    const { workers, start } = workshop()
    const beside = layoutBeside(start)
    const settle = vi.fn()
    beside.begin(GRAPH, { direction: 'right' }, settle)
    expect(workers[0]?.questions).toEqual([[GRAPH, { direction: 'right' }]])
    expect(settle).not.toHaveBeenCalled()
    workers[0]?.answer({ layout: packLayout(LAYOUT) })
    expect(settle.mock.calls).toEqual([[LAYOUT]])
    beside.begin(GRAPH, { direction: 'down' }, settle)
    expect([workers.length, workers[0]?.questions.length]).toEqual([1, 2])
  })

  it('given up for another: the busy worker is ended, its answer is heard by nobody', () => {
    const { workers, start } = workshop()
    const beside = layoutBeside(start)
    const [first, second] = [vi.fn(), vi.fn()]
    beside.begin(GRAPH, { direction: 'right' }, first)
    beside.begin(GRAPH, { direction: 'down' }, second)
    workers[0]?.answer({ layout: packLayout(LAYOUT) })
    workers[1]?.answer({ layout: packLayout(LAYOUT) })
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
  })

  it('what the layout throws is an outcome, and the worker goes on', () => {
    const { workers, start } = workshop()
    const beside = layoutBeside(start)
    const settle = vi.fn()
    beside.begin(BROKEN, { direction: 'right' }, settle)
    workers[0]?.answer({ failure: 'Error: no such variable' })
    expect(settle.mock.calls[0]?.[0]).toBeInstanceOf(Error)
    expect(workers[0]?.ended).toBe(false)
  })

  it('destroyed: nothing arrives any more', () => {
    const { workers, start } = workshop()
    const beside = layoutBeside(start)
    const settle = vi.fn()
    beside.begin(GRAPH, { direction: 'right' }, settle)
    beside.destroy()
    workers[0]?.answer({ layout: packLayout(LAYOUT) })
    expect([settle.mock.calls.length, workers[0]?.ended]).toEqual([0, true])
  })
})

describe('without a worker', () => {
  const none = vi.fn((): LayoutWorker => {
    throw new Error('no workers here')
  })

  it('the page lays out itself, after it has had a frame; no further worker is tried', () => {
    const beside = layoutBeside(none)
    const settle = vi.fn()
    beside.begin(GRAPH, { direction: 'right' }, settle)
    expect(settle).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(settle.mock.calls).toEqual([[LAYOUT]])
    beside.begin(GRAPH, { direction: 'right' }, settle)
    vi.runAllTimers()
    expect([settle.mock.calls.length, none.mock.calls.length]).toEqual([2, 1])
  })

  it('a layout given up before its turn is never made', () => {
    const beside = layoutBeside(none)
    const [first, second] = [vi.fn(), vi.fn()]
    beside.begin(GRAPH, { direction: 'right' }, first)
    beside.begin(GRAPH, { direction: 'right' }, second)
    vi.runAllTimers()
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
  })

  it('one that cannot be loaded is done without: the layout under way is made by the page', () => {
    const { workers, start } = workshop()
    const beside = layoutBeside(start)
    const settle = vi.fn()
    beside.begin(GRAPH, { direction: 'right' }, settle)
    const event = { preventDefault: vi.fn() }
    workers[0]?.onerror?.call(workers[0] as unknown as Worker, event as unknown as ErrorEvent)
    vi.runAllTimers()
    expect(settle.mock.calls).toEqual([[LAYOUT]])
    expect([workers.length, workers[0]?.ended]).toEqual([1, true])
  })

  it('what the layout throws is an outcome', () => {
    const beside = layoutBeside(none)
    const settle = vi.fn()
    beside.begin(BROKEN, { direction: 'right' }, settle)
    vi.runAllTimers()
    expect(settle.mock.calls[0]?.[0]).toBeInstanceOf(Error)
  })
})
