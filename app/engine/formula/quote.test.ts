import { expect, it } from 'vitest'
import { quote, shortened } from './quote'

it.each([
  ['x', '“x”'],
  ['x'.repeat(30), `“${'x'.repeat(30)}”`],
  ['x'.repeat(31), `“${'x'.repeat(29)}…”`],
  ['🙂'.repeat(31), `“${'🙂'.repeat(29)}…”`],
  ['a\n  b', '“a b”'],
  ['\u0000', '“U+0000”'],
  ['\ud83d', '“U+D83D”'],
  ['\u0302', '“U+0302”'],
  ['👨\u200d👩', '“👨\u200d👩”'],
])('%j is quoted as %s', (text, expected) => {
  expect(quote(text)).toBe(expected)
})

it('a long text without quotes is cut alike', () => {
  expect(shortened('x'.repeat(31))).toBe(`${'x'.repeat(29)}…`)
})
