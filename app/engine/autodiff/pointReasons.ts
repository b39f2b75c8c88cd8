import { callName, type OperationNode } from '../graph/graph'
import { FULL_DIGITS, formatNumber } from '../notation/formatNumber'
import type { Domain } from '../operations/operation'
import { conventionOf } from './conventionKeys'
import type { Reason, ReasonKind } from './reason'

/** Where numbers end, as a sentence tells it. */
export const NUMBERS_END = 'numbers end at 1.8×10³⁰⁸'

/**
 * What is special about an operation at these operand values: outside its domain, at a delicate point, overflowing.
 * Empty where an operand is no number already. `carries` tells whether a gradient travels to the operand at a place.
 */
export function pointReasons(
  operation: OperationNode,
  values: readonly number[],
  value: number,
  carries: (place: number) => boolean,
): Reason[] {
  const { rule } = operation
  if (values.some(Number.isNaN)) return []
  if (rule.domain && !rule.domain.contains(...values)) return [outside(operation, rule.domain, values)]
  const name = callName(operation)
  const found: Reason[] = rule.remarks
    .filter(({ when, operand }) => when(...values) && (operand === undefined || carries(operand)))
    .map(({ kind, text }) => {
      const sentence = typeof text === 'string' ? text : text(...values)
      return reasonAt(operation, values, kind, `${kind} of ${name}: ${sentence}`)
    })
  const overflows = !Number.isFinite(value) && values.every(Number.isFinite)
  if (overflows && !found.some(({ kind }) => kind === 'pole')) {
    found.push(reasonAt(operation, values, 'overflow', `${name} overflows: ${NUMBERS_END}`))
  }
  return found
}

function outside(operation: OperationNode, domain: Domain, values: readonly number[]): Reason {
  const digits = digitsThatShow(domain, values)
  const shown = values.map((value) => formatNumber(value, digits).text)
  const why = domain.whyNoValue?.(...values)
  if (why !== undefined) {
    return reasonAt(operation, values, 'no value', `${written(operation, shown)} has no value: ${why}`)
  }
  const text = `${callName(operation)} needs ${domain.needs}, got ${shown.join(' and ')}`
  return reasonAt(operation, values, 'not defined', text)
}

function reasonAt(
  { id, name }: OperationNode,
  values: readonly number[],
  kind: ReasonKind,
  text: string,
): Reason {
  return { kind, text, convention: conventionOf(kind, name, values), operation: id }
}

/** Digits enough to see that the values are outside: asin of 1.00001 is not told as "got 1". */
function digitsThatShow(domain: Domain, values: readonly number[]): number {
  let digits = 4
  const rounded = () => values.map((value) => Number(value.toPrecision(digits)))
  while (digits < FULL_DIGITS && domain.contains(...rounded())) digits++
  return digits
}

/** The operation over its numbers: "0 × ∞", "1^∞", "sin(−∞)". */
function written(operation: OperationNode, shown: readonly string[]): string {
  const { infix } = operation.rule.spelling
  const name = callName(operation)
  const [first = '', second = ''] = shown
  if (!infix || operation.typed !== undefined) return `${name}(${shown.join(', ')})`
  const bracketed = (text: string) => (text.startsWith('−') ? `(${text})` : text)
  return infix === '^' ? `${bracketed(first)}^${bracketed(second)}` : `${first} ${name} ${bracketed(second)}`
}
