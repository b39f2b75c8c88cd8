import { plainName } from '../notation/nameParts'
import { isWord, type MathCase, type MathTree, type SignPlace } from './mathTree'

const DIGITS = '0123456789−'
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₋'

/** The formula in one line, as it may be read aloud or copied: "∂f/∂x = cos(z) · y", "x², 1/(2x)". */
export function mathToText(tree: MathTree): string {
  switch (tree.kind) {
    case 'row':
      return tree.parts.map(partText).join('').replaceAll('  ', ' ').trim()
    case 'number':
    case 'upright':
      return tree.text
    case 'name':
      return plainName(tree.name)
    case 'sign':
      return signText(tree.text, tree.place)
    case 'fraction':
      return `${group(tree.top, isSum)}/${group(tree.bottom, hasSign)}`
    case 'power':
      return mathToText(tree.base) + shifted(tree.exponent, RAISED, '^')
    case 'subscript':
      return mathToText(tree.base) + shifted(tree.subscript, LOWERED, '_')
    case 'root':
      return rootText(tree.radicand, tree.degree)
    case 'brackets':
      return tree.pair.charAt(0) + mathToText(tree.inner) + tree.pair.charAt(1)
    case 'call':
      return `${mathToText(tree.head)}(${tree.operands.map(mathToText).join(', ')})`
    case 'cases':
      return tree.cases.map(caseText).join(', ')
    case 'marked':
      return mathToText(tree.inner)
  }
}

/** A part of a row: 2 sin(x) with a blank, cases in brackets where more follows. */
function partText(part: MathTree, index: number, parts: readonly MathTree[]): string {
  const text = mathToText(part)
  const next = parts[index + 1]
  if (part.kind === 'sign' && part.place === 'product') return next?.kind === 'call' ? ' ' : ''
  return part.kind === 'cases' && next ? `(${text})` : text
}

function signText(text: string, place: SignPlace): string {
  if (place === 'between' || place === 'word') return ` ${text} `
  return isWord(text) ? `${text} ` : text
}

function caseText({ value, condition }: MathCase): string {
  return condition ? `${mathToText(value)} if ${mathToText(condition)}` : `otherwise ${mathToText(value)}`
}

function rootText(radicand: MathTree, degree: MathTree | undefined): string {
  const inner = mathToText(radicand)
  if (!degree) return `√(${inner})`
  const text = mathToText(degree)
  return text === '3' ? `∛(${inner})` : `root(${inner}, ${text})`
}

/** Small raised or lowered digits where it is a whole number, else after a sign. */
function shifted(tree: MathTree, digits: string, sign: string): string {
  const text = mathToText(tree)
  if (/^−?\d+$/.test(text)) return [...text].map((digit) => digits[DIGITS.indexOf(digit)]).join('')
  return sign + group(tree, (part) => hasSign(part) || /[^\p{L}\p{N}]/u.test(text))
}

/** In brackets where it would run into the sign beside it. */
function group(tree: MathTree, needsBrackets: (tree: MathTree) => boolean): string {
  const text = mathToText(tree)
  return needsBrackets(tree) ? `(${text})` : text
}

/** More than one part, with any sign between them; 2.5×10⁻⁷ is one. */
function hasSign(tree: MathTree): boolean {
  if (tree.kind === 'marked') return hasSign(tree.inner)
  if (tree.kind === 'number') return tree.text.includes('×')
  return tree.kind === 'fraction' || (tree.kind === 'row' && tree.parts.some(({ kind }) => kind === 'sign'))
}

/** More than one part, with a sign between them that binds looser than a fraction. */
function isSum(tree: MathTree): boolean {
  if (tree.kind === 'marked') return isSum(tree.inner)
  if (tree.kind !== 'row') return tree.kind === 'fraction' || tree.kind === 'cases'
  return tree.parts.some(
    (part) => part.kind === 'sign' && !/^[·×]?$/.test(part.text) && part.place !== 'before',
  )
}
