import { nameParts } from '../notation/nameParts'
import { isWord, type Mark, type MathCase, type MathTree } from './mathTree'

/** The MathML elements that are used. */
export type MathTag =
  | ('mrow' | 'mi' | 'mn' | 'mo' | 'mtext' | 'mfrac' | 'msup' | 'msub' | 'msqrt' | 'mroot')
  | ('mtable' | 'mtr' | 'mtd')

/** An element of MathML, to be made by whoever shows it. */
export interface MathElement {
  readonly tag: MathTag
  readonly attributes: Readonly<Record<string, string>>
  /** Empty for those with text. */
  readonly children: readonly MathElement[]
  readonly text?: string
  readonly mark?: Mark
}

const APPLY_FUNCTION = '\u2061'
const INVISIBLE_TIMES = '\u2062'

/** The formula as one element of MathML; what is marked carries its mark. */
export function mathToElements(tree: MathTree): MathElement {
  switch (tree.kind) {
    case 'row':
      return element('mrow', tree.parts.map(mathToElements))
    case 'number':
      return leaf('mn', tree.text)
    case 'name':
      return nameElement(tree.name)
    case 'upright':
      return leaf('mi', tree.text, { mathvariant: 'normal' })
    case 'sign':
      return signElement(tree)
    case 'fraction':
      return element('mfrac', [mathToElements(tree.top), mathToElements(tree.bottom)])
    case 'power':
      return element('msup', [mathToElements(tree.base), mathToElements(tree.exponent)])
    case 'subscript':
      return element('msub', [mathToElements(tree.base), mathToElements(tree.subscript)])
    case 'root':
      return rootElement(tree.radicand, tree.degree)
    case 'brackets':
      return fenced(tree.pair, [mathToElements(tree.inner)])
    case 'call':
      return callElement(tree.head, tree.operands)
    case 'cases':
      return element('mrow', [sign('{', { stretchy: 'true', form: 'prefix' }), casesTable(tree.cases)])
    case 'marked':
      return markedElement(tree.mark, mathToElements(tree.inner))
  }
}

function element(tag: MathTag, children: readonly MathElement[], attributes = {}): MathElement {
  return { tag, attributes, children }
}

function leaf(tag: MathTag, text: string, attributes = {}): MathElement {
  return { tag, attributes, children: [], text }
}

function sign(text: string, attributes = {}): MathElement {
  return leaf('mo', text, attributes)
}

function signElement({ text, place }: MathTree & { kind: 'sign' }): MathElement {
  if (place === 'product') return sign(INVISIBLE_TIMES)
  if (place === 'before') return sign(text, { form: 'prefix', ...(isWord(text) && { rspace: '0.3em' }) })
  return place === 'word' ? sign(text, { lspace: '0.3em', rspace: '0.3em' }) : sign(text)
}

/** Italic are all `mi` without a `mathvariant`: by themselves if they are one letter, else by style. */
function nameElement(name: string): MathElement {
  const { base, subscript } = nameParts(name)
  if (!subscript) return leaf('mi', base)
  const lowered = /^\d+$/.test(subscript) ? leaf('mn', subscript) : leaf('mi', subscript)
  return element('msub', [leaf('mi', base), lowered])
}

function rootElement(radicand: MathTree, degree: MathTree | undefined): MathElement {
  const inner = mathToElements(radicand)
  return degree ? element('mroot', [inner, mathToElements(degree)]) : element('msqrt', [inner])
}

function callElement(head: MathTree, operands: readonly MathTree[]): MathElement {
  const list = operands.flatMap((operand, index) =>
    index === 0 ? [mathToElements(operand)] : [sign(',', { separator: 'true' }), mathToElements(operand)],
  )
  return element('mrow', [mathToElements(head), sign(APPLY_FUNCTION), fenced('()', list)])
}

function fenced(pair: string, inner: readonly MathElement[]): MathElement {
  const open = sign(pair.charAt(0), { fence: 'true', form: 'prefix', stretchy: 'true' })
  const close = sign(pair.charAt(1), { fence: 'true', form: 'postfix', stretchy: 'true' })
  return element('mrow', [open, ...inner, close])
}

function casesTable(cases: readonly MathCase[]): MathElement {
  const lines = cases.map(({ value, condition }) => {
    const when = condition
      ? [leaf('mtext', 'if\u00a0'), mathToElements(condition)]
      : [leaf('mtext', 'otherwise')]
    return element('mtr', [element('mtd', [mathToElements(value)]), element('mtd', when)])
  })
  return element('mtable', lines, { columnalign: 'left left' })
}

/** What carries a mark already keeps it inside. */
function markedElement(mark: Mark, inner: MathElement): MathElement {
  return inner.mark ? { ...element('mrow', [inner]), mark } : { ...inner, mark }
}
