import { describe, expect, it } from 'vitest'
import { acceptedInputs } from './acceptedInputs'
import { errorFaults } from './faultsOf'
import { mendedTexts, printProgram, tryText } from './tryText'
import type { AcceptedInput, WrongInput } from './wrongInput'
import { wrongInputs } from './wrongInputs'

/** What the reader of a text is told, in the shape of the table. */
function answer(text: string): Partial<WrongInput> {
  const trial = tryText(text)
  if (!('error' in trial)) return { text, message: 'accepted' }
  const { message, hint, span } = trial.error
  const marked = text.slice(span.start, span.end)
  const fixes = mendedTexts(text, trial.error)
  return {
    text,
    message,
    ...(marked === text ? {} : { marked }),
    ...(hint ? { hint } : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
  }
}

/** How a text is read. */
function reading(text: string): AcceptedInput | string {
  const trial = tryText(text)
  if ('error' in trial) return trial.error.message
  const notes = trial.program.notes.map(({ message }) => message)
  return { text, read: printProgram(trial.program), ...(notes.length > 0 ? { notes } : {}) }
}

/** Long texts are named by their beginning. */
function named<I extends { readonly text: string }>(inputs: readonly I[]): [name: string, input: I][] {
  return inputs.map((input) => [JSON.stringify(input.text.slice(0, 60)), input])
}

describe.each(wrongInputs)('$title', ({ inputs }) => {
  it.each(named(inputs))('%s is refused with this sentence, place and fix', (_, input) => {
    expect(answer(input.text)).toEqual(input)
  })

  it.each(named(inputs))('%s: sentence, place and fixes are sound', (_, { text }) => {
    const trial = tryText(text)
    expect('error' in trial ? errorFaults(text, trial.error) : ['accepted']).toEqual([])
  })
})

describe.each(acceptedInputs)('$title', ({ inputs }) => {
  it.each(named(inputs))('%s is read so', (_, input) => {
    expect(reading(input.text)).toEqual(input)
  })
})

it('the tables are large enough to mean something, and say nothing twice', () => {
  for (const [groups, least] of [
    [wrongInputs, 170],
    [acceptedInputs, 60],
  ] as const) {
    const texts = groups.flatMap(({ inputs }) => inputs.map(({ text }) => text))
    expect(texts.length).toBeGreaterThanOrEqual(least)
    expect(texts.filter((text, index) => texts.indexOf(text) < index)).toEqual([])
  }
})
