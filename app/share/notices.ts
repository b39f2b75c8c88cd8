const MOST_NOTICES = 6

/** The sentences without repetition, the first six of them, then how many more there are. */
export function fewNotices(notices: readonly string[]): string[] {
  const distinct = [...new Set(notices)]
  if (distinct.length <= MOST_NOTICES) return distinct
  return [...distinct.slice(0, MOST_NOTICES), `… and ${distinct.length - MOST_NOTICES} more.`]
}
