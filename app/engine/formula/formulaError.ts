/** A stretch of the formula text in UTF-16 offsets; `end` is one past the last character. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A replacement of one stretch of the text that would mend an error. */
export interface Fix {
  readonly span: Span
  readonly text: string
  /** What the mended text means, where several fixes are offered: "the inverse function". */
  readonly meaning?: string
  /** What the mended text's inputs are to be set to, by name: a program said so. */
  readonly inputs?: ReadonlyMap<string, number>
}

/** Why a formula cannot be read: one sentence, the place, and what to do about it. */
export class FormulaError extends Error {
  override readonly name: string = 'FormulaError'
  constructor(
    message: string,
    readonly span: Span,
    /** The next thing to try, a sentence or empty. */
    readonly hint = '',
    /** Changes of which each would mend it, the likeliest first. */
    readonly fixes: readonly Fix[] = [],
  ) {
    super(message)
  }

  /** The same error with other fixes. */
  withFixes(fixes: readonly Fix[]): FormulaError {
    return new FormulaError(this.message, this.span, this.hint, fixes)
  }
}

/** One name on a loop: it needs the value of the next one, the last that of the first. */
export interface LoopPart {
  readonly name: string
  /** What defines it, printed: `b + 1`. */
  readonly rule: string
  readonly span: Span
}

/** Names that need each other, so that no value can come first. */
export class CycleError extends FormulaError {
  override readonly name = 'CycleError'
  constructor(
    message: string,
    span: Span,
    hint: string,
    readonly loop: readonly LoopPart[],
    fixes: readonly Fix[] = [],
  ) {
    super(message, span, hint, fixes)
  }

  override withFixes(fixes: readonly Fix[]): CycleError {
    return new CycleError(this.message, this.span, this.hint, this.loop, fixes)
  }
}

/** The text after a fix. */
export function applyFix(text: string, { span, text: replacement }: Fix): string {
  return text.slice(0, span.start) + replacement + text.slice(span.end)
}

/** From the start of the first to the end of the second. */
export function spanning(first: Span, last: Span): Span {
  return { start: first.start, end: last.end }
}

/** Line and column of an offset, both counted from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|[\r\n\u0085\u2028\u2029]/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
