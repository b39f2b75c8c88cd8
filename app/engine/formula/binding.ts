import { COMPARISONS } from './token'

/** How tightly operators bind, the loosest first; a call, a number or a name binds tightest. */
export const BINDING = {
  conditional: 0,
  or: 1,
  and: 2,
  comparison: 3,
  sum: 4,
  product: 5,
  prefix: 6,
  power: 7,
  tightest: 8,
} as const

const INFIXES: ReadonlyMap<string, number> = new Map([
  ['or', BINDING.or],
  ['and', BINDING.and],
  ...COMPARISONS.map((symbol) => [symbol, BINDING.comparison] as const),
  ...['+', '-'].map((symbol) => [symbol, BINDING.sum] as const),
  ...['*', '/', 'mod'].map((symbol) => [symbol, BINDING.product] as const),
  ['^', BINDING.power],
])

/** How tightly an infix operator binds. */
export function bindingOf(infix: string): number {
  return INFIXES.get(infix) ?? BINDING.product
}

/** The text of an operand, in brackets unless it binds at least as tightly as `needed`. */
export function within(operand: { readonly text: string; readonly binding: number }, needed: number): string {
  return operand.binding < needed ? `(${operand.text})` : operand.text
}
