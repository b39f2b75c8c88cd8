import { type Reason, reasonText } from '../engine/autodiff/reason'
import { operationOf, type VariableNode, variableOf } from '../engine/graph/graph'
import { plainText } from '../engine/steps/sentence'
import { computedFrom, traceRows, whyNoGradient } from '../engine/steps/traceRows'
import type { Trace } from './runTrace'

/**
 * The trace as JSON, rows as in the table. Numbers are exact, infinities are the strings "Infinity" and "-Infinity", and
 * null stands where there is none; both have their reason beside them. Names are as typed; a constant is named by its number.
 */
export function traceJson(trace: Trace): string {
  const { program, graph, inputs, assumed, run, explanation } = trace
  const report = {
    root: variableOf(graph, graph.root).name,
    seed: run.seed,
    inputs: Object.fromEntries(inputs),
    assumedInputs: assumed,
    variables: traceRows(graph).map((variable) => row(trace, variable)),
    remarks: [...explanation.remarks, ...explanation.gradientRemarks].flatMap(([operation, remarks]) => {
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
  const told = (reason: Reason | undefined) => reason && reasonText(graph, reason)
  const gradientReason = differentiable ? told(explanation.gradientReasons.get(id)) : whyNoGradient(variable)
  return {
    name,
    kind,
    needed,
    computedFrom: plainText([computedFrom(graph, variable)]),
    operation: operation?.name ?? null,
    operands: operation?.operands.map((operand) => variableOf(graph, operand).name) ?? [],
    ...withReason('value', run.value[id] as number, told(explanation.valueReasons.get(id))),
    ...withReason('gradient', gradient, gradientReason),
  }
}

function withReason(key: string, number: number, reason: string | undefined) {
  const shown = Number.isNaN(number) ? null : Number.isFinite(number) ? number : String(number)
  const isOdd = !Number.isFinite(number)
  return { [key]: shown, ...(isOdd ? { [`${key}Reason`]: reason ?? '' } : {}) }
}
