const LONGEST = 30

/** A mark without a letter, and what controls how others look; but not what joins two pictures to one. */
const SHAPELESS =
  /^\p{M}|(?!(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)\u200d(?=\p{Extended_Pictographic}))\p{C}/gu

/** The text in quotes, as a sentence cites it: at most 30 characters, and what has no shape by its code. */
export function quote(text: string): string {
  return `“${shortened(text)}”`
}

/** The text in at most 30 characters, on one line, and what has no shape by its code. */
export function shortened(text: string): string {
  const shown = text.replace(/\s+/g, ' ').replace(SHAPELESS, codeOf)
  return cutTo(LONGEST, shown)
}

/** The text, or so much of it with “…” that it has at most `most` characters. */
export function cutTo(most: number, text: string): string {
  if (text.length <= most) return text
  const letters = [...text]
  const start = letters.slice(0, most - 1).join('')
  return letters.length <= most ? text : `${start.trimEnd()}…`
}

/** `U+0302`: a mark without a letter, half a character, a control character. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
