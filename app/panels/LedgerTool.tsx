import { memo, useMemo } from 'react'
import type { GraphRef } from '../engine/graph/graph'
import { type LedgerRow, makeLedger } from '../engine/steps/ledger'
import { adjointLine, lineParts, primalLine } from '../engine/steps/ledgerParts'
import type { Part } from '../engine/steps/sentence'
import { ledgerFormats } from '../export/ledgerFormats'
import { makeLedgerSheet } from '../export/ledgerSheet'
import { useLater } from '../state/useSession'
import { useText } from '../state/useText'
import { tools } from '../words/english/tools'
import { moveAmongLines } from './moveAmongLines'
import { SentenceLine } from './Sentence'
import { useCopy } from './useCopy'
import { useInParts } from './useInParts'
import { usePointing } from './usePointing'

/** The trace table as the textbook writes it: forward primal trace beside reverse adjoint trace, growing with the steps. */
export default function LedgerTool() {
  const text = useText(tools)
  const telling = useLater((derived) => derived.telling)
  const timeline = useLater((derived) => derived.timeline)
  const position = useLater((derived) => derived.position)
  const rows = useMemo(() => shownRows(telling, makeLedger(telling, timeline)), [telling, timeline])
  const groups = useInParts(rows)
  return (
    <>
      <div className="ledger">
        <table aria-label={text('ledger')} onKeyDown={(event) => moveAmongLines(event, '.ledger-line')}>
          <thead>
            <tr>
              <th scope="col">{text('primalTrace')}</th>
              <th scope="col">{text('adjointTrace')}</th>
            </tr>
          </thead>
          {groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows have ids, their groups are places
            <tbody key={index}>
              {group.map(({ id, primal, adjoint }, row) => (
                <Row
                  key={id}
                  id={id}
                  primal={primal}
                  adjoint={adjoint}
                  known={[primal, ...adjoint].filter(({ at }) => at <= position).length}
                  hasPrimal={primal.at <= position}
                  isFirst={index + row === 0}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <CopyButtons />
    </>
  )
}

interface ShownLine {
  readonly at: number
  readonly parts: readonly Part[]
  /** What it is about in the graph. */
  readonly about: GraphRef
}

interface ShownRow {
  readonly id: number
  readonly primal: ShownLine
  readonly adjoint: readonly ShownLine[]
}

function shownRows(telling: Parameters<typeof makeLedger>[0], rows: readonly LedgerRow[]): ShownRow[] {
  return rows.map((row) => {
    const { id, maker } = row.variable
    const about: GraphRef = maker === undefined ? { kind: 'variable', id } : { kind: 'operation', id: maker }
    return {
      id,
      primal: { at: row.primal.at, parts: lineParts(primalLine(telling, row)), about },
      adjoint: row.adjoint.map((line) => ({
        at: line.at,
        parts: lineParts(adjointLine(telling, row, line)),
        about: line.kind === 'contribution' ? { kind: 'arrow', id: line.arrow.id } : { kind: 'variable', id },
      })),
    }
  })
}

interface RowProps extends ShownRow {
  /** How many of its lines are known. */
  readonly known: number
  readonly hasPrimal: boolean
  readonly isFirst: boolean
}

/** A variable's lines; it renders again only when one more of them is known. */
const Row = memo(function Row({ primal, adjoint, known, hasPrimal, isFirst }: RowProps) {
  const reached = adjoint.toSorted((one, other) => one.at - other.at).slice(0, known - (hasPrimal ? 1 : 0))
  return (
    <tr>
      <td>{hasPrimal && <Line line={primal} isFirst={isFirst} />}</td>
      <td>
        {reached.map((line) => (
          <Line key={`${line.about.kind} ${line.about.id}`} line={line} />
        ))}
      </td>
    </tr>
  )
})

/** A line that is linked to its node or arrow; the first one is the Tab stop of all. */
function Line({ line: { parts, about }, isFirst = false }: { line: ShownLine; isFirst?: boolean }) {
  const pointing = usePointing()
  return (
    <p className="ledger-line" {...pointing(about)} tabIndex={isFirst ? 0 : -1}>
      <SentenceLine parts={parts} />
    </p>
  )
}

/** Copies what the ledger shows, in one of its formats. */
function CopyButtons() {
  const telling = useLater((derived) => derived.telling)
  const timeline = useLater((derived) => derived.timeline)
  const position = useLater((derived) => derived.position)
  const [answer, copy] = useCopy()
  const text = useText(tools)
  return (
    <div className="copy-row">
      <span>{text('copyAs')}</span>
      {ledgerFormats.map(({ title, write }) => (
        <button
          key={title}
          type="button"
          onClick={() => {
            const written = write(makeLedgerSheet(telling, timeline, position))
            void copy(written, text('copied', { format: title }), text('notCopied'))
          }}
        >
          {title}
        </button>
      ))}
      <span role="status" aria-label={text('copying')}>
        {answer}
      </span>
    </div>
  )
}
