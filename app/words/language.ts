import type { conventions } from './english/conventions'
import type { editor } from './english/editor'
import type { figure } from './english/figure'
import type { link } from './english/link'
import type { nodes } from './english/nodes'
import type { page } from './english/page'
import type { present } from './english/present'
import type { presenter } from './english/presenter'
import type { reasons } from './english/reasons'
import type { settings } from './english/settings'
import type { sharing } from './english/sharing'
import type { side } from './english/side'
import type { steps } from './english/steps'
import type { table } from './english/table'
import type { tools } from './english/tools'
import type { update } from './english/update'
import type { why } from './english/why'
import type { Catalogue, Messages, Translated } from './message'

/** All catalogues. A new one gets its line here, and every language then has to have it. */
interface Catalogues {
  readonly steps: typeof steps
  readonly page: typeof page
  readonly settings: typeof settings
  readonly conventions: typeof conventions
  readonly editor: typeof editor
  readonly link: typeof link
  readonly nodes: typeof nodes
  readonly reasons: typeof reasons
  readonly sharing: typeof sharing
  readonly side: typeof side
  readonly table: typeof table
  readonly tools: typeof tools
  readonly why: typeof why
  readonly figure: typeof figure
  readonly present: typeof present
  readonly update: typeof update
  readonly presenter: typeof presenter
}

/** A language other than English: English messages come with the code that says them, those of a language as a whole. */
export interface Language {
  /** As in `<html lang>`. */
  readonly tag: string
  /** Whether a sentence is in this language, and none of those that there are in English alone. */
  readonly isOwn: (sentence: string) => boolean
  /** What it has for the sentences of the operations' table, by the English one. */
  readonly sentences: Readonly<Record<string, string>>
  readonly texts: { readonly [Name in keyof Catalogues]: Translated<Catalogues[Name]> }
}

/** A sentence of the operations' table in a language; as it stands where there is none. */
export function sentenceIn(language: Language | undefined, sentence: string): string {
  return language?.sentences[sentence] ?? sentence
}

/** The messages of a catalogue in a language; in English where there is none. */
export function messagesIn(language: Language | undefined, catalogue: Catalogue): Messages {
  const texts: Readonly<Record<string, Messages>> | undefined = language?.texts
  return texts?.[catalogue.name] ?? catalogue.messages
}
