import { reasons } from '../../words/english/reasons'
import type { Language } from '../../words/language'
import { type TextOf, textIn } from '../../words/textIn'
import { callName, type Graph, type OperationNode, operationOf } from '../graph/graph'
import { formatNumber } from '../notation/formatNumber'
import { passedOn, type Reason } from './reason'
import type { Run } from './run'

type Text = TextOf<typeof reasons>
type ReasonById = ReadonlyMap<number, Reason>

/**
 * Why gradients are NaN or infinite, by variable, and what of it began at an operation on the way back, by operation.
 * Where contributions overwrite one another, the last one is the reason.
 */
export function explainGradients(
  graph: Graph,
  run: Run,
  remarks: ReadonlyMap<number, readonly Reason[]>,
  valueReasons: ReasonById,
  language: Language | undefined,
): { gradientReasons: ReasonById; gradientRemarks: ReadonlyMap<number, readonly Reason[]> } {
  const text = textIn(language, reasons)
  const gradientReasons = new Map<number, Reason>()
  const gradientRemarks = new Map<number, Reason[]>()
  const adds = run.accumulate === 'add'
  /** The reason that counts of those that arrive for a variable, the first if they add up: for a NaN, for an infinity. */
  const ofNaN = new Map<number, Reason>()
  const ofInfinity = new Map<number, Reason>()
  /** To be called once all contributions of the variable are explained. */
  const finish = (variable: number) => {
    const gradient = run.gradient[variable] as number
    if (Number.isFinite(gradient)) return
    const arrived = (Number.isNaN(gradient) ? ofNaN : ofInfinity).get(variable)
    const noValue = Number.isNaN(run.value[variable])
      ? passedOn(valueReasons.get(variable), variable)
      : undefined
    gradientReasons.set(variable, noValue ?? arrived ?? sumReason(gradient, text))
  }
  for (let index = graph.operations.length - 1; index >= 0; index--) {
    const operation = operationOf(graph, index)
    const { id, operands, result, firstArrow } = operation
    finish(result)
    operands.forEach((operand, place) => {
      const contribution = run.contribution[firstArrow + place] as number
      if (Number.isFinite(contribution)) return
      const inherited = inheritedReason(run, operation, place, valueReasons, gradientReasons)
      const own = inherited ?? bornHere(operation, place, run, remarks.get(id) ?? [], valueReasons, text)
      const arrived = Number.isNaN(contribution) ? ofNaN : ofInfinity
      if (!adds || !arrived.has(operand)) arrived.set(operand, own)
      if (inherited || own.operation !== id || remarks.get(id)?.includes(own)) return
      const others = gradientRemarks.get(id) ?? []
      if (!others.some(({ text }) => text === own.text)) gradientRemarks.set(id, [...others, own])
    })
  }
  for (const { id } of graph.leaves) finish(id)
  return { gradientReasons, gradientRemarks }
}

/** Each contribution is a number or of one infinity, so it is their sum that is not. */
function sumReason(gradient: number, text: Text): Reason {
  if (!Number.isNaN(gradient))
    return {
      kind: 'overflow',
      text: text('sumOverflows'),
      convention: 'overflow',
      operation: undefined,
    }
  return {
    kind: 'no value',
    text: text('infinitiesMeet'),
    convention: 'infinity-minus-infinity',
    operation: undefined,
  }
}

/** The reason of what the operation was handed: an operand or a result without a value, an upstream that is odd. */
function inheritedReason(
  run: Run,
  { operands, result, firstArrow }: OperationNode,
  place: number,
  valueReasons: ReasonById,
  gradientReasons: ReasonById,
): Reason | undefined {
  const operand = operands[place] as number
  if (Number.isNaN(run.value[operand])) return passedOn(valueReasons.get(operand), operand)
  if (Number.isNaN(run.value[result])) return passedOn(valueReasons.get(result), result)
  const upstream = run.gradient[result] as number
  if (Number.isFinite(upstream)) return undefined
  const meetsZero = run.local[firstArrow + place] === 0
  return Number.isNaN(upstream) || !meetsZero ? passedOn(gradientReasons.get(result), result) : undefined
}

function bornHere(
  operation: OperationNode,
  place: number,
  run: Run,
  remarks: readonly Reason[],
  valueReasons: ReasonById,
  text: Text,
): Reason {
  const { id, operands, result, firstArrow } = operation
  const name = callName(operation)
  const local = run.local[firstArrow + place] as number
  const upstream = run.gradient[result] as number
  const overflow = (what: 'productOverflows' | 'localOverflows'): Reason => {
    const kind = 'overflow'
    return { kind, text: text(what, { name }), convention: kind, operation: id }
  }
  if (Number.isNaN(local)) {
    const undefinedPartial = remarks.find(({ kind }) => kind === 'undefined partial')
    const told = text('noLocal', { name })
    return undefinedPartial ?? { kind: 'undefined partial', text: told, convention: 'origin', operation: id }
  }
  if (Number.isNaN(run.contribution[firstArrow + place])) {
    const factors = { upstream: formatNumber(upstream).text, local: formatNumber(local).text }
    const told = text('productHasNoValue', { ...factors, name })
    return { kind: 'no value', text: told, convention: 'zero-times-infinity', operation: id }
  }
  if (Number.isFinite(local)) return overflow('productOverflows')
  const kinds = ['pole', 'vertical tangent', 'overflow']
  const known = remarks.find(({ kind }) => kinds.includes(kind))
  const infinite = operands.find((operand) => valueReasons.has(operand))
  return (
    known ??
    (infinite === undefined ? undefined : passedOn(valueReasons.get(infinite), infinite)) ??
    overflow('localOverflows')
  )
}
