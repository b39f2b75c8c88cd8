import { link } from '../words/english/link'
import type { Language } from '../words/language'
import { textIn } from '../words/textIn'

const MOST_NOTICES = 6

/** The sentences without repetition, the first six of them, then how many more there are. */
export function fewNotices(notices: readonly string[], language?: Language): string[] {
  const distinct = [...new Set(notices)]
  if (distinct.length <= MOST_NOTICES) return distinct
  const more = textIn(language, link)('more', { count: distinct.length - MOST_NOTICES })
  return [...distinct.slice(0, MOST_NOTICES), more]
}
