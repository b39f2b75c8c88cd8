/** A text with a place in it, from which words are taken one after the other. */
export class WordReader {
  /** Where the next word begins. */
  offset = 0

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.offset >= this.text.length
  }

  /** What the pattern, which has the flag y, matches here, stepped over; null if nothing. */
  readonly take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = this.offset
    const match = pattern.exec(this.text)
    if (match) this.offset = pattern.lastIndex
    return match
  }
}
