import { reasons } from '../../words/english/reasons'
import { type Language, sentenceIn } from '../../words/language'
import type { KeyOf } from '../../words/message'
import { textIn } from '../../words/textIn'
import { callName, type OperationNode } from '../graph/graph'
import { FULL_DIGITS, formatNumber } from '../notation/formatNumber'
import type { Domain, PointRemark, RemarkKind } from '../operations/operation'
import { conventionOf } from './conventionKeys'
import type { Reason, ReasonKind } from './reason'

/** What the kinds of remarks are called. */
const KINDS = {
  kink: 'kink',
  tie: 'tie',
  jump: 'jump',
  pole: 'pole',
  'vertical tangent': 'verticalTangent',
  'undefined partial': 'undefinedPartial',
} as const satisfies Record<RemarkKind, KeyOf<typeof reasons>>

/**
 * What is special about an operation at these operand values: outside its domain, at a delicate point, overflowing.
 * Empty where an operand is no number already. `carries` tells whether a gradient travels to the operand at a place.
 */
export function pointReasons(
  operation: OperationNode,
  values: readonly number[],
  value: number,
  carries: (place: number) => boolean,
  language?: Language,
): Reason[] {
  const text = textIn(language, reasons)
  const { rule } = operation
  if (values.some(Number.isNaN)) return []
  if (rule.domain && !rule.domain.contains(...values))
    return [outside(operation, rule.domain, values, language)]
  const name = callName(operation)
  const found: Reason[] = rule.remarks
    .filter(({ when, operand }) => when(...values) && (operand === undefined || carries(operand)))
    .map((remark) => {
      const told = text('remark', {
        kind: text(KINDS[remark.kind]),
        name,
        remark: remarkText(remark, values, language),
      })
      return reasonAt(operation, values, remark.kind, told)
    })
  const overflows = !Number.isFinite(value) && values.every(Number.isFinite)
  if (overflows && !found.some(({ kind }) => kind === 'pole')) {
    found.push(reasonAt(operation, values, 'overflow', text('overflows', { name })))
  }
  return found
}

/** The sentence of a remark, with its number where it tells one. */
function remarkText(
  { text, count }: PointRemark,
  values: readonly number[],
  language: Language | undefined,
): string {
  const sentence = sentenceIn(language, text)
  return count ? sentence.replaceAll('{count}', String(count(...values))) : sentence
}

function outside(
  operation: OperationNode,
  domain: Domain,
  values: readonly number[],
  language: Language | undefined,
): Reason {
  const text = textIn(language, reasons)
  const digits = digitsThatShow(domain, values)
  const shown = values.map((value) => formatNumber(value, digits).text)
  const why = domain.whyNoValue?.(...values)
  if (why !== undefined) {
    const told = text('noValue', { operation: written(operation, shown), why: sentenceIn(language, why) })
    return reasonAt(operation, values, 'no value', told)
  }
  const needed = sentenceIn(language, domain.needs)
  const told = text('needs', { name: callName(operation), needed, got: shown.join(text('and')) })
  return reasonAt(operation, values, 'not defined', told)
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
