import { expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { printExpression } from '../formula/printExpression'
import { expressionSize } from './expressionSize'
import { apply, nameOf } from './makeExpression'
import { substitute } from './substitute'

const parse = (text: string) => parseFormula(text).root.expression

it('all names are replaced at once: a ↦ b and b ↦ a change places', () => {
  const swapped = substitute(parse('a - b/c'), new Map([['a', parse('b')], ['b', parse('a + 1')]])) // biome-ignore format: pairs
  expect(printExpression(swapped)).toBe('b - (a + 1)/c')
})

it('what replaces a name twice stays one object, and counts twice', () => {
  const sum = parse('x + y')
  const square = substitute(parse('a*a'), new Map([['a', sum]]))
  expect(square).toMatchObject({ operands: [sum, sum] })
  expect(expressionSize(square)).toBe(7)
})

it('a part shared 2000 levels deep is counted without visiting it 2^2000 times', () => {
  let deep = nameOf('x')
  for (let level = 0; level < 2000; level++) deep = apply('add', [deep, deep])
  expect(expressionSize(deep)).toBe(Number.POSITIVE_INFINITY)
  expect(expressionSize(substitute(deep, new Map([['x', nameOf('y')]])))).toBe(Number.POSITIVE_INFINITY)
})
