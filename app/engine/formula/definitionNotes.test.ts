import { describe, expect, it } from 'vitest'
import { notesOf } from './testing/failureOf'

describe('notes on definitions', () => {
  it.each<[string, string[]]>([
    ['q = x + y\nf = q*z', []],
    ['q = p*z\np = x + y\nf = q^2', ['p is used before its line; the order of lines does not matter']],
    [
      'f = q*z\nq = x + y',
      ['q is used before its line; the order of lines does not matter', 'f is not used by q'],
    ],
    ['f = g(x); g(a) = a; f', []],
    ['q = 1\np = q\nf = x', ['q is not used by f', 'p is not used by f']],
    ['q = 1\nx', ['q is not used by the last line']],
    ['g(a) = a\nf = x', ['g is not used by f']],
    ['g(a) = h(a)\nh(a) = a\ng(x)', []],
    ['x\ny', []],
  ])('%j', (text, notes) => {
    expect(notesOf(text)).toEqual(notes)
  })
})
