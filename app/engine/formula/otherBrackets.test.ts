import { describe, expect, it } from 'vitest'
import { failureOf } from './testing/failureOf'

describe('brackets that are not round', () => {
  it.each([
    ['[x + 1]*2', 'Only round brackets group here @ [x + 1] → (x + 1)*2'],
    ['{x + 1}*2', 'Only round brackets group here @ {x + 1} → (x + 1)*2'],
    ['[(x + 1)*{y}]', 'Only round brackets group here @ [(x + 1)*{y}] → ((x + 1)*(y))'],
    ['sin[x]', 'Only round brackets group here @ [x] → sin(x)'],
    ['x{y}', 'Only round brackets group here @ {y} → x(y)'],
    ['x[1]', 'There are no indices here: a name holds one number @ x[1] → x_1'],
    ['w[i][j]', 'There are no indices here: a name holds one number @ w[i][j] → w_ij'],
    ['x[i + 1]', 'There are no indices here: a name holds one number @ x[i + 1]'],
    ['[1, 2; 3]', 'There are no lists or matrices here: a name holds one number @ [1, 2; 3]'],
    ['[]', 'There are no lists or matrices here: a name holds one number @ []'],
    ['{x, y}', 'There are no lists or matrices here: a name holds one number @ {x, y}'],
    ['{a: 1}', 'There are no objects here: a name holds one number @ {a: 1}'],
    ['(x]', '“]” has no meaning in a formula @ ] → (x)'],
    ['x]', 'Nothing opens this “]” @ ] → x'],
    ['[x', 'This “[” is never closed @ ['],
  ])('%s', (text, expected) => {
    expect(failureOf(text)).toBe(expected)
  })
})
