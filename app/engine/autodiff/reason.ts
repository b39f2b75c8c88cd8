import { reasons } from '../../words/english/reasons'
import type { Language } from '../../words/language'
import { textIn } from '../../words/textIn'
import { type Graph, variableOf } from '../graph/graph'
import { plainName } from '../notation/nameParts'
import type { RemarkKind } from '../operations/operation'
import type { ConventionKey } from './conventionKeys'

/** What kind of point a reason is about. */
export type ReasonKind =
  | RemarkKind
  /** Outside the domain; a value may exist, but it is not real. */
  | 'not defined'
  /** 0 × ∞, ∞ − ∞, 0 ÷ 0, sin ∞: there is no value of any kind. */
  | 'no value'
  /** Too large for a double. */
  | 'overflow'
  /** Which branch `c ? a : b` took. Nothing odd: it needs no badge. */
  | 'not chosen'

/** Why a number is what it is, where that is not plain arithmetic. */
export interface Reason {
  readonly kind: ReasonKind
  /** One sentence without its full stop: "log needs a positive number, got −2". */
  readonly text: string
  /** The row of the conventions page that tells why. */
  readonly convention: ConventionKey
  /** The operation where it began; absent where contributions met at a variable. */
  readonly operation: number | undefined
  /** The variable that brought it here; absent where it began. */
  readonly from?: number
}

/** The sentence of a reason; away from where it began it names the variable it came from: "from z: log needs …". */
export function reasonText(graph: Graph, { text, from }: Reason, language?: Language): string {
  if (from === undefined) return text
  return textIn(language, reasons)('from', { name: plainName(variableOf(graph, from).name), reason: text })
}

/** The reason as it is told further on: it began at `variable`, or wherever that one had it from. */
export function passedOn(reason: Reason | undefined, variable: number): Reason | undefined {
  return reason && { ...reason, from: reason.from ?? variable }
}
