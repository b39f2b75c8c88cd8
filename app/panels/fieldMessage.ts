import { type FormulaError, placeOf } from '../engine/formula/formulaError'
import type { Session } from '../state/session'

/** What a screen reader says about the formula: why it cannot be read, or how it was read where that is not obvious. */
export function fieldMessage(session: Session): string {
  const { error, failedText } = session
  return error ? errorSentence(error, failedText) : notesOf(session).join(' ')
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

function errorSentence({ message, hint, span }: FormulaError, text: string): string {
  return `${placeText(text, span.start)}: ${message}. ${hint}`.trimEnd()
}
