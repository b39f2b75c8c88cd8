import { describe, expect, it } from 'vitest'
import { errorOf } from './errorOf'
import { followFixes } from './followFixes'
import { applyFix, type FormulaError } from './formulaError'

/** What the fixes of a wrong text lead to. */
function mended(text: string): string[] {
  return followFixes(text, errorOf(text) as FormulaError).fixes.map((fix) => applyFix(text, fix))
}

describe('a fix takes along what has to follow it', () => {
  it.each([
    ['cos x + sin y', 'cos(x) + sin(y)'],
    ['sin x + tg(y) + [z]', 'sin(x) + tan(y) + (z)'],
    ['="abc"', 'abc'],
    ['a = 1; a = a + 1; a = a*2', 'a = 1; a_2 = a + 1; a_3 = a_2*2'],
  ])('%s → %s', (text, after) => {
    expect(mended(text)).toEqual([after])
  })

  it('but no guess: sin x + a(y) may call a function', () => {
    expect(mended('sin x + a(y)')).toEqual(['sin(x) + a(y)'])
  })
})

it.each(['x + (', "f'(x)", '=VLOOKUP(A1,B1,2)', ','])(
  '%s: a fix that only moves the error is left out',
  (text) => {
    expect(mended(text)).toEqual([])
  },
)

it('what is meant by a fix stays with it', () => {
  const error = errorOf('x % (sin y)') as FormulaError
  expect(followFixes('x % (sin y)', error).fixes[0]?.meaning).toBe('the remainder')
  expect(mended('x % (sin y)')).toEqual(['mod(x, (sin(y)))'])
})

it('a loop keeps what is needed to draw it', () => {
  expect(followFixes('x = x + 1', errorOf('x = x + 1') as FormulaError)).toHaveProperty('loop')
})
