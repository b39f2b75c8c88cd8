import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { printExpression } from '../engine/formula/printExpression'
import { type ClosedFormOutcome, closedFormBeside } from './closedFormBeside'
import { answerClosedForm, type ClosedFormQuestion } from './closedFormQuestion'
import { noWorkshop, workshop } from './testing/workshop'

const QUESTION: ClosedFormQuestion = { text: 'sin(x*y)', mergeEqualParts: false, inputs: [], leaf: 'y' }

function textOf(outcome: ClosedFormOutcome | Error): string {
  if (outcome instanceof Error) return outcome.message
  return outcome.kind === 'written' ? printExpression(outcome.expression) : outcome.kind
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('question and answer can be copied to a worker and back', () => {
  const { workers, start } = workshop()
  const settle = vi.fn((outcome: ClosedFormOutcome | Error) => textOf(outcome))
  closedFormBeside(start).begin(QUESTION, settle)
  const asked = structuredClone(workers[0]?.questions[0]) as ClosedFormQuestion
  workers[0]?.reply({ answer: structuredClone(answerClosedForm(asked)) })
  expect(settle.mock.results[0]?.value).toBe('x*cos(x*y)')
})

it('past 2 s it takes too long', () => {
  const { workers, start } = workshop()
  const settle = vi.fn((outcome: ClosedFormOutcome | Error) => textOf(outcome))
  closedFormBeside(start).begin(QUESTION, settle)
  workers[0]?.reply({ began: true })
  vi.advanceTimersByTime(2000)
  expect(settle.mock.results[0]?.value).toBe('takes too long')
})

it('without a worker the page finds it, or that it is too large', () => {
  const settle = vi.fn((outcome: ClosedFormOutcome | Error) => textOf(outcome))
  const beside = closedFormBeside(noWorkshop)
  const nested = `${'sin('.repeat(50)}x${')'.repeat(50)}`
  for (const question of [QUESTION, { ...QUESTION, text: nested, leaf: 'x' }, { ...QUESTION, leaf: 'z' }]) {
    beside.begin(question, settle)
    vi.runAllTimers()
  }
  expect(settle.mock.results.map(({ value }) => value)).toEqual([
    'x*cos(x*y)',
    'too large',
    'There is no leaf z',
  ])
})

it('e is an input where the reader lists it', () => {
  const form = answerClosedForm({ text: 'e^x', mergeEqualParts: true, inputs: ['e'], leaf: 'e' })
  expect(textOf(form)).toBe('x*e^(x - 1)')
})
