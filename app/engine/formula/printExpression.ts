import { operations } from '../operations/table'
import type { Expression } from './program'

/** Comparisons do not chain: one inside another has brackets on either side. */
const COMPARISON = 3

/** How tightly an infix operator binds; a call, number or name binds tightest. */
const BINDING: ReadonlyMap<string, number> = new Map([
  ...['or', 'and'].map((symbol, index) => [symbol, 1 + index] as const),
  ...['==', '!=', '<', '>', '<=', '>='].map((symbol) => [symbol, COMPARISON] as const),
  ...['+', '-'].map((symbol) => [symbol, 4] as const),
  ...['*', '/', 'mod'].map((symbol) => [symbol, 5] as const),
  ['^', 7],
])
const PREFIX = 6
const TIGHTEST = 9

/**
 * The expression in the formula language. Brackets stand where they are needed, and wherever a product meets a
 * division, so that the reading of `1/2x` shows: `(1/2)*x`. Recursive: for short expressions.
 */
export function printExpression(expression: Expression): string {
  return print(expression).text
}

interface Printed {
  readonly text: string
  readonly binding: number
  readonly symbol: string
}

function print(expression: Expression): Printed {
  if (expression.kind === 'number') {
    return { text: String(expression.value), binding: expression.value < 0 ? PREFIX : TIGHTEST, symbol: '' }
  }
  if (expression.kind === 'name') return { text: expression.name, binding: TIGHTEST, symbol: '' }
  const operands = expression.operands.map(print)
  if (expression.kind === 'call') return call(expression.name, operands)
  const { infix, prefix, calls, conditional } = operations[expression.operation].spelling
  const [first, second, third] = operands
  if (conditional && first && second && third) {
    return { text: `${within(first, 1)} ? ${within(second, 1)} : ${third.text}`, binding: 0, symbol: '?' }
  }
  if (infix && first && second) return infixed(infix, first, second)
  if (prefix && first) {
    const space = /\w$/.test(prefix) ? ' ' : ''
    return { text: `${prefix}${space}${within(first, PREFIX)}`, binding: PREFIX, symbol: prefix }
  }
  return call(calls?.[0] ?? expression.operation, operands)
}

function call(name: string, operands: readonly Printed[]): Printed {
  return {
    text: `${name}(${operands.map((operand) => operand.text).join(', ')})`,
    binding: TIGHTEST,
    symbol: '',
  }
}

function infixed(symbol: string, first: Printed, second: Printed): Printed {
  const binding = BINDING.get(symbol) ?? 5
  const mixes = (operand: Printed) =>
    operand.binding === binding && binding === 5 && operand.symbol !== symbol
  const strict = mixes(first) || symbol === '^' || binding === COMPARISON
  const left = isLooseNot(first, binding) ? `(${first.text})` : within(first, strict ? binding + 1 : binding)
  const right = within(second, symbol === '^' ? PREFIX : binding + 1)
  const tight = binding >= 5 && symbol !== 'mod'
  return { text: tight ? left + symbol + right : `${left} ${symbol} ${right}`, binding, symbol }
}

/** `(not a) < b`: others read it as not (a < b). */
function isLooseNot({ symbol }: Printed, binding: number): boolean {
  return symbol === 'not' && binding >= COMPARISON
}

function within(operand: Printed, needed: number): string {
  return operand.binding < needed ? `(${operand.text})` : operand.text
}
