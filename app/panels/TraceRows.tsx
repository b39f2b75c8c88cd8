import { memo } from 'react'
import type { Graph, VariableNode } from '../engine/graph/graph'
import { gradientCell, valueCell } from '../engine/steps/cellReasons'
import type { Frame } from '../engine/steps/frame'
import type { ReasonLine } from '../engine/steps/reasonLines'
import { COVERED } from '../engine/steps/sentence'
import { shownGradientText, shownValueText } from '../engine/steps/shownNumbers'
import { isWrong, type Telling } from '../engine/steps/telling'
import { computedFrom, kindText } from '../engine/steps/traceRows'
import { useSessionStore } from '../state/useSession'
import { useLanguage, useText } from '../state/useText'
import { side } from '../words/english/side'
import { askedOfCell } from './askedOfNode'
import { SentenceLine } from './Sentence'
import { VariableName } from './VariableName'

/** What the numbers of a table follow from. */
export interface Numbers extends Telling {
  readonly telling: Telling
  readonly frame: Frame
}

/** A long table is drawn as blocks, which takes its parts their roles in some browsers. */
export function roleIn(isLong: boolean, role: string): string | undefined {
  return isLong ? role : undefined
}

/** By variable id, the numbers of the lines below the table that are about its value, or its gradient. */
interface Marks {
  readonly values: ReadonlyMap<number, string>
  readonly gradients: ReadonlyMap<number, string>
}

/** The numbers of the lines below the table that are about a variable's value or gradient, by its id: "1, 3". */
export function marksOf(lines: readonly ReasonLine[]): Marks {
  const values = new Map<number, string>()
  const gradients = new Map<number, string>()
  const mark = (marks: Map<number, string>, variables: readonly VariableNode[], line: number) => {
    for (const { id } of variables) marks.set(id, [marks.get(id), line].filter(Boolean).join(', '))
  }
  lines.forEach((line, index) => {
    if (line.convention === 'branch') return // nothing odd about a choice
    mark(values, line.values, index + 1)
    mark(gradients, line.gradients, index + 1)
  })
  return { values, gradients }
}

interface TraceRowsProps {
  readonly variables: readonly VariableNode[]
  readonly numbers: Numbers
  readonly marks: Marks
  readonly isLong: boolean
}

/** A block of rows; it renders again only if its numbers may have changed. */
export const TraceRows = memo(function TraceRows({ variables, numbers, marks, isLong }: TraceRowsProps) {
  const { graph, frame, explanation, telling } = numbers
  return (
    <tbody role={roleIn(isLong, 'rowgroup')}>
      {variables.map((variable) => {
        const { id } = variable
        const value = frame.value(id)
        const state = frame.gradient(id)
        const ofValue = valueCell(graph, explanation, frame, variable)
        const ofGradient = gradientCell(graph, explanation, frame, variable)
        return (
          <Row
            key={id}
            isLong={isLong}
            graph={graph}
            variable={variable}
            value={value === undefined ? '–' : shownValueText(telling, id)}
            valueReason={ofValue?.text}
            valueQuiet={ofValue?.quiet}
            valueMarks={marks.values.get(id)}
            gradient={state.state === 'complete' ? shownGradientText(telling, id) : '–'}
            gradientReason={ofGradient?.text}
            gradientQuiet={ofGradient?.quiet}
            gradientMarks={marks.gradients.get(id)}
            isWrong={state.state === 'complete' && isWrong(telling, id)}
          />
        )
      })}
    </tbody>
  )
})

interface RowProps {
  readonly isLong: boolean
  readonly graph: Graph
  readonly variable: VariableNode
  readonly value: string
  readonly valueReason: string | undefined
  readonly valueQuiet: boolean | undefined
  readonly valueMarks: string | undefined
  readonly gradient: string
  readonly gradientReason: string | undefined
  readonly gradientQuiet: boolean | undefined
  readonly gradientMarks: string | undefined
  readonly isWrong: boolean
}

const Row = memo(function Row(props: RowProps) {
  const { graph, variable, isLong } = props
  const language = useLanguage()
  return (
    <tr role={roleIn(isLong, 'row')} className={variable.needed ? undefined : 'is-unused'}>
      <th role={roleIn(isLong, 'rowheader')} scope="row">
        <VariableName name={variable.name} />
      </th>
      <td role={roleIn(isLong, 'cell')}>{kindText(variable, language)}</td>
      <td role={roleIn(isLong, 'cell')}>
        <SentenceLine parts={computedFrom(graph, variable, language)} />
      </td>
      <NumberCell
        isLong={isLong}
        kind="value"
        variable={variable}
        text={props.value}
        reason={props.valueReason}
        quiet={props.valueQuiet}
        marks={props.valueMarks}
      />
      <NumberCell
        isLong={isLong}
        kind="gradient"
        variable={variable}
        text={props.gradient}
        reason={props.gradientReason}
        quiet={props.gradientQuiet}
        marks={props.gradientMarks}
        isWrong={props.isWrong}
      />
    </tr>
  )
})

interface NumberCellProps {
  readonly isLong: boolean
  readonly kind: 'value' | 'gradient'
  readonly variable: VariableNode
  readonly text: string
  readonly reason: string | undefined
  readonly quiet: boolean | undefined
  /** Numbers of the reasons below the table. */
  readonly marks: string | undefined
  readonly isWrong?: boolean
}

/** A number, or a dash that is read out as what it means; marked where its reason stands below the table. */
function NumberCell({
  isLong,
  kind,
  variable,
  text,
  reason,
  quiet,
  marks,
  isWrong = false,
}: NumberCellProps) {
  const words = useText(side)
  return (
    <td
      role={roleIn(isLong, 'cell')}
      className={`number ${quiet ? 'is-quiet' : `part-${kind}`}`}
      title={reason}
      data-marks={marks}
    >
      {text === COVERED ? (
        <ShowButton kind={kind} variable={variable} />
      ) : text === '–' ? (
        <span role="img" aria-label={reason}>
          –
        </span>
      ) : isWrong ? (
        <span className="is-wrong">
          {text}{' '}
          <span role="img" aria-label={words('wrong')}>
            ✗
          </span>
        </span>
      ) : (
        text
      )}
    </td>
  )
}

/** Stands in the place of a number that the reader is to find, and shows it. */
function ShowButton({ kind, variable: { id, name } }: Pick<NumberCellProps, 'kind' | 'variable'>) {
  const store = useSessionStore()
  const text = useText(side)
  const show = () => store.actions.reveal(askedOfCell(store.derived(), kind, id))
  return (
    <button
      type="button"
      className="show-number"
      aria-label={text(kind === 'value' ? 'showValue' : 'showGradient', { name })}
      onClick={show}
    >
      <span className="is-covered">{COVERED}</span> {text('show')}
    </button>
  )
}
