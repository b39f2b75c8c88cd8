import type { ConventionKey } from '../autodiff/conventionKeys'
import type { Explanation } from '../autodiff/explain'
import { type Reason, reasonText } from '../autodiff/reason'
import { type Graph, type VariableNode, variableOf } from '../graph/graph'
import { plainName } from '../notation/nameParts'
import type { Frame } from './frame'
import { traceRows } from './traceRows'

/** A reason and all the numbers of a trace table that have it. */
export interface ReasonLine {
  /** The variables whose value, or the operation that makes it, has this reason. */
  readonly values: readonly VariableNode[]
  /** The variables whose gradient has it. */
  readonly gradients: readonly VariableNode[]
  readonly text: string
  readonly convention: ConventionKey
}

/**
 * A line for each remark and each reason why values or gradients are odd, in the order of the table; numbers that share
 * a reason share its line. Of a frame, only those that it has reached.
 */
export function reasonLines(graph: Graph, explanation: Explanation, frame?: Frame): ReasonLine[] {
  const { remarks, gradientRemarks, valueReasons, gradientReasons } = explanation
  if (remarks.size + gradientRemarks.size + valueReasons.size + gradientReasons.size === 0) return []
  const lines = new Map<string, ReasonLine & { values: VariableNode[]; gradients: VariableNode[] }>()
  const add = (list: 'values' | 'gradients', variable: VariableNode, reason: Reason | undefined) => {
    if (!reason) return
    const text = reasonText(graph, reason, explanation.language)
    const line = lines.get(text) ?? { values: [], gradients: [], text, convention: reason.convention }
    lines.set(text, line)
    if (!line[list].includes(variable)) line[list].push(variable)
  }
  const rows = traceRows(graph)
  for (const variable of rows) {
    const { id, maker } = variable
    if (frame && frame.value(id) === undefined) continue
    if (maker !== undefined) for (const remark of remarks.get(maker) ?? []) add('values', variable, remark)
    add('values', variable, valueReasons.get(id))
  }
  for (const variable of rows) {
    const { id, differentiable } = variable
    const isKnown = frame ? frame.gradient(id).state === 'complete' : differentiable
    if (isKnown) add('gradients', variable, gradientReasons.get(id))
  }
  // What began on the way back at an operation whose operands sum up to something else.
  for (const [operation, reasons] of gradientRemarks) {
    const { operands = [], firstArrow = 0 } = graph.operations[operation] ?? {}
    operands.forEach((operand, place) => {
      if (frame && frame.contribution(firstArrow + place) === undefined) return
      for (const reason of reasons)
        if (!lines.has(reason.text)) add('gradients', variableOf(graph, operand), reason)
    })
  }
  return [...lines.values()]
}

/** Whose numbers a line is about: "v₁, gradient of x, y". */
export function reasonSubject({ values, gradients }: ReasonLine): string {
  const names = (variables: readonly VariableNode[]) =>
    variables.map(({ name }) => plainName(name)).join(', ')
  const ofGradients = gradients.length > 0 ? [`gradient of ${names(gradients)}`] : []
  return [...(values.length > 0 ? [names(values)] : []), ...ofGradients].join('; ')
}
