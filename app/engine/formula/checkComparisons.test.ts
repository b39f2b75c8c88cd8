import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf'

describe('comparisons in a row', () => {
  it.each([
    ['a < b < c', 'Comparisons do not chain @ a < b < c → a < b and b < c'],
    ['a<b<=c', 'Comparisons do not chain @ a<b<=c → a < b and b <= c'],
    ['a == b == c', 'Comparisons do not chain @ a == b == c → a == b and b == c'],
    ['a < b and b < c < d', 'Comparisons do not chain @ b < c < d → a < b and b < c and c < d'],
    ['(a < b < c) + 1', 'Comparisons do not chain @ a < b < c → (a < b and b < c) + 1'],
    ['c ? a < b < 1 : 0', 'Comparisons do not chain @ a < b < 1 → c ? a < b and b < 1 : 0'],
    ['not a < b < c', 'Comparisons do not chain @ a < b < c → not a < b and b < c'],
    ['(a < b) < c', 'accepted'],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
