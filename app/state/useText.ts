import { useMemo } from 'react'
import { type SayOf, sayIn } from '../engine/steps/say'
import type { Language } from '../words/language'
import type { Catalogue } from '../words/message'
import { type TextOf, textIn } from '../words/textIn'
import { useSession } from './useSession'

/** The language of the page; undefined for English. */
export function useLanguage(): Language | undefined {
  return useSession((session) => session.language)
}

/** What tells the messages of a catalogue in the language of the page: `text('drawing', { count: 3 })`. */
export function useText<C extends Catalogue>(catalogue: C): TextOf<C> {
  const language = useLanguage()
  return useMemo(() => textIn(language, catalogue), [language, catalogue])
}

/** As `useText`, as parts in the styles of a sentence: blanks can hold names and numbers. */
export function useSay<C extends Catalogue>(catalogue: C): SayOf<C> {
  const language = useLanguage()
  return useMemo(() => sayIn(language, catalogue), [language, catalogue])
}
