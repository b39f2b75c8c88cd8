import { formatNumber } from '../notation/formatNumber'

/** A formula as it is printed. Trees are short, so that what reads them may recurse. */
export type MathTree =
  | { readonly kind: 'row'; readonly parts: readonly MathTree[] }
  /** Figures as shown, without a sign: `0.3333`, `2.5×10⁻⁷`, `∞`. */
  | { readonly kind: 'number'; readonly text: string }
  /** A name as typed, `x1` or `theta`; italic, with its subscript. */
  | { readonly kind: 'name'; readonly name: string }
  /** Upright letters: `sin`, `σ`, `∂`. */
  | { readonly kind: 'upright'; readonly text: string }
  /** A sign between two parts with space round it, before a part, or within words: `mod`, `if`. */
  | { readonly kind: 'sign'; readonly text: string; readonly place: SignPlace }
  | { readonly kind: 'fraction'; readonly top: MathTree; readonly bottom: MathTree }
  | { readonly kind: 'power'; readonly base: MathTree; readonly exponent: MathTree }
  | { readonly kind: 'subscript'; readonly base: MathTree; readonly subscript: MathTree }
  /** A root; without a degree the square root. */
  | { readonly kind: 'root'; readonly radicand: MathTree; readonly degree?: MathTree }
  | { readonly kind: 'brackets'; readonly pair: BracketPair; readonly inner: MathTree }
  /** A function over operands in brackets. */
  | { readonly kind: 'call'; readonly head: MathTree; readonly operands: readonly MathTree[] }
  | { readonly kind: 'cases'; readonly cases: readonly MathCase[] }
  | { readonly kind: 'marked'; readonly mark: Mark; readonly inner: MathTree }

/** Where a sign stands; `product` is a product without a sign. */
export type SignPlace = 'between' | 'before' | 'word' | 'product'

/** Round brackets, the bars of |x|, and the brackets of floor and ceil. */
export type BracketPair = '()' | '||' | '⌊⌋' | '⌈⌉'

/** One line after the brace; the last has no condition: otherwise. */
export interface MathCase {
  readonly value: MathTree
  readonly condition?: MathTree
}

/** What a part stands for, so that it can be coloured, and linked to the graph. */
export interface Mark {
  readonly role?: 'value' | 'upstream' | 'local' | 'contribution' | 'gradient'
  /** The id of an arrow. */
  readonly arrow?: number
  /** The id of a variable. */
  readonly variable?: number
}

/** Parts one after another; a single one stays itself. */
export function row(...parts: readonly MathTree[]): MathTree {
  const [only, ...others] = parts.flatMap((part) => (part.kind === 'row' ? part.parts : [part]))
  return only && others.length === 0 ? only : { kind: 'row', parts: only ? [only, ...others] : [] }
}

/** A sign between two parts: `=`, `+`, `·`. */
export function between(text: string): MathTree {
  return { kind: 'sign', text, place: 'between' }
}

/** A word between two parts: `mod`, `and`. */
export function word(text: string): MathTree {
  return { kind: 'sign', text, place: 'word' }
}

/** A sign or word before a part: `−`, `not`. */
export function before(text: string): MathTree {
  return { kind: 'sign', text, place: 'before' }
}

/** Whether a sign is a word, which needs a blank. */
export function isWord(text: string): boolean {
  return /^\p{L}/u.test(text)
}

/** A minus sign before a part. */
export const MINUS = before('−')

/** A product without a sign, as in 2x. */
export const PRODUCT: MathTree = { kind: 'sign', text: '', place: 'product' }

/** A name as typed. */
export function named(name: string): MathTree {
  return { kind: 'name', name }
}

/** Upright letters. */
export function upright(text: string): MathTree {
  return { kind: 'upright', text }
}

/** A number with `digits` significant digits, a minus sign before it where it is negative; "–" for NaN. */
export function figure(value: number, digits: number): MathTree {
  return figureText(Number.isNaN(value) ? '–' : formatNumber(value, digits).text)
}

/** A number as shown, with a true minus sign where it is negative: "−0.3333". */
export function figureText(text: string): MathTree {
  return text.startsWith('−') ? row(MINUS, { kind: 'number', text: text.slice(1) }) : { kind: 'number', text }
}

/** A part that stands for something. */
export function marked(mark: Mark, inner: MathTree): MathTree {
  return { kind: 'marked', mark, inner }
}

/** The part without its marks, where they are all round it. */
export function unmarked(tree: MathTree): MathTree {
  return tree.kind === 'marked' ? unmarked(tree.inner) : tree
}

/** ∂f/∂x as a fraction. */
export function partialQuotient(of: MathTree, by: MathTree): MathTree {
  return { kind: 'fraction', top: row(upright('∂'), of), bottom: row(upright('∂'), by) }
}

/** Round brackets. */
export function bracketed(inner: MathTree): MathTree {
  return { kind: 'brackets', pair: '()', inner }
}
