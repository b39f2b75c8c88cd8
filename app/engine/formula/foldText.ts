/** A text in plain letters and digits, with the way back to the text as typed. */
export interface FoldedText {
  readonly plain: string
  /** The offset in the typed text of an offset in the plain one, the end included. */
  readonly sourceOf: (offset: number) => number
}

/** Full-width and small forms, letters and digits of mathematical alphabets, decimal digits of other scripts. */
const FOLDED = /[\uff01-\uff5e\uffe2\ufe50-\ufe6b\u{1d400}-\u{1d7ff}]|(?![0-9])\p{Nd}/gu

/** The text with `（ｘ＋１）`, `𝑥` and `𝟐` in the letters of a keyboard. */
export function foldText(text: string): FoldedText {
  if (text.search(FOLDED) < 0) return { plain: text, sourceOf: (offset) => offset }
  const sources: number[] = []
  let plain = ''
  let offset = 0
  for (const character of text) {
    const folded = character.search(FOLDED) < 0 ? character : plainForm(character)
    // A character of two units becomes one of one or two; each unit of the plain text knows where it comes from.
    for (let unit = 0; unit < folded.length; unit++)
      sources.push(offset + Math.min(unit, character.length - 1))
    plain += folded
    offset += character.length
  }
  sources.push(offset)
  return { plain, sourceOf: (at) => sources[at] ?? offset }
}

function plainForm(character: string): string {
  const composed = character.normalize('NFKC')
  return /^(?![0-9])\p{Nd}$/u.test(composed) ? String(digitOf(composed)) : composed
}

/** The digit that a decimal of any script stands for: they come in tens, in order. */
function digitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  let before = 0
  while (before < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++
  return before % 10
}
