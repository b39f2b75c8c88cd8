import { useLayoutEffect, useMemo, useRef } from 'react'
import { drawFigure, type Figure } from '../drawing/drawFigure'
import { figureTiles } from '../drawing/figureTiles'
import { frameOf } from '../drawing/frameOf'
import { makePicture } from '../drawing/picture'
import { lineParts } from '../engine/steps/ledgerParts'
import { type LedgerSheet, makeLedgerSheet, type SheetLine } from '../export/ledgerSheet'
import type { QrCode } from '../share/qrCode'
import { useDerived, useSession } from '../state/useSession'
import { useText } from '../state/useText'
import { sharing } from '../words/english/sharing'
import { tools } from '../words/english/tools'
import { SentenceLine } from './Sentence'
import { useIsShown } from './useIsShown'

/** The whole link of the present step, and its code where there is one. */
export interface PrintedLink {
  readonly text: string
  readonly code: QrCode | undefined
}

/** A formula of more characters is set smaller. */
const LONG = 240

/** The present step on paper: formula and link, the whole graph, what the step says, the ledger as far as it has come. */
export function PrintSheet({ link }: { link: PrintedLink }) {
  const isShown = useIsShown()
  const text = useSession((session) => session.reading.text)
  const sentence = useDerived((derived) => derived.sentence)
  // What the class is to find out does not stand in the ledger either.
  const hasLedger = (['table', 'values', 'gradients'] as const).every(isShown)
  return (
    <article className="print-sheet">
      <header className="print-header">
        <div>
          {isShown('formula') && (
            <p className={`print-formula${text.length > LONG ? ' is-long' : ''}`}>{text}</p>
          )}
          {isShown('share') && <p className="print-link">{link.text}</p>}
        </div>
        {isShown('share') && link.code && <Code code={link.code} />}
      </header>
      <PrintedGraph />
      {isShown('caption') && (
        <div className="print-caption shaped">
          {sentence.map((parts, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place
            <p key={index}>
              <SentenceLine parts={parts} />
            </p>
          ))}
        </div>
      )}
      {hasLedger && <PrintedLedger />}
    </article>
  )
}

/** Paper on which a phone still tells one module from the next. */
const MODULE_MM = 0.45
/** A code with more of them takes a larger sheet and a better camera than anybody has at hand. */
const MOST_MODULES = 110

function Code({ code: { size, path } }: { code: QrCode }) {
  const text = useText(sharing)
  if (size > MOST_MODULES) return null
  const side = `${Math.max(size * MODULE_MM, 28)}mm`
  return (
    <svg
      className="print-code"
      style={{ width: side, height: side }}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={text('code')}
    >
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  )
}

/** All of the graph, in parts where it is too large for a sheet. */
function PrintedGraph() {
  const text = useText(sharing)
  const request = useDerived((derived) => derived.request)
  const lookOf = useDerived((derived) => derived.lookOf)
  const lens = useDerived((derived) => derived.lens)
  const picture = useMemo(() => makePicture(request.graph, request.options), [request])
  const look = lookOf(picture)
  if (!look) return null
  const parts = figureTiles(frameOf(picture))
  return parts.map((part, index) => {
    const id = `printed-${index}`
    return (
      <figure key={id} className="print-graph">
        <Drawn figure={{ picture, look, lens, part, id }} />
        {parts.length > 1 && (
          <figcaption>{text('part', { place: index + 1, count: parts.length })}</figcaption>
        )}
      </figure>
    )
  })
}

/** A figure is not drawn larger than this on paper, however small the graph. */
const LARGEST_SCALE = 1.2

function Drawn({ figure }: { figure: Figure }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const drawn = drawFigure(figure)
    drawn.style.maxWidth = `${drawn.viewBox.baseVal.width * LARGEST_SCALE}px`
    place.current?.replaceChildren(drawn)
  }, [figure])
  return <div ref={place} />
}

/** The ledger, the lines of a variable in a row. */
function PrintedLedger() {
  const text = useText(tools)
  const telling = useDerived((derived) => derived.telling)
  const timeline = useDerived((derived) => derived.timeline)
  const position = useDerived((derived) => derived.position)
  const { forward, backward } = makeLedgerSheet(telling, timeline, position)
  return (
    <table className="print-ledger" aria-label={text('ledger')}>
      <thead>
        <tr>
          <th scope="col">{text('primalTrace')}</th>
          <th scope="col">{text('adjointTrace')}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf({ forward, backward }).map(({ id, primal, adjoint }) => (
          <tr key={id}>
            <td>
              <Lines lines={primal} />
            </td>
            <td>
              <Lines lines={adjoint} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lines({ lines }: { lines: readonly SheetLine[] }) {
  return lines.map(({ line }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place
    <p key={index}>
      <SentenceLine parts={lineParts(line)} />
    </p>
  ))
}

/** The lines of each variable that has any, in the order of the forward pass. */
function rowsOf({ forward, backward }: Pick<LedgerSheet, 'forward' | 'backward'>) {
  const ids = new Set([...forward, ...backward].map(({ row }) => row.variable.id))
  const about = (lines: readonly SheetLine[], id: number) => lines.filter(({ row }) => row.variable.id === id)
  return [...ids].map((id) => ({ id, primal: about(forward, id), adjoint: about(backward, id) }))
}
