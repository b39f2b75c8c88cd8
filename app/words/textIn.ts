import { type Language, messagesIn } from './language'
import { type Catalogue, type Fillings, type KeyOf, type Message, piecesOf } from './message'

/** Tells a message of a catalogue as plain text: `text('drawing', { count: 3 })`. */
export type TextOf<C extends Catalogue> = <Key extends KeyOf<C>>(
  key: Key,
  ...fillings: Fillings<C, Key, string | number>
) => string

/** What tells the messages of a catalogue in a language, English where there is none. */
export function textIn<C extends Catalogue>(language: Language | undefined, catalogue: C): TextOf<C> {
  const messages = messagesIn(language, catalogue)
  return (key, ...[fillings = {}]) => {
    const filled: Readonly<Record<string, string | number>> = fillings
    return piecesOf(messages[key] as Message, filled.count)
      .map((piece, index) => (index % 2 === 1 ? String(filled[piece]) : piece))
      .join('')
  }
}
