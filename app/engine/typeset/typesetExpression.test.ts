import { describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { operations } from '../operations/table'
import { partialRule, plainRule, valueRule } from '../symbolic/ruleExpressions'
import { type MathElement, mathToElements } from './mathToElements'
import { mathToLatex } from './mathToLatex'
import { mathToText } from './mathToText'
import { figure, type MathTree, marked, named, partialQuotient } from './mathTree'
import { type TypesetOptions, typesetExpression } from './typesetExpression'

const typeset = (text: string, options?: TypesetOptions) =>
  typesetExpression(parseFormula(text).root.expression, options)

describe('in one line, and as LaTeX', () => {
  it.each([
    ['x + y', 'x + y', 'x + y'],
    ['x - (y - z)', 'x − (y − z)', 'x - \\left( y - z \\right)'],
    ['x + (y - z)', 'x + y − z', 'x + y - z'],
    ['a - -b', 'a − (−b)', 'a - \\left(  - b \\right)'],
    ['-x + y', '−x + y', ' - x + y'],
    ['-(x + y)', '−(x + y)', ' - \\left( x + y \\right)'],
    ['-x*y', '−x · y', ' - x \\cdot y'],
    ['(-x)^2', '(−x)²', '{\\left(  - x \\right)}^{2}'],
    ['x*-3', 'x · (−3)', 'x \\cdot \\left(  - 3 \\right)'],
    ['2x', '2x', '2x'],
    ['2*3', '2 · 3', '2 \\cdot 3'],
    ['2*3^x', '2 · 3^x', '2 \\cdot {3}^{x}'],
    ['2*x*cos(y)', '2x · cos(y)', '2x \\cdot \\cos\\left( y \\right)'],
    ['1e-7x', '10⁻⁷ · x', '10^{-7} \\cdot x'],
    ['(2.5e-7)^2', '(2.5×10⁻⁷)²', '{\\left( 2.5 \\times 10^{-7} \\right)}^{2}'],
    ['x/y', 'x/y', '\\frac{x}{y}'],
    ['(x + 1)/(2y)', '(x + 1)/(2y)', '\\frac{x + 1}{2y}'],
    ['-2x/(1 + x^2)', '−2x/(1 + x²)', ' - \\frac{2x}{1 + {x}^{2}}'],
    ['-1/x^2', '−1/x²', ' - \\frac{1}{{x}^{2}}'],
    ['(x/y)^2', '(x/y)²', '{\\left( \\frac{x}{y} \\right)}^{2}'],
    ['a/b/c', '(a/b)/c', '\\frac{\\frac{a}{b}}{c}'],
    ['x^(y - 1)', 'x^(y − 1)', '{x}^{y - 1}'],
    ['x^-2', 'x⁻²', '{x}^{ - 2}'],
    ['(x^y)^z', '(x^y)^z', '{\\left( {x}^{y} \\right)}^{z}'],
    ['sin(x)^2', 'sin²(x)', '{\\sin}^{2}\\left( x \\right)'],
    ['exp(x)^2', 'exp(x)²', '{\\exp\\left( x \\right)}^{2}'],
    ['sin(x)^-1', 'sin(x)⁻¹', '{\\sin\\left( x \\right)}^{ - 1}'],
    ['sqrt(x + 1)', '√(x + 1)', '\\sqrt{x + 1}'],
    ['sqrt(x)^3', '(√(x))³', '{\\left( \\sqrt{x} \\right)}^{3}'],
    ['cbrt(x)', '∛(x)', '\\sqrt[3]{x}'],
    ['nthRoot(x, n)', 'root(x, n)', '\\sqrt[n]{x}'],
    ['abs(x - y)', '|x − y|', '\\left| x - y \\right|'],
    ['abs(x)^2', '|x|²', '{\\left| x \\right|}^{2}'],
    ['floor(x) + ceil(y)', '⌊x⌋ + ⌈y⌉', '\\left\\lfloor x \\right\\rfloor + \\left\\lceil y \\right\\rceil'],
    ['square(x + 1)', '(x + 1)²', '{\\left( x + 1 \\right)}^{2}'],
    ['ln(x) + log(y)', 'ln(x) + log(y)', '\\ln\\left( x \\right) + \\log\\left( y \\right)'],
    ['log(x, 10)', 'log₁₀(x)', '\\log_{10}\\left( x \\right)'],
    ['log(x, b)', 'log_b(x)', '\\log_{b}\\left( x \\right)'],
    ['sigmoid(x)', 'σ(x)', '\\sigma \\left( x \\right)'],
    ['leaky_relu(x)', 'leaky relu(x)', '\\operatorname{leaky\\ relu}\\left( x \\right)'],
    ['swish(x)', 'swish(x)', '\\operatorname{swish}\\left( x \\right)'],
    ['lgamma(x)', 'log(|Γ(x)|)', '\\log\\left( \\left| \\Gamma \\left( x \\right) \\right| \\right)'],
    ['max(x, -1)', 'max(x, −1)', '\\max\\left( x,  - 1 \\right)'],
    ['w_ij*theta2 + pi', 'w_ij · θ₂ + π', 'w_{\\mathit{ij}} \\cdot \\theta _{2} + \\pi '],
    ['loss/a_b_1', 'loss/a_b₁', '\\frac{\\mathit{loss}}{\\mathit{a\\_b}_{1}}'],
    ['7 mod 3', '7 mod 3', '7 \\mathbin{\\text{mod}} 3'],
    ['x mod (y*z)', 'x mod (y · z)', 'x \\mathbin{\\text{mod}} \\left( y \\cdot z \\right)'],
    ['(x mod y)*z', '(x mod y) · z', '\\left( x \\mathbin{\\text{mod}} y \\right) \\cdot z'],
    [
      'x <= -1 and not (y == 2)',
      'x ≤ −1 and not (y = 2)',
      'x \\le  - 1 \\mathbin{\\text{and}} \\text{not }\\left( y = 2 \\right)',
    ],
    [
      'x > 0 ? 1 : 0',
      '1 if x > 0, otherwise 0',
      '\\begin{cases}1 & \\text{if } x > 0 \\\\ 0 & \\text{otherwise}\\end{cases}',
    ],
    ['x > 1 ? 2 : x > 0 ? 1 : 0', '2 if x > 1, 1 if x > 0, otherwise 0', undefined],
    ['y*(x > 0 ? 1 : 0)', 'y · (1 if x > 0, otherwise 0)', undefined],
  ])('%s is %s', (text, line, latex) => {
    const tree = typeset(text)
    expect(mathToText(tree)).toBe(line)
    if (latex !== undefined) expect(mathToLatex(tree)).toBe(latex)
  })

  it('names may stand for saved numbers, which keep their marks and get brackets where they are negative', () => {
    const saved = new Map([['a', 3], ['b', -2], ['c', 2.5e-7]]) // biome-ignore format: pairs
    const name = (text: string): MathTree | undefined => {
      const value = saved.get(text)
      return value === undefined ? undefined : marked({ role: 'value' }, figure(value, 4))
    }
    const line = (text: string) => mathToText(typeset(text, { name, times: '×' }))
    expect(['a*b', 'b*a', 'a - b', 'a^b', 'b^a', '2*a', '2*x', 'c^2', '-b/a', 'sin(b)'].map(line)).toEqual([
      '3 × (−2)',
      '−2 × 3',
      '3 − (−2)',
      '3⁻²',
      '(−2)³',
      '2 × 3',
      '2x',
      '(2.5×10⁻⁷)²',
      '−(−2)/3',
      'sin(−2)',
    ])
  })

  it('∂f/∂x is a fraction', () => {
    const quotient = partialQuotient(named('f'), named('x1'))
    expect(mathToText(quotient)).toBe('∂f/∂x₁')
    expect(mathToLatex(quotient)).toBe('\\frac{\\partial f}{\\partial x_{1}}')
  })
})

describe.each(Object.values(operations))('the rules of $name', ({ name, arity, operandNames }) => {
  const count = Math.max(arity.least, operandNames.length)
  const rules = [
    plainRule(name, count),
    valueRule(name, count),
    ...operandNames.map((_, place) => partialRule(name, count, place)),
  ].map((rule) => typesetExpression(rule))

  it('as a line: true minus signs, no sign of the formula language', () => {
    for (const rule of rules)
      expect(mathToText(rule)).not.toMatch(/[-*?]|(?<!log)_|\^\(?\d|==|undefined|NaN|[·+−] [·+−]/)
  })

  it('as LaTeX: balanced braces and brackets, commands of letters only', () => {
    for (const latex of rules.map(mathToLatex)) {
      expect(count2(latex, /\{/g), latex).toBe(count2(latex, /\}/g))
      expect(count2(latex, /\\left/g), latex).toBe(count2(latex, /\\right/g))
      expect(count2(latex, /\\begin/g), latex).toBe(count2(latex, /\\end/g))
      expect(latex.replace(/\\(?:[a-zA-Z]+|\\|_| )/g, '')).not.toMatch(/\\|undefined|NaN|[^\x20-\x7e]/)
    }
  })

  it('as MathML: every element has the children that it needs', () => {
    for (const rule of rules)
      for (const one of allElements(mathToElements(rule))) expect(faultOf(one)).toBe('')
  })
})

describe('as elements', () => {
  it('x₁²', () => {
    expect(dump(mathToElements(typeset('x1^2')))).toBe('msup(msub(mi:x mn:1) mn:2)')
  })

  it('a marked part carries its mark; a mark within a mark keeps both', () => {
    const twice = marked({ arrow: 3 }, marked({ variable: 1, role: 'local' }, named('x')))
    const tree = mathToElements(twice)
    expect([tree.tag, tree.mark, tree.children[0]?.mark]).toEqual([
      'mrow',
      { arrow: 3 },
      { variable: 1, role: 'local' },
    ])
  })

  it('a brace with a line for each case', () => {
    expect(dump(mathToElements(typeset('x > 0 ? x : 0')))).toBe(
      'mrow(mo:{ mtable(mtr(mtd(mi:x) mtd(mtext:if\u00a0 mrow(mi:x mo:> mn:0))) mtr(mtd(mn:0) mtd(mtext:otherwise))))',
    )
  })
})

function count2(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function allElements(root: MathElement): MathElement[] {
  return [root, ...root.children.flatMap(allElements)]
}

function dump({ tag, text, children }: MathElement): string {
  return text === undefined ? `${tag}(${children.map(dump).join(' ')})` : `${tag}:${text}`
}

/** What is wrong with an element by the MathML standard: empty if nothing. */
function faultOf({ tag, text, children }: MathElement): string {
  const isLeaf = ['mi', 'mn', 'mo', 'mtext'].includes(tag)
  if (isLeaf !== (text !== undefined) || (isLeaf && children.length > 0))
    return `${tag} ${text} ${children.length}`
  if (isLeaf) return text === '' ? `empty ${tag}` : ''
  const two = ['mfrac', 'msup', 'msub', 'mroot'].includes(tag)
  if (two && children.length !== 2) return `${tag} of ${children.length}`
  return children.length === 0 ? `empty ${tag}` : ''
}
