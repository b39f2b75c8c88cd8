import { placeOf } from '../engine/formula/formulaError'
import type { Failure, Session } from '../state/session'
import { page } from '../words/english/page'
import { type TextOf, textIn } from '../words/textIn'

/** What a screen reader says about the formula: why it cannot be read, or how it was read where that is not obvious. */
export function fieldMessage(session: Session): string {
  const { failure, language } = session
  return failure ? errorSentence(textIn(language, page), failure) : notesOf(session).join(' ')
}

/** How the formula was read, a sentence each; none while another one is being typed. */
export function notesOf({ settings, reading }: Session): string[] {
  if (settings.text !== reading.text) return []
  return [...new Set(reading.program.notes.map(({ message }) => message))]
}

/** "line 1, column 5" of a text. */
export function placeText(words: TextOf<typeof page>, text: string, offset: number): string {
  const { line, column } = placeOf(text, offset)
  return words('place', { line, column })
}

function errorSentence(words: TextOf<typeof page>, { text, error }: Failure): string {
  const { message, hint, span } = error
  return `${placeText(words, text, span.start)}: ${message}. ${hint}`.trimEnd()
}
