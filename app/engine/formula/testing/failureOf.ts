import { errorOf } from '../errorOf'
import { applyFix } from '../formulaError'
import { parseFormula } from '../parseFormula'

/** "message @ the marked text → the text after a fix (its meaning) → …"; "accepted" where the formula can be read. */
export function failureOf(text: string): string {
  const error = errorOf(text)
  if (!error) return 'accepted'
  const { message, span, fixes } = error
  const mended = fixes.map((fix) => ` → ${applyFix(text, fix)}${fix.meaning ? ` (${fix.meaning})` : ''}`)
  return `${message} @ ${text.slice(span.start, span.end)}${mended.join('')}`
}

/** The messages of the notes of a formula that can be read. */
export function notesOf(text: string): string[] {
  return parseFormula(text).notes.map(({ message }) => message)
}
