/** A message with blanks, `{name}`; in two forms where it counts something and the forms differ. */
export type Message = string | { readonly one: string; readonly other: string }

/** Messages by their keys. */
export type Messages = Readonly<Record<string, Message>>

/** The messages of one part of the page, in English, and the name under which other languages have theirs. */
export interface Catalogue<M extends Messages = Messages> {
  readonly name: string
  readonly messages: M
}

/** The keys of a catalogue's messages. */
export type KeyOf<C extends Catalogue> = keyof C['messages'] & string

/** The names of the blanks of a template: `'root' | 'count'`. */
type BlanksIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | BlanksIn<Rest> : never

/** The blanks of a message, of both its forms. */
export type Blanks<M extends Message> = M extends string ? BlanksIn<M> : BlanksIn<M[keyof M]> | 'count'

/** What a message needs besides its key, as arguments: something for each blank, nothing where it has none. */
export type Fillings<C extends Catalogue, Key extends KeyOf<C>, Filling> =
  Blanks<C['messages'][Key]> extends never ? [] : [Record<Blanks<C['messages'][Key]>, Filling>]

/** What another language has for a catalogue: a message for each key. A test holds the blanks against the English ones. */
export type Translated<C extends Catalogue> = { readonly [Key in KeyOf<C>]: Message }

const BLANK = /\{(\w+)\}/

/** Messages that have been cut: a large graph asks for the same ones at each of its nodes. */
const cut = new Map<string, readonly string[]>()

/** A message cut at its blanks: text, name of a blank, text, …; of two forms the one that `count` needs. */
export function piecesOf(message: Message, count: unknown): readonly string[] {
  const text = typeof message === 'string' ? message : count === 1 ? message.one : message.other
  const known = cut.get(text)
  if (known) return known
  const pieces = text.split(BLANK)
  cut.set(text, pieces)
  return pieces
}
