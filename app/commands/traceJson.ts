import { operationOf, type VariableNode, variableOf } from '../engine/graph/graph'
import { plainText } from '../engine/steps/sentence'
import { computedFrom, traceRows } from '../engine/steps/traceRows'
import type { Trace } from './runTrace'

/**
 * The trace as JSON, rows as in the table. Numbers are exact, infinities are the strings "Infinity" and "-Infinity", and
 * null stands with a reason beside it. Names are as typed; a constant is named by its number.
 */
export function traceJson(trace: Trace): string {
  const { program, graph, inputs, assumed, run, explanation } = trace
  const report = {
    root: variableOf(graph, graph.root).name,
    seed: run.seed,
    inputs: Object.fromEntries(inputs),
    assumedInputs: assumed,
    variables: traceRows(graph).map((variable) => row(trace, variable)),
    remarks: [...explanation.remarks].flatMap(([operation, remarks]) => {
      const { name, result } = operationOf(graph, operation)
      return remarks.map(({ kind, text }) => ({
        variable: variableOf(graph, result).name,
        operation: name,
        kind,
        text,
      }))
    }),
    notes: program.notes.map(({ message }) => message),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function row({ graph, run, explanation }: Trace, variable: VariableNode) {
  const { id, name, kind, needed, maker, differentiable } = variable
  const operation = maker === undefined ? undefined : operationOf(graph, maker)
  const gradient = differentiable ? (run.gradient[id] as number) : Number.NaN
  const gradientReason = differentiable ? explanation.gradientReasons.get(id) : whyNoGradient(variable)
  return {
    name,
    kind,
    needed,
    computedFrom: plainText([computedFrom(graph, variable)]),
    operation: operation?.name ?? null,
    operands: operation?.operands.map((operand) => variableOf(graph, operand).name) ?? [],
    ...withReason('value', run.value[id] as number, explanation.valueReasons.get(id)),
    ...withReason('gradient', gradient, gradientReason),
  }
}

function whyNoGradient({ kind, needed }: VariableNode): string {
  if (kind === 'constant') return 'fixed'
  return needed
    ? 'no differentiable way leads from an input through it to the root'
    : 'the root does not need it'
}

function withReason(key: string, number: number, reason: string | undefined) {
  if (Number.isNaN(number)) return { [key]: null, [`${key}Reason`]: reason ?? '' }
  return { [key]: Number.isFinite(number) ? number : String(number) }
}
