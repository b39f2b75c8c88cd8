const MOST_NOTICES = 6
const MOST_QUOTED = 30

/** The sentences without repetition, the first six of them, then how many more there are. */
export function fewNotices(notices: readonly string[]): string[] {
  const distinct = [...new Set(notices)]
  if (distinct.length <= MOST_NOTICES) return distinct
  return [...distinct.slice(0, MOST_NOTICES), `… and ${distinct.length - MOST_NOTICES} more.`]
}

/** The beginning of a text from a link; signs that cannot be seen, or would turn the line around, as `�`. */
export function shorten(text: string): string {
  const characters = [...text.slice(0, 2 * MOST_QUOTED + 1)]
  const shown = characters.slice(0, MOST_QUOTED).join('').replace(/\p{C}/gu, '\ufffd')
  return characters.length > MOST_QUOTED ? `${shown}…` : shown
}

/** The beginning of a text from a link, in quotation marks. */
export function quoted(text: string): string {
  return `“${shorten(text)}”`
}
