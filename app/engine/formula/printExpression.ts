import { operations } from '../operations/table'
import { BINDING, bindingOf, within } from './binding'
import type { Expression } from './program'

/**
 * The expression in the formula language. Brackets stand where they are needed, and wherever a product meets a
 * division or a power is an exponent, so that the reading of `1/2x` and `x^2^3` shows: `(1/2)*x`, `x^(2^3)`. Recursive: for short expressions.
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
    return {
      text: String(expression.value),
      binding: expression.value < 0 ? BINDING.prefix : BINDING.tightest,
      symbol: '',
    }
  }
  if (expression.kind === 'name') return { text: expression.name, binding: BINDING.tightest, symbol: '' }
  const operands = expression.operands.map(print)
  if (expression.kind === 'call') return call(expression.name, operands)
  const { infix, prefix, calls, conditional } = operations[expression.operation].spelling
  const [first, second, third] = operands
  if (conditional && first && second && third) {
    return {
      text: `${within(first, BINDING.or)} ? ${within(second, BINDING.or)} : ${third.text}`,
      binding: BINDING.conditional,
      symbol: '?',
    }
  }
  if (infix && first && second) return infixed(infix, first, second)
  if (prefix && first) {
    const space = /\w$/.test(prefix) ? ' ' : ''
    return {
      text: `${prefix}${space}${within(first, BINDING.prefix)}`,
      binding: BINDING.prefix,
      symbol: prefix,
    }
  }
  return call(calls?.[0] ?? expression.operation, operands)
}

function call(name: string, operands: readonly Printed[]): Printed {
  return {
    text: `${name}(${operands.map((operand) => operand.text).join(', ')})`,
    binding: BINDING.tightest,
    symbol: '',
  }
}

function infixed(symbol: string, first: Printed, second: Printed): Printed {
  const binding = bindingOf(symbol)
  const mixes = (operand: Printed) =>
    operand.binding === binding && binding === BINDING.product && operand.symbol !== symbol
  // Comparisons do not chain: one inside another has brackets on either side.
  const strict = mixes(first) || symbol === '^' || binding === BINDING.comparison
  const left = isLooseNot(first, binding) ? `(${first.text})` : within(first, strict ? binding + 1 : binding)
  const isTower = symbol === '^' && second.symbol === '^'
  const right = isTower ? `(${second.text})` : within(second, symbol === '^' ? BINDING.prefix : binding + 1)
  const tight = binding >= BINDING.product && symbol !== 'mod'
  return { text: tight ? left + symbol + right : `${left} ${symbol} ${right}`, binding, symbol }
}

/** `(not a) < b`: others read it as not (a < b). */
function isLooseNot({ symbol }: Printed, binding: number): boolean {
  return symbol === 'not' && binding >= BINDING.comparison
}
