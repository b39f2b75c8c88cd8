import { operationOf, variableOf } from '../graph/graph'
import { relationOf } from '../notation/formatNumber'
import { dashed } from './describeArrow'
import type { AdjointLine, LedgerRow } from './ledger'
import { quotient } from './quotient'
import { named, type Part, valueText, words } from './sentence'
import type { Telling } from './telling'
import { bracketed, writeOperation } from './writeOperation'

/** A line of a ledger as it is read: what is computed, then what each further sign of equality says. */
export interface LedgerLine {
  readonly name: Part
  /** `=` or `+=`. */
  readonly sign: '=' | '+='
  /** The rule over names; empty for an input. */
  readonly rule: readonly Part[]
  /** The rule over numbers; empty where there is none. */
  readonly numbers: readonly Part[]
  /** The sign before the numbers, and the one before the result. */
  readonly relations: readonly ['=' | '≈', '=' | '≈']
  readonly result: Part
}

/** "v₁ = x · y = 2 · 3 = 6" of the forward primal trace. */
export function primalLine(
  { graph, explanation, digits }: Telling,
  { variable, primal }: LedgerRow,
): LedgerLine {
  const { made, value } = primal
  const valuePart = (id: number, number: number, text: string): Part => ({
    role: 'value',
    text: Number.isNaN(number) ? valueText(explanation, id, number, digits) : text,
  })
  const line = {
    name: named(variable.name),
    sign: '=',
    result: valuePart(variable.id, value.number, value.text),
  } as const
  if (!made) return { ...line, rule: [], numbers: [], relations: ['=', relationOf(value)] }
  const { operation, shown } = made
  const numbers = operation.operands.map((operand, place) => {
    const { number, text } = shown.operands[place] as (typeof shown.operands)[number]
    return valuePart(operand, number, text)
  })
  return {
    ...line,
    rule: writeOperation(
      operation,
      operation.operands.map((operand) => named(variableOf(graph, operand).name)),
    ),
    numbers: writeOperation(operation, numbers),
    relations: [relationOf(...shown.operands), shown.relation],
  }
}

/** "x̄ += v̄₁ · ∂v₁/∂x = 3 · 1 = 3" or "x̄ = 5 + 3 = 8" of the reverse adjoint trace. */
export function adjointLine({ graph }: Telling, { variable }: LedgerRow, line: AdjointLine): LedgerLine {
  const name = adjoint(variable.name)
  if (line.kind === 'seed')
    return {
      name,
      sign: '=',
      rule: [],
      numbers: [],
      relations: ['=', relationOf(line.total)],
      result: gradientPart(dashed(line.total)),
    }
  if (line.kind === 'sum') {
    const { operands, relation, result } = line.shown
    const numbers = operands.flatMap((term, index) => [
      ...(index > 0 ? [words(' + ')] : []),
      ...bracketed({ role: 'contribution', text: dashed(term) }, index > 0),
    ])
    return {
      ...{ name, sign: '=', rule: [], numbers },
      relations: [relationOf(...operands), relation],
      result: gradientPart(dashed(result)),
    }
  }
  const { arrow, product, isAdded } = line
  const { upstream, local, contribution } = product
  const made = variableOf(graph, operationOf(graph, arrow.operation).result).name
  return {
    name,
    sign: isAdded ? '+=' : '=',
    rule: [adjoint(made), words(' · '), ...quotient(named(made), named(variable.name))],
    numbers: [
      { role: 'upstream', text: dashed(upstream) },
      words(' · '),
      ...bracketed({ role: 'local', text: dashed(local) }, true),
    ],
    relations: [relationOf(upstream, local), relationOf(upstream, local, contribution)],
    result: { role: isAdded ? 'contribution' : 'gradient', text: dashed(contribution) },
  }
}

/** The whole line as parts: "x̄ += v̄₁ · ∂v₁/∂x = 3 · 1 = 3". */
export function lineParts({ name, sign, rule, numbers, relations, result }: LedgerLine): Part[] {
  const terms = [rule, numbers, [result]].map((term, place) => ({ term, sign: [sign, ...relations][place] }))
  const written = terms.filter(({ term }) => term.length > 0)
  return [name, ...written.flatMap(({ term, sign }) => [words(` ${sign} `), ...term])]
}

/** v̄, the adjoint of v: the gradient of the root with respect to it. */
function adjoint(name: string): Part {
  return { role: 'name', text: name, adjoint: true }
}

function gradientPart(text: string): Part {
  return { role: 'gradient', text }
}
