import fc from 'fast-check'
import { expect, it } from 'vitest'
import { difference } from './difference'

it.each([
  ['sni(x)*2', 'sin(x)*2', 1, 3, 'in'],
  ['x+y', 'x+y', 3, 3, ''],
  ['xx', 'xxx', 2, 2, 'x'],
  ['x*y', 'y', 0, 2, ''],
  ['', 'x', 0, 0, 'x'],
])('%s becomes %s', (before, after, from, to, insert) => {
  expect(difference(before, after)).toEqual({ from, to, insert })
})

it('replacing that stretch gives the second text', () => {
  const text = fc.string({ unit: fc.constantFrom('x', 'y', '+', '\n'), maxLength: 8 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, insert } = difference(before, after)
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
    }),
    { seed: 3 },
  )
})
