import { binary, noGradient, ternary, unary } from './builders'

/** Comparisons and logic answer 1 or 0; a NaN operand answers NaN, it must not be hidden. No gradient passes. */
export const logic = {
  equal: comparison('==', '==', 'equal', (a, b) => a === b),
  notEqual: comparison('≠', '!=', 'not equal', (a, b) => a !== b),
  less: comparison('<', '<', 'less than', (a, b) => a < b),
  lessOrEqual: comparison('≤', '<=', 'less than or equal', (a, b) => a <= b),
  greater: comparison('>', '>', 'greater than', (a, b) => a > b),
  greaterOrEqual: comparison('≥', '>=', 'greater than or equal', (a, b) => a >= b),

  and: binary({
    symbol: '∧',
    infix: 'and',
    meaning: '1 if both operands are other than 0, else 0',
    value: [answer((a, b) => a !== 0 && b !== 0), 'a and b'],
    partials: [noGradient, noGradient],
    samples: [
      [1, 2],
      [0, 1],
      [0, 0],
    ],
  }),

  or: binary({
    symbol: '∨',
    infix: 'or',
    meaning: '1 if an operand is other than 0, else 0',
    value: [answer((a, b) => a !== 0 || b !== 0), 'a or b'],
    partials: [noGradient, noGradient],
    samples: [
      [1, 2],
      [0, 1],
      [0, 0],
    ],
  }),

  not: unary({
    symbol: '¬',
    prefix: 'not',
    meaning: '1 if the operand is 0, else 0',
    value: [(x) => (Number.isNaN(x) ? Number.NaN : x === 0 ? 1 : 0), 'not x'],
    partial: noGradient,
    samples: [0, 1, -0.5],
  }),

  /** The branch not taken may be NaN: it guards `x < 0 ? 0 : sqrt(x)`. */
  conditional: ternary({
    symbol: '? :',
    conditional: true,
    operands: ['c', 'a', 'b'],
    meaning: 'a if the condition c is other than 0, else b; the gradient goes to the branch taken',
    handsOn: 'hands everything to the branch that the condition chose; the condition gets nothing',
    value: [(c, a, b) => (Number.isNaN(c) ? Number.NaN : c !== 0 ? a : b), 'c ? a : b'],
    partials: [noGradient, [(c) => (c !== 0 ? 1 : 0), 'c ? 1 : 0'], [(c) => (c !== 0 ? 0 : 1), 'c ? 0 : 1']],
    samples: [
      [1, 2, 3],
      [0, 2, 3],
    ],
  }),
}

type Condition = (a: number, b: number) => boolean

function comparison(symbol: string, infix: string, words: string, holds: Condition) {
  return binary({
    symbol,
    infix,
    meaning: `${words}: 1 if it holds, else 0`,
    value: [answer(holds), `a ${infix} b`],
    partials: [noGradient, noGradient],
    samples: [
      [1, 2],
      [2, 1],
      [2, 2],
    ],
  })
}

function answer(holds: Condition) {
  return (a: number, b: number): number =>
    Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : holds(a, b) ? 1 : 0
}
