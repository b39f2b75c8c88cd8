import { describe, expect, it } from 'vitest'
import { parseFormula } from './parseFormula'
import { printExpression } from './printExpression'
import { failureOf, notesOf } from './testing/failureOf'

/** The formula in plain signs. */
const reading = (text: string) => printExpression(parseFormula(text).root.expression)

describe('roots', () => {
  it.each([
    ['√x', 'sqrt(x)'],
    ['√(x + 1)', 'sqrt(x + 1)'],
    ['√sin(x)', 'sqrt(sin(x))'],
    ['√|x|', 'sqrt(abs(x))'],
    ['√√x', 'sqrt(sqrt(x))'],
    ['√-x', 'sqrt(-x)'],
    ['√x - y', 'sqrt(x) - y'],
    ['√(√x + ∛(y√2))', 'sqrt(sqrt(x) + cbrt(y*sqrt(2)))'],
    ['2√x', '2*sqrt(x)'],
    ['√2x', 'sqrt(2)*x'],
    ['√x²', 'sqrt(x)^2'],
    ['∛x', 'cbrt(x)'],
  ])('%s is %s', (text, expected) => {
    expect(reading(text)).toBe(expected)
  })

  it('how far a root reaches is told where that is not obvious', () => {
    expect(notesOf('√2x')).toEqual(['Read as sqrt(2)*x'])
    expect(notesOf('√x^2')).toEqual(['Read as sqrt(x)^2'])
    for (const plain of ['√x', '√(x + 1)', '√x + 1', '2√x']) expect(notesOf(plain)).toEqual([])
  })

  it('the place of a root begins at its sign and ends with its operand', () => {
    const text = '1 + √(x) * 2'
    const { expression } = parseFormula(text).root
    const product = expression.kind === 'operation' ? expression.operands[1] : undefined
    const root = product?.kind === 'operation' ? product.operands[0] : undefined
    expect(root && text.slice(root.span.start, root.span.end)).toBe('√(x)')
  })
})

describe('roots of nothing', () => {
  it.each([
    ['√', 'Something is missing after “√” @ √'],
    ['√ + x', 'Something is missing after “√” @ √'],
    ['(√)', 'Something is missing after “√” @ √'],
    ['√\nx', 'Something is missing after “√” @ √'],
    ['√√', 'Something is missing after “√” @ √'],
    ['³√x', 'The degree of a root is not typed raised @ ³√ → ∛x'],
    ['²√x', 'The degree of a root is not typed raised @ ²√ → √x'],
    ['⁵√x', 'The degree of a root is not typed raised @ ⁵√ → nthRoot(x, 5)'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
