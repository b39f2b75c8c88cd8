import { callName, type Graph, type OperationNode, operationOf, variableOf } from '../graph/graph'
import { formatNumber } from '../notation/formatNumber'
import { plainName } from '../notation/nameParts'
import type { RemarkKind } from '../operations/operation'
import { operandValues } from './forward'
import type { Run } from './run'

/** Something that a reader should know about an operation at the present values. */
export interface Remark {
  readonly kind: RemarkKind | 'not defined' | 'overflow' | 'not chosen'
  /** One sentence with the numbers: "log needs a positive number, got −2". */
  readonly text: string
}

/** Why the numbers of a run are what they are, where that is not plain arithmetic. */
export interface Explanation {
  /** By operation id; absent where there is nothing to say. */
  readonly remarks: ReadonlyMap<number, readonly Remark[]>
  /** By variable id, where the value is no number: "log needs …", later nodes "from z: log needs …". */
  readonly valueReasons: ReadonlyMap<number, string>
  /** By variable id, where the gradient is no number. */
  readonly gradientReasons: ReadonlyMap<number, string>
}

/** The remarks and reasons of a run. O(arrows). */
export function explainRun(graph: Graph, run: Run): Explanation {
  const remarks = new Map<number, Remark[]>()
  const add = (operation: OperationNode, found: readonly Remark[]) => {
    if (found.length > 0) remarks.set(operation.id, [...(remarks.get(operation.id) ?? []), ...found])
  }
  const valueReasons = new Map<number, string>()
  for (const operation of graph.operations) {
    const found = valueRemarks(graph, operation, run)
    add(operation, found)
    if (!Number.isNaN(run.value[operation.result])) continue
    const troubled = operandsThatCount(operation, run).find((operand) => valueReasons.has(operand))
    const reason = found.find(({ kind }) => kind === 'not defined')?.text ?? ''
    valueReasons.set(operation.result, troubled === undefined ? reason : from(graph, troubled, valueReasons))
  }
  return { remarks, valueReasons, gradientReasons: gradientReasons(graph, run, valueReasons) }
}

/** "from z: …", naming the variable where the trouble began, however far back. */
function from(graph: Graph, variable: number, reasons: ReadonlyMap<number, string>): string {
  const reason = reasons.get(variable) ?? ''
  return reason.startsWith('from ')
    ? reason
    : `from ${plainName(variableOf(graph, variable).name)}: ${reason}`
}

/** The operands that the value depends on: all of them, but of `c ? a : b` the condition and the branch that it chose. */
function operandsThatCount({ rule, operands }: OperationNode, run: Run): readonly number[] {
  const [condition, chosen, other] = operands as [number, number, number]
  if (!rule.spelling.conditional) return operands
  return [condition, run.value[condition] !== 0 ? chosen : other]
}

function valueRemarks(graph: Graph, operation: OperationNode, run: Run): Remark[] {
  const { rule, operands, result, firstArrow } = operation
  const values = operandValues(operands, run.value)
  if (rule.spelling.conditional) return choiceRemarks(graph, operation, run)
  if (values.some(Number.isNaN)) return []
  const value = run.value[result] as number
  if (rule.domain && !rule.domain.contains(...values)) {
    const got = values.map((number) => formatNumber(number).text).join(' and ')
    return [{ kind: 'not defined', text: `${callName(operation)} needs ${rule.domain.needs}, got ${got}` }]
  }
  const carries = (place: number) => graph.arrows[firstArrow + place]?.differentiable === true
  const found: Remark[] = rule.remarks
    .filter(({ when, operand }) => when(...values) && (operand === undefined || carries(operand)))
    .map(({ kind, text }) => ({ kind, text: `${kind} of ${callName(operation)}: ${text}` }))
  const overflows = !Number.isFinite(value) && values.every(Number.isFinite)
  if (overflows && !found.some(({ kind }) => kind === 'pole')) {
    found.push({ kind: 'overflow', text: `${callName(operation)} overflows: numbers end at 1.8×10³⁰⁸` })
  }
  return found
}

/** Which branch `c ? a : b` took, where the root depends on it; the other branch may well have no value. */
function choiceRemarks(graph: Graph, operation: OperationNode, run: Run): Remark[] {
  const [condition, chosen] = operandsThatCount(operation, run) as [number, number]
  if (run.live[operation.result] === 0 || Number.isNaN(run.value[condition])) return []
  const name = plainName(variableOf(graph, chosen).name)
  return [{ kind: 'not chosen', text: `the condition chose ${name}; the other branch gets 0` }]
}

function gradientReasons(
  graph: Graph,
  run: Run,
  valueReasons: ReadonlyMap<number, string>,
): Map<number, string> {
  const reasons = new Map<number, string>()
  /** To be asked once all contributions are explained: where each is a number, it is their sum that is none. */
  const explainSum = (variable: number) => {
    if (!Number.isNaN(run.gradient[variable]) || reasons.has(variable)) return
    reasons.set(variable, '∞ and −∞ arrive by different arrows: their sum has no value')
  }
  for (let index = graph.operations.length - 1; index >= 0; index--) {
    const operation = operationOf(graph, index)
    const { operands, result, firstArrow } = operation
    explainSum(result)
    operands.forEach((operand, place) => {
      const arrow = firstArrow + place
      if (!Number.isNaN(run.contribution[arrow]) || reasons.has(operand)) return
      if (valueReasons.has(result)) reasons.set(operand, from(graph, result, valueReasons))
      else if (reasons.has(result)) reasons.set(operand, from(graph, result, reasons))
      else reasons.set(operand, ownReason(operation, place, run))
    })
  }
  for (const { id } of graph.leaves) explainSum(id)
  return reasons
}

function ownReason(operation: OperationNode, place: number, run: Run): string {
  const local = run.local[operation.firstArrow + place] as number
  const upstream = run.gradient[operation.result] as number
  const name = callName(operation)
  if (Number.isNaN(local)) return `${name} has no local gradient here`
  return `upstream ${formatNumber(upstream).text} × local ${formatNumber(local).text} at ${name} has no value`
}
