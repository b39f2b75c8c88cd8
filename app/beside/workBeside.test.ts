import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noWorkshop, workshop } from './testing/workshop'
import { type BesideWorker, TookTooLong, workBeside } from './workBeside'

/** Words are counted: the worker sends strings. */
function countBeside(startWorker: () => BesideWorker, limitMs?: number) {
  const onPage = (words: string) => {
    if (words === '') throw new Error('nothing to count')
    return words.split(' ').length
  }
  return workBeside<string, string, number>({
    startWorker,
    unpack: Number,
    onPage,
    ...(limitMs && { limitMs }),
  })
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('work beside the page', () => {
  it('is what the worker answers; the next question goes to the same worker', () => {
    const { workers, start } = workshop()
    const beside = countBeside(start)
    const settle = vi.fn()
    beside.begin('a b', settle)
    expect(workers[0]?.questions).toEqual(['a b'])
    workers[0]?.reply({ began: true })
    expect(settle).not.toHaveBeenCalled()
    workers[0]?.reply({ answer: '2' })
    expect(settle.mock.calls).toEqual([[2]])
    beside.begin('c', settle)
    expect([workers.length, workers[0]?.questions.length]).toEqual([1, 2])
  })

  it('given up for another: the busy worker is ended, its answer is heard by nobody', () => {
    const { workers, start } = workshop()
    const beside = countBeside(start)
    const [first, second] = [vi.fn(), vi.fn()]
    beside.begin('a', first)
    beside.begin('b', second)
    workers[0]?.reply({ answer: '1' })
    workers[1]?.reply({ answer: '1' })
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
  })

  it('what the work throws is an outcome, and the worker goes on', () => {
    const { workers, start } = workshop()
    const settle = vi.fn()
    countBeside(start).begin('', settle)
    workers[0]?.reply({ failure: 'Error: nothing to count' })
    expect(settle.mock.calls[0]?.[0]).toBeInstanceOf(Error)
    expect(workers[0]?.ended).toBe(false)
  })

  it('destroyed: nothing arrives any more', () => {
    const { workers, start } = workshop()
    const beside = countBeside(start)
    const settle = vi.fn()
    beside.begin('a', settle)
    beside.destroy()
    workers[0]?.reply({ answer: '1' })
    expect([settle.mock.calls.length, workers[0]?.ended]).toEqual([0, true])
  })
})

describe('with a limit', () => {
  it('a worker past it is ended and the outcome says so; the next question goes to a new one', () => {
    const { workers, start } = workshop()
    const beside = countBeside(start, 2000)
    const settle = vi.fn()
    beside.begin('a', settle)
    workers[0]?.reply({ began: true })
    vi.advanceTimersByTime(1999)
    expect(settle).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(settle.mock.calls[0]?.[0]).toBeInstanceOf(TookTooLong)
    workers[0]?.reply({ answer: '1' })
    expect([settle.mock.calls.length, workers[0]?.ended]).toEqual([1, true])
    beside.begin('b', settle)
    expect(workers.length).toBe(2)
  })

  it('the time until the worker is loaded does not count, nor what comes after the answer', () => {
    const { workers, start } = workshop()
    const settle = vi.fn()
    countBeside(start, 2000).begin('a', settle)
    vi.advanceTimersByTime(60_000)
    workers[0]?.reply({ began: true })
    workers[0]?.reply({ answer: '1' })
    vi.advanceTimersByTime(60_000)
    expect([settle.mock.calls, workers[0]?.ended]).toEqual([[[1]], false])
  })

  it('given up before it: the limit is forgotten', () => {
    const { workers, start } = workshop()
    const beside = countBeside(start, 2000)
    const settle = vi.fn()
    beside.begin('a', settle)
    workers[0]?.reply({ began: true })
    beside.cancel()
    vi.runAllTimers()
    expect(settle).not.toHaveBeenCalled()
  })
})

describe('without a worker', () => {
  it('the page does the work itself, after it has had a frame; no further worker is tried', () => {
    const none = vi.fn(noWorkshop)
    const beside = countBeside(none)
    const settle = vi.fn()
    beside.begin('a b', settle)
    expect(settle).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(settle.mock.calls).toEqual([[2]])
    beside.begin('a', settle)
    vi.runAllTimers()
    expect([settle.mock.calls.length, none.mock.calls.length]).toEqual([2, 1])
  })

  it('work given up before its turn is never done', () => {
    const beside = countBeside(noWorkshop)
    const [first, second] = [vi.fn(), vi.fn()]
    beside.begin('a', first)
    beside.begin('b', second)
    vi.runAllTimers()
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
  })

  it('one that cannot be loaded is done without: the work under way is done by the page', () => {
    const { workers, start } = workshop()
    const settle = vi.fn()
    countBeside(start).begin('a b c', settle)
    workers[0]?.fail()
    vi.runAllTimers()
    expect(settle.mock.calls).toEqual([[3]])
    expect([workers.length, workers[0]?.ended]).toEqual([1, true])
  })

  it('what the work throws is an outcome', () => {
    const settle = vi.fn()
    countBeside(noWorkshop).begin('', settle)
    vi.runAllTimers()
    expect(settle.mock.calls[0]?.[0]).toBeInstanceOf(Error)
  })
})
