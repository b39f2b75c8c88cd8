/** A stretch of the formula text in UTF-16 offsets; `end` is one past the last character. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A replacement of one stretch of the text that would mend an error. */
export interface Fix {
  readonly span: Span
  readonly text: string
}

/** Why a formula cannot be read: one sentence, the place, and what to do about it. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError'
  constructor(
    message: string,
    readonly span: Span,
    /** The next thing to try, a sentence or empty. */
    readonly hint = '',
    /** The change that would mend it, where one is known. */
    readonly fix?: Fix,
  ) {
    super(message)
  }
}

/** From the start of the first to the end of the second. */
export function spanning(first: Span, last: Span): Span {
  return { start: first.start, end: last.end }
}

/** Line and column of an offset, both counted from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
