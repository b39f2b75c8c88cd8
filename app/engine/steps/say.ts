import { type Blanks, english, type Message, type MessageKey } from './english'
import { type Part, words } from './sentence'

/** What fills a blank: a part or several, plain words, or a count. */
type Filling = Part | readonly Part[] | string | number

const BLANK = /\{(\w+)\}/

/** The parts of a message with its blanks filled in; of a message with two forms, the one that its `count` needs. */
export function say<Key extends MessageKey>(key: Key, fillings: Record<Blanks<Key>, Filling>): Part[] {
  const message: Message = english[key]
  const filled: Readonly<Record<string, Filling>> = fillings
  const text = typeof message === 'string' ? message : filled.count === 1 ? message.one : message.other
  return text.split(BLANK).flatMap((piece, index) => {
    if (index % 2 === 1) return partsOf(filled[piece] as Filling)
    return piece ? [words(piece)] : []
  })
}

function partsOf(filling: Filling): readonly Part[] {
  if (typeof filling === 'object') return 'role' in filling ? [filling] : filling
  return [words(String(filling))]
}
