import type { Fix, Span } from './formulaError'

/** The fix that puts a word such as `and` in the place of a sign, with blanks where none stand. */
export function spacedWord(text: string, span: Span, word: string): Fix {
  const before = span.start === 0 || /\s/.test(text[span.start - 1] ?? '') ? '' : ' '
  const after = /^\s/.test(text.slice(span.end, span.end + 1)) ? '' : ' '
  return { span, text: before + word + after }
}
