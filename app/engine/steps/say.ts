import { steps } from '../../words/english/steps'
import { type Language, messagesIn } from '../../words/language'
import { type Catalogue, type Fillings, type KeyOf, type Message, piecesOf } from '../../words/message'
import { type Part, words } from './sentence'

/** What fills a blank: a part or several, plain words, or a count. */
type Filling = Part | readonly Part[] | string | number

/** Tells a message as parts with its blanks filled in: `say('waits', { count: 1, variable })`. */
export type SayOf<C extends Catalogue> = <Key extends KeyOf<C>>(
  key: Key,
  ...fillings: Fillings<C, Key, Filling>
) => Part[]

/** What tells the messages of a catalogue as parts of a sentence, in a language, English where there is none. */
export function sayIn<C extends Catalogue>(language: Language | undefined, catalogue: C): SayOf<C> {
  const messages = messagesIn(language, catalogue)
  return (key, ...[fillings = {}]) => {
    const filled: Readonly<Record<string, Filling>> = fillings
    return piecesOf(messages[key] as Message, filled.count).flatMap((piece, index) => {
      if (index % 2 === 1) return partsOf(filled[piece] as Filling)
      return piece ? [words(piece)] : []
    })
  }
}

/** What knows the language that is to be spoken. */
interface Speaker {
  readonly explanation: { readonly language?: Language | undefined }
}

/** A message of a catalogue as parts, in the language of `speaker`. */
export function sayer<C extends Catalogue>(catalogue: C) {
  return <Key extends KeyOf<C>>(
    { explanation }: Speaker,
    key: Key,
    ...fillings: Fillings<C, Key, Filling>
  ): Part[] => sayIn(explanation.language, catalogue)(key, ...fillings)
}

/** A message of the steps as parts, in the language of a telling. */
export const say = sayer(steps)

function partsOf(filling: Filling): readonly Part[] {
  if (typeof filling === 'object') return 'role' in filling ? [filling] : filling
  return [words(String(filling))]
}
