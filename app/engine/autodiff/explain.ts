import { reasons } from '../../words/english/reasons'
import type { Language } from '../../words/language'
import { textIn } from '../../words/textIn'
import { type Graph, type OperationNode, variableOf } from '../graph/graph'
import { plainName } from '../notation/nameParts'
import { explainGradients } from './explainGradients'
import { operandValues } from './forward'
import { pointReasons } from './pointReasons'
import { passedOn, type Reason } from './reason'
import type { Run } from './run'

/** Why the numbers of a run are what they are, where that is not plain arithmetic. */
export interface Explanation {
  /** What a reader should know about an operation at the present values, by its id; absent where there is nothing. */
  readonly remarks: ReadonlyMap<number, readonly Reason[]>
  /** Trouble that begins at an operation on the way back, by its id. */
  readonly gradientRemarks: ReadonlyMap<number, readonly Reason[]>
  /** By variable id, where the value is NaN or infinite. */
  readonly valueReasons: ReadonlyMap<number, Reason>
  /** By variable id, where the gradient is NaN or infinite. */
  readonly gradientReasons: ReadonlyMap<number, Reason>
  /** The language of its sentences; English where it is absent. */
  readonly language?: Language | undefined
}

/** The remarks and reasons of a run, told in a language. O(arrows). */
export function explainRun(graph: Graph, run: Run, language?: Language): Explanation {
  const remarks = new Map<number, readonly Reason[]>()
  const valueReasons = new Map<number, Reason>()
  for (const { id, value } of graph.variables) {
    if (value === undefined || Number.isFinite(value)) continue
    const kind = 'overflow'
    valueReasons.set(id, {
      kind,
      text: textIn(language, reasons)('infiniteAsTyped'),
      convention: kind,
      operation: undefined,
    })
  }
  for (const operation of graph.operations) {
    const found = remarksOn(graph, operation, run, language)
    if (found.length > 0) remarks.set(operation.id, found)
    const reason = valueReason(operation, run, found, valueReasons)
    if (reason) valueReasons.set(operation.result, reason)
  }
  return { remarks, valueReasons, ...explainGradients(graph, run, remarks, valueReasons, language), language }
}

function remarksOn(
  graph: Graph,
  operation: OperationNode,
  run: Run,
  language: Language | undefined,
): readonly Reason[] {
  if (operation.rule.spelling.conditional) return choiceRemarks(graph, operation, run, language)
  const values = operandValues(operation.operands, run.value)
  const carries = (place: number) => graph.arrows[operation.firstArrow + place]?.differentiable === true
  return pointReasons(operation, values, run.value[operation.result] as number, carries, language)
}

/** Why a result is NaN or infinite: for what its own operation found, or for the first operand that is so already. */
function valueReason(
  operation: OperationNode,
  run: Run,
  found: readonly Reason[],
  valueReasons: ReadonlyMap<number, Reason>,
): Reason | undefined {
  const value = run.value[operation.result] as number
  if (Number.isFinite(value)) return undefined
  const kinds = Number.isNaN(value) ? ['not defined', 'no value'] : ['pole', 'overflow']
  const own = found.find(({ kind }) => kinds.includes(kind))
  if (own) return own
  const isAsOdd = (operand: number) => Number.isNaN(run.value[operand]) || !Number.isNaN(value)
  const troubled = operandsThatCount(operation, run).find(
    (operand) => valueReasons.has(operand) && isAsOdd(operand),
  )
  return troubled === undefined ? undefined : passedOn(valueReasons.get(troubled), troubled)
}

/** The operands that the value depends on: all of them, but of `c ? a : b` the condition and the branch that it chose. */
function operandsThatCount({ rule, operands }: OperationNode, run: Run): readonly number[] {
  const [condition, chosen, other] = operands as [number, number, number]
  if (!rule.spelling.conditional) return operands
  return [condition, run.value[condition] !== 0 ? chosen : other]
}

/** Which branch `c ? a : b` took, where the root depends on it; the other branch may well have no value. */
function choiceRemarks(
  graph: Graph,
  operation: OperationNode,
  run: Run,
  language: Language | undefined,
): Reason[] {
  const [condition, chosen] = operandsThatCount(operation, run) as [number, number]
  if (run.live[operation.result] === 0 || Number.isNaN(run.value[condition])) return []
  const name = plainName(variableOf(graph, chosen).name)
  const text = textIn(language, reasons)('chose', { name })
  return [{ kind: 'not chosen', text, convention: 'branch', operation: operation.id }]
}
