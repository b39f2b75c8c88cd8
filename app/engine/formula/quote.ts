const LONGEST = 30

/** The text in quotes, as a sentence cites it: at most 30 characters, and what has no shape by its code. */
export function quote(text: string): string {
  return `“${shortened(text)}”`
}

/** The text in at most 30 characters, on one line, and what has no shape by its code. */
export function shortened(text: string): string {
  const shown = text.replace(/\s+/g, ' ').replace(/^\p{M}|(?!\u200d)\p{C}/gu, codeOf)
  const letters = [...shown]
  return letters.length <= LONGEST
    ? shown
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
}

/** `U+0302`: a mark without a letter, half a character, a control character. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
