import { steps } from '../../words/english/steps'
import { textIn } from '../../words/textIn'
import type { ConventionKey } from '../autodiff/conventionKeys'
import type { Explanation } from '../autodiff/explain'
import { formatNumber } from '../notation/formatNumber'
import { adjointName, plainName } from '../notation/nameParts'

/** What a part of a sentence is; each role has one style on the screen. */
export type Role =
  | 'words'
  | 'name'
  | 'value'
  | 'upstream'
  | 'local'
  | 'contribution'
  | 'gradient'
  | 'remark'
  /** The number that a line shares with its arrow where the graph cannot show all of it; said by nobody. */
  | 'mark'

/** A piece of a sentence in one role. */
export interface Part {
  readonly role: Role
  /** For `name` the variable's name as typed, for everything else the text as shown. */
  readonly text: string
  /** Part of the dotted box that holds the local gradient with its rule. */
  readonly boxed?: true
  /** Id of the arrow that it is about, to which it is linked. */
  readonly arrow?: number
  /** Of a name: its adjoint is meant, v̄, printed with a bar. */
  readonly adjoint?: true
  /** Of a remark: the row of the conventions page that tells why. */
  readonly convention?: ConventionKey
}

/** What a step says: a line or two, each made of parts that can be styled. */
export type Sentence = readonly (readonly Part[])[]

/** The sentence as plain text, lines joined by `separator`. */
export function plainText(sentence: Sentence, separator = '. '): string {
  return sentence.map((line) => line.map(partText).join('')).join(separator)
}

/** The text of one part as told: names with Greek letters and subscripts, marks not at all. */
export function partText({ role, text, adjoint }: Part): string {
  if (role === 'mark') return ''
  if (role !== 'name') return text
  return adjoint ? adjointName(text) : plainName(text)
}

/** The sentence as it is read out: a word in the place of each covered number, whose question mark would be passed over. */
export function readOut(sentence: Sentence, hidden: string): Sentence {
  return sentence.map((line) =>
    line.map((part) => (part.text === COVERED ? { ...part, text: hidden } : part)),
  )
}

/** What stands for a number that the backward pass has not reached: an empty slot. */
export const UNKNOWN = '▢'

/** What stands for a number that the reader is to find. */
export const COVERED = '?'

/** Plain words of a sentence. */
export function words(text: string): Part {
  return { role: 'words', text }
}

/** A variable’s name in a sentence, as typed; it is typeset where it is shown. */
export function named(name: string): Part {
  return { role: 'name', text: name }
}

/**
 * How a variable's value is shown. Where it does not exist: "not real" outside the domain of an operation, "no value"
 * for 0 × ∞ and its like, and the same words for all that was computed from it.
 */
export function valueText(explanation: Explanation, variable: number, value: number, digits: number): string {
  if (!Number.isNaN(value)) return formatNumber(value, digits).text
  const text = textIn(explanation.language, steps)
  return text(explanation.valueReasons.get(variable)?.kind === 'not defined' ? 'notReal' : 'noValue')
}

/** How a gradient is shown: "–" where it is undefined. */
export function gradientText(value: number, digits: number): string {
  return Number.isNaN(value) ? '–' : formatNumber(value, digits).text
}
