import { readLink } from '../share/link'
import type { LanguageChoice } from '../share/settings'
import type { Language } from '../words/language'
import type { Store } from './store'

/** Languages besides English, each fetched when it is first needed. */
const FETCH: Readonly<Record<Exclude<LanguageChoice, 'auto' | 'en'>, () => Promise<Language>>> = {
  'zh-Hans': async () => (await import('../words/chinese/chinese')).chinese,
}

/** The language that a choice means: of `auto` the first of the `preferred` ones that there is, else English. */
export function tagOf(choice: LanguageChoice, preferred: readonly string[]): Exclude<LanguageChoice, 'auto'> {
  if (choice !== 'auto') return choice
  for (const tag of preferred) {
    if (/^en\b/i.test(tag)) return 'en'
    // Traditional characters, which Taiwan and Hong Kong write, are another script.
    if (/^zh\b(?!.*\b(hant|tw|hk|mo)\b)/i.test(tag)) return 'zh-Hans'
  }
  return 'en'
}

/** The language of a choice; undefined for English, and for one that could not be fetched. */
export async function fetchLanguage(
  choice: LanguageChoice,
  preferred: readonly string[],
): Promise<Language | undefined> {
  const tag = tagOf(choice, preferred)
  return tag === 'en' ? undefined : FETCH[tag]().catch(() => undefined)
}

/** The language in which a page opens at a link, so that nothing is shown in another one first. */
export function languageOfLink(link: string, preferred: readonly string[]): Promise<Language | undefined> {
  return fetchLanguage(readLink(link).settings.language ?? 'auto', preferred)
}

/** Has a store speak the language that is chosen, as soon as that is there. Returns what ends it. */
export function followLanguage(store: Store, preferred: readonly string[]): () => void {
  return store.subscribe(async ({ settings: { language } }, before) => {
    if (language === before.settings.language) return
    const spoken = await fetchLanguage(language, preferred)
    if (store.getState().settings.language === language) store.actions.speak(spoken)
  })
}
