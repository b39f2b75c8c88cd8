import { describe, expect, it } from 'vitest'
import { readInput } from './readInput'

describe('what an input takes', () => {
  it.each<[string, number]>([
    ['2', 2],
    [' −2 ', -2],
    ['.5', 0.5],
    ['1e-3', 0.001],
    ['1/3', 1 / 3],
    ['pi/2', Math.PI / 2],
    ['2π', 2 * Math.PI],
    ['-sqrt(2)', -Math.SQRT2],
    ['2^-3', 0.125],
    ['e', Math.E],
    ['1e-400', 0],
    ['1.7976931348623157e308', Number.MAX_VALUE],
  ])('%s', (text, value) => {
    expect(readInput(text)).toBe(value)
  })
})

describe('what it refuses, with a sentence', () => {
  it.each<[string, string]>([
    ['', 'A number is missing'],
    ['  ', 'A number is missing'],
    ['1,5', 'A decimal point is missing: write 1.5'],
    ['−1,5', 'A decimal point is missing: write −1.5'],
    ['x + 1', 'x is a name: only a number belongs here'],
    ['i', 'i is a name: only a number belongs here'],
    ['constructor', 'constructor is a name: only a number belongs here'],
    ['x = 3', 'Only the number belongs here'],
    ['1; 2', 'Only the number belongs here'],
    ['1/0', 'This is ∞: a finite number belongs here'],
    ['-1e308*10', 'This is −∞: a finite number belongs here'],
    ['1 + log(-1)', 'log needs a positive number, got −1'],
    ['0/0', '0 ÷ 0 has no value: any number would do, as any times 0 is 0'],
    [`1${'+1'.repeat(100)}`, 'This is too long: a number has 200 characters at most'],
  ])('%j', (text, sentence) => {
    expect(readInput(text)).toBe(sentence)
  })

  it.each(['1/', '(1', 'sin', '1e', '0x10', '"a"', '[1]', '--', '))(('])(
    '%j, in the words of the formula field',
    (text) => {
      expect(readInput(text)).toMatch(/^.{5,}[^.]$/)
    },
  )
})
