import { expect, it } from 'vitest'
import { readNumber } from './readNumber'

it.each([
  ['2', 2],
  [' -0.5 ', -0.5],
  ['−3', -3],
  ['1e-3', 0.001],
  ['.5', 0.5],
  ['', undefined],
  ['1,5', undefined],
  ['1/3', undefined],
  ['0x10', undefined],
  ['1e999', undefined],
  ['NaN', undefined],
  ['--1', undefined],
])('“%s” is %s', (text, value) => {
  expect(readNumber(text)).toBe(value)
})
