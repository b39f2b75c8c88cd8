import { StateEffect, StateField } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { Language } from '../../words/language'

const speak = StateEffect.define<Language | undefined>()

/** The language that an editor speaks; English where it is undefined. */
export const spoken = StateField.define<Language | undefined>({
  create: () => undefined,
  update(before, { effects }) {
    const told = effects.find((effect) => effect.is(speak))
    return told ? told.value : before
  },
})

/** Has an editor speak a language. */
export function setSpoken(view: EditorView, language: Language | undefined): void {
  if (view.state.field(spoken) !== language) view.dispatch({ effects: speak.of(language) })
}
