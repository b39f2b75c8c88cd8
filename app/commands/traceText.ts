import { variableOf } from '../engine/graph/graph'
import { formatNumber } from '../engine/notation/formatNumber'
import { plainName } from '../engine/notation/nameParts'
import { reasonLines, reasonSubject } from '../engine/steps/reasonLines'
import { gradientText, plainText, valueText } from '../engine/steps/sentence'
import { computedFrom, kindText, traceRows, traceTitles } from '../engine/steps/traceRows'
import type { Trace } from './runTrace'
import { setTable } from './setTable'

/** The trace as a table of plain text, and below it what a reader should know about the numbers. */
export function traceText(trace: Trace, digits: number): string {
  const { graph, run, explanation } = trace
  const rows = traceRows(graph).map((variable) => {
    const { id, name, differentiable } = variable
    return [
      plainName(name),
      kindText(variable),
      plainText([computedFrom(graph, variable)]),
      valueText(explanation, id, run.value[id] as number, digits),
      differentiable ? gradientText(run.gradient[id] as number, digits) : '–',
    ]
  })
  const table = setTable([traceTitles(), ...rows], ['left', 'left', 'left', 'right', 'right'])
  const below = [
    ...settingLines(trace),
    ...trace.program.notes.map(({ message }) => message),
    ...reasonLines(graph, explanation).map((line) => `${reasonSubject(line)}: ${line.text}`),
  ]
  return [...table, ...(below.length > 0 ? ['', ...below] : []), ''].join('\n')
}

/** What the gradients are of if not of the root, and the inputs that nobody gave. */
function settingLines({ graph, run, inputs, assumed }: Trace): string[] {
  const root = plainName(variableOf(graph, graph.root).name)
  const exact = (value: number) => formatNumber(value, 17).text
  const taken = assumed.map((name) => `${plainName(name)} = ${exact(inputs.get(name) as number)}`)
  return [
    ...(run.seed === 1 ? [] : [`Gradients are ∂L/∂…, with the seed ∂L/∂${root} = ${exact(run.seed)}`]),
    ...(taken.length === 0 ? [] : [`Not given, so chosen: ${taken.join(', ')}`]),
  ]
}
