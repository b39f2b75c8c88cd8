import { describe, expect, it } from 'vitest'
import { parseFormula } from './parseFormula'
import { printExpression } from './printExpression'
import { failureOf, notesOf } from './testing/failureOf'

/** The formula in plain signs. */
const reading = (text: string) => printExpression(parseFormula(text).root.expression)

describe('bars', () => {
  it.each([
    ['|x|', 'abs(x)'],
    ['|x|*|y|', 'abs(x)*abs(y)'],
    ['|x||y|', 'abs(x)*abs(y)'],
    ['2|x|', '2*abs(x)'],
    ['||x|-1|', 'abs(abs(x) - 1)'],
    ['|x-|y||', 'abs(x - abs(y))'],
    ['(|x|)^2', 'abs(x)^2'],
    ['|(x - 1)*|y||', 'abs((x - 1)*abs(y))'],
    ['｜x｜', 'abs(x)'],
    ['∣x∣', 'abs(x)'],
    ['a || b', 'a or b'],
    ['|a| || |b|', 'abs(a) or abs(b)'],
    ['max(a || b, |c|)', 'max(a or b, abs(c))'],
    ['(|x|\n+ |y|)', 'abs(x) + abs(y)'],
  ])('%j is %s', (text, expected) => {
    expect(reading(text)).toBe(expected)
  })

  it('the reading is told, but not of “or”', () => {
    expect(notesOf('|x|*|y|')).toEqual(['Read as abs(x)*abs(y)'])
    expect(notesOf('a || b')).toEqual([])
  })

  it('the place of an absolute value has its bars', () => {
    const text = '1 + |x - 1|'
    const { expression } = parseFormula(text).root
    const operand = expression.kind === 'operation' ? expression.operands[1] : undefined
    expect(operand && text.slice(operand.span.start, operand.span.end)).toBe('|x - 1|')
  })
})

describe('bars without their partner', () => {
  it.each([
    ['|x', 'This “|” is never closed @ | → |x| (the absolute value)'],
    ['a | b', 'This “|” is never closed @ | → a or b (or)'],
    ['|x + ', 'This “|” is never closed @ |'],
    ['|(x|)', 'This “|” is never closed @ | → |(x)'],
    ['|x\n|y|', 'This “|” is never closed @ | → |x|\n|y| (the absolute value)'],
    ['x | ', 'This “|” is never closed @ | → x  '],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
