import { nameParts } from '../notation/nameParts'
import { type BracketPair, isWord, type MathCase, type MathTree, type SignPlace } from './mathTree'

/** Functions that LaTeX knows by name. */
const KNOWN = new Set('sin cos tan sec csc cot sinh cosh tanh coth exp log ln max min'.split(' '))

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['·', '\\cdot'],
  ['×', '\\times'],
  ['≠', '\\ne'],
  ['≤', '\\le'],
  ['≥', '\\ge'],
  ['≈', '\\approx'],
  ['∂', '\\partial'],
  ['∞', '\\infty'],
])

const PAIRS: Readonly<Record<BracketPair, readonly [string, string]>> = {
  '()': ['(', ')'],
  '||': ['|', '|'],
  '⌊⌋': ['\\lfloor', '\\rfloor'],
  '⌈⌉': ['\\lceil', '\\rceil'],
}

const GREEK: ReadonlyMap<string, string> = new Map(
  (
    'α alpha β beta γ gamma δ delta ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ' +
    'ρ rho σ sigma τ tau υ upsilon φ varphi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma ' +
    'Υ Upsilon Φ Phi Ψ Psi Ω Omega'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
)

/** The formula as LaTeX for math mode; amsmath is enough for it. Marks are left out. */
export function mathToLatex(tree: MathTree): string {
  switch (tree.kind) {
    case 'row':
      return tree.parts.map(mathToLatex).join('')
    case 'number':
      return figureLatex(tree.text)
    case 'name':
      return nameLatex(tree.name)
    case 'upright':
      return uprightLatex(tree.text)
    case 'sign':
      return signLatex(tree.text, tree.place)
    case 'fraction':
      return `\\frac{${mathToLatex(tree.top)}}{${mathToLatex(tree.bottom)}}`
    case 'power':
      return `{${mathToLatex(tree.base)}}^{${mathToLatex(tree.exponent)}}`
    case 'subscript':
      return `${mathToLatex(tree.base)}_{${mathToLatex(tree.subscript)}}`
    case 'root':
      return `\\sqrt${tree.degree ? `[${mathToLatex(tree.degree)}]` : ''}{${mathToLatex(tree.radicand)}}`
    case 'brackets':
      return bracketLatex(tree.pair, mathToLatex(tree.inner))
    case 'call':
      return mathToLatex(tree.head) + bracketLatex('()', tree.operands.map(mathToLatex).join(', '))
    case 'cases':
      return `\\begin{cases}${tree.cases.map(caseLatex).join(' \\\\ ')}\\end{cases}`
    case 'marked':
      return mathToLatex(tree.inner)
  }
}

function caseLatex({ value, condition }: MathCase): string {
  const when = condition ? `\\text{if } ${mathToLatex(condition)}` : '\\text{otherwise}'
  return `${mathToLatex(value)} & ${when}`
}

function bracketLatex(pair: BracketPair, inner: string): string {
  const [open, close] = PAIRS[pair]
  return `\\left${open} ${inner} \\right${close}`
}

function signLatex(text: string, place: SignPlace): string {
  if (place === 'word') return ` \\mathbin{\\text{${text}}} `
  if (isWord(text)) return `\\text{${text} }`
  return text && ` ${SIGNS.get(text) ?? text} `
}

function uprightLatex(text: string): string {
  const sign = SIGNS.get(text)
  if (sign) return `${sign} `
  if (KNOWN.has(text)) return `\\${text}`
  return greekLatex(text) ?? `\\operatorname{${text.replaceAll(' ', '\\ ')}}`
}

function nameLatex(name: string): string {
  const { base, subscript } = nameParts(name)
  const letters = [...base].length === 1 ? (greekLatex(base) ?? base) : `\\mathit{${underscored(base)}}`
  return subscript
    ? `${letters}_{${/^.$/.test(subscript) ? subscript : `\\mathit{${underscored(subscript)}}`}}`
    : letters
}

/** 2.5×10⁻⁷ as 2.5 \times 10^{-7}. */
function figureLatex(text: string): string {
  return text
    .replace('×', ' \\times ')
    .replace('∞', '\\infty ')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+/, (raised) => {
      return `^{${[...raised].map((digit) => '0123456789-'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(digit)]).join('')}}`
    })
}

function greekLatex(letter: string): string | undefined {
  const name = GREEK.get(letter)
  return name && `\\${name} `
}

/** Alone, an underscore would lower what follows. */
function underscored(text: string): string {
  return text.replaceAll('_', '\\_')
}
