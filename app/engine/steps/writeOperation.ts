import { callName, type OperationNode } from '../graph/graph'
import { type Part, words } from './sentence'

/** An operation as it is written over the given operands: `x + y`, `−x`, `sin(x)`, `c ? a : b`. */
export function writeOperation(operation: OperationNode, operands: readonly Part[]): Part[] {
  const { rule } = operation
  const { infix, prefix, conditional } = rule.spelling
  const [first, second, third] = operands
  if (conditional && first && second && third) return [first, words(' ? '), second, words(' : '), third]
  if (infix && first && second) {
    const sign = infix === '^' ? '^' : ` ${rule.symbol} `
    return [...bracketed(first, infix === '^'), words(sign), ...bracketed(second, true)]
  }
  if (prefix && first)
    return [words(/\w/.test(prefix) ? `${prefix} ` : rule.symbol), ...bracketed(first, true)]
  return [words(`${callName(operation)}(`), ...commaSeparated(operands), words(')')]
}

/** A part of a term; a negative number gets brackets after a sign: 3 + (−2). */
export function bracketed(operand: Part, afterSign: boolean): Part[] {
  return afterSign && operand.text.startsWith('−') ? [words('('), operand, words(')')] : [operand]
}

function commaSeparated(operands: readonly Part[]): Part[] {
  return operands.flatMap((operand, index) => (index === 0 ? [operand] : [words(', '), operand]))
}
