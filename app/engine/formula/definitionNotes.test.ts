import { describe, expect, it } from 'vitest'
import { notesOf } from './testing/failureOf'

describe('notes on definitions', () => {
  it.each<[string, string[]]>([
    ['q = x + y\nf = q*z', []],
    ['q = p*z\np = x + y\nf = q^2', ['p is used before its line; the order of lines does not matter']],
    [
      'f = q*z\nq = x + y',
      ['The order of lines does not matter: the formula is f, the last line that no other uses'],
    ],
    ['f = g(x); g(a) = a; f', []],
    ['q = 1\np = q\nf = x', ['q is not used by f', 'p is not used by f']],
    ['q = 1\nx', ['q is not used by the last line']],
    ['g(a) = a\nf = x', ['g is not used by f']],
    ['g(a) = h(a)\nh(a) = a\ng(x)', []],
    ['x\ny', ['“x” is not used by the last line']],
    ['f(x, y) = x*z*e', ['y is not used by f', 'z is an input too: the brackets do not list it']],
    ['f(x) = w*x + b', ['w, b are inputs too: the brackets do not list them']],
    ['w = 2; f(x) = w*x', []],
    ['w = 2; x = 3; w*x', ['w, x are fixed; without their lines they are inputs, with a gradient']],
    ['f(a) = a; f(3)', []],
  ])('%j', (text, notes) => {
    expect(notesOf(text)).toEqual(notes)
  })
})
