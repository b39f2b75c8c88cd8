import { placeOf } from '../engine/formula/formulaError'
import type { Failure, Session } from '../state/session'

/** What a screen reader says about the formula: why it cannot be read, or how it was read where that is not obvious. */
export function fieldMessage(session: Session): string {
  const { failure } = session
  return failure ? errorSentence(failure) : notesOf(session).join(' ')
}

/** How the formula was read, a sentence each; none while another one is being typed. */
export function notesOf({ settings, reading }: Session): string[] {
  if (settings.text !== reading.text) return []
  return [...new Set(reading.program.notes.map(({ message }) => message))]
}

/** "line 1, column 5" of a text. */
export function placeText(text: string, offset: number): string {
  const { line, column } = placeOf(text, offset)
  return `line ${line}, column ${column}`
}

function errorSentence({ text, error }: Failure): string {
  const { message, hint, span } = error
  return `${placeText(text, span.start)}: ${message}. ${hint}`.trimEnd()
}
