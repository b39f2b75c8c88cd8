import { memo } from 'react'
import type { Graph, VariableNode } from '../engine/graph/graph'
import { gradientText, valueText } from '../engine/steps/sentence'
import { computedFrom, kindText, TRACE_TITLES, traceRows } from '../engine/steps/traceRows'
import { useDerived, useSession } from '../state/useSession'
import { Panel } from './Panel'
import { SentenceLine } from './Sentence'
import { VariableName } from './VariableName'

/** A row for each variable; what is not reached yet is "–". */
export function TraceTable() {
  const graph = useDerived((derived) => derived.graph)
  const frame = useDerived((derived) => derived.frame)
  const explanation = useDerived((derived) => derived.explanation)
  const digits = useSession((session) => session.settings.digits)
  return (
    <Panel title="Trace">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, and keys must reach that */}
      <section className="table-frame" aria-label="Trace, scrolls sideways" tabIndex={0}>
        <table className="trace" aria-label="Trace">
          <thead>
            <tr>
              {TRACE_TITLES.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {traceRows(graph).map((variable) => {
              const value = frame.value(variable.id)
              const state = frame.gradient(variable.id)
              return (
                <Row
                  key={variable.id}
                  graph={graph}
                  variable={variable}
                  value={value === undefined ? '–' : valueText(explanation, variable.id, value, digits)}
                  valueReason={value === undefined ? undefined : explanation.valueReasons.get(variable.id)}
                  gradient={state.state === 'complete' ? gradientText(state.value, digits) : '–'}
                  gradientReason={
                    state.state === 'complete' ? explanation.gradientReasons.get(variable.id) : undefined
                  }
                />
              )
            })}
          </tbody>
        </table>
      </section>
    </Panel>
  )
}

interface RowProps {
  readonly graph: Graph
  readonly variable: VariableNode
  readonly value: string
  readonly valueReason: string | undefined
  readonly gradient: string
  readonly gradientReason: string | undefined
}

const Row = memo(function Row({ graph, variable, value, valueReason, gradient, gradientReason }: RowProps) {
  return (
    <tr className={variable.needed ? undefined : 'is-unused'}>
      <th scope="row">
        <VariableName name={variable.name} />
      </th>
      <td>{kindText(variable)}</td>
      <td>
        <SentenceLine parts={computedFrom(graph, variable)} />
      </td>
      <td className="number part-value" title={valueReason}>
        {value}
      </td>
      <td className="number part-gradient" title={gradientReason}>
        {gradient}
      </td>
    </tr>
  )
})
