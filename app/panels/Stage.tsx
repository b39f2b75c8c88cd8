import { type ComponentType, lazy, useEffect, useRef, useState } from 'react'
import { createGraphDrawing, type GraphDrawing } from '../drawing/createGraphDrawing'
import type { Picture } from '../drawing/picture'
import { createPictureMaker } from '../drawing/pictureMaker'
import { CycleError } from '../engine/formula/formulaError'
import { cutTo } from '../engine/formula/quote'
import { type GraphRef, variableOf } from '../engine/graph/graph'
import type { Session } from '../state/session'
import type { Store } from '../state/store'
import { useSession, useSessionStore } from '../state/useSession'
import { useText } from '../state/useText'
import { page } from '../words/english/page'
import { askedOfNode } from './askedOfNode'
import { ErrorBoundary } from './ErrorBoundary'
import { Fetched } from './Fetched'
import { GraphFocus } from './graphFocus'
import { NodeNote } from './NodeNote'
import { nodePosition } from './nodePosition'
import { unfoldPanel, WHY_PANEL } from './showPanel'
import { TappedNode } from './TappedNode'

const CycleCard = lazy(() => import('./CycleCard'))

interface StageProps {
  /** It stands in a page that is scrolled with the same gestures. */
  readonly isFigure?: boolean
  /** Is told each new picture; has to stay the same function. */
  readonly onPicture?: (picture: Picture) => void
  /** What stands over the graph and needs to know what of it is in view. */
  readonly Beside?: ComponentType<{ drawing: GraphDrawing }>
}

/**
 * The graph. While the formula cannot be read, the last good one or an example stays, visibly stale; so does the last
 * one while a large graph is being laid out.
 */
export function Stage({ isFigure = false, onPicture, Beside }: StageProps) {
  const text = useText(page)
  const error = useSession((session) => session.failure?.error)
  const reading = useSession((session) => session.reading)
  const [waiting, setWaiting] = useState<number>()
  const [byFinger, setByFinger] = useState(false)
  const isWaiting = waiting !== undefined
  const failure = (
    <p role="alert" className="failure">
      {text('graphFailed')}
    </p>
  )
  return (
    <section
      className={`stage${error ? ' is-stale' : ''}${isWaiting ? ' is-waiting' : ''}`}
      aria-label={text('graph')}
      aria-busy={isWaiting}
      onPointerDown={({ pointerType }) => setByFinger(pointerType === 'touch')}
    >
      <ErrorBoundary subject={reading.text} failure={failure}>
        <GraphView isFigure={isFigure} onWait={setWaiting} onPicture={onPicture} Beside={Beside} />
      </ErrorBoundary>
      {!error && <NodeNote />}
      {!error && byFinger && <TappedNode />}
      {error instanceof CycleError && (
        <Fetched failure={text('loopMissing')}>
          <CycleCard error={error} />
        </Fetched>
      )}
      {isWaiting && <p className="stale-note is-waiting">{text('drawing', { count: waiting })}</p>}
      {error && !isWaiting && !(error instanceof CycleError) && (
        <p className="stale-note">
          {text(reading.standsIn ? 'anExample' : 'stillDrawn', {
            formula: cutTo(60, reading.text.replaceAll('\n', '; ')),
          })}
        </p>
      )}
    </section>
  )
}

/** The tools look at the gradient of the variable that was chosen last. */
function chooseVariable({ actions, derived }: Store, id: number): void {
  const { graph, chosen } = derived()
  const { name, differentiable } = variableOf(graph, id)
  if (differentiable && id !== chosen) actions.change({ chosen: name })
}

/** What is marked in the graph: the chosen path, and what the reader points at. */
function marked({ path, pointed }: Session): GraphRef[] {
  return [...path.map((id) => ({ kind: 'arrow', id }) as const), ...pointed]
}

/** The drawing; `onWait` is told how many operations are being laid out, undefined when nothing is. */
function GraphView({
  isFigure,
  onWait,
  onPicture,
  Beside,
}: StageProps & { onWait: (operations: number | undefined) => void }) {
  const text = useText(page)
  const store = useSessionStore()
  const svg = useRef<SVGSVGElement>(null)
  const [drawing, setDrawing] = useState<GraphDrawing>()
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure

  useEffect(() => {
    const element = svg.current
    if (!element) return
    let picture: Picture | undefined
    const created = createGraphDrawing(element, {
      isFigure,
      onChoose: (node) => {
        const { graph, timeline, position } = store.derived()
        if (picture?.graph !== graph) return // a node of the graph before
        if (node.kind === 'operation') unfoldPanel(WHY_PANEL)
        else chooseVariable(store, node.id)
        store.actions.setPlaying(false)
        const asked = askedOfNode(store.derived(), node)
        if (asked.length > 0) store.actions.reveal(asked)
        else store.actions.goTo(nodePosition(graph, timeline, node, position))
      },
      onPoint: (part) => {
        if (picture?.graph === store.derived().graph) store.actions.point(part ? [part] : [])
      },
    })
    const focus = new GraphFocus(element, created)
    const still = matchMedia('(prefers-reduced-motion: reduce)')
    const update = () => {
      try {
        const { request, lookOf, lens } = store.derived()
        const asked = maker.ask(request)
        onWait(asked ? undefined : request.graph.operations.length)
        if (asked && asked !== picture) onPicture?.(asked)
        picture = asked ?? picture
        const look = picture && lookOf(picture)
        if (!picture || !look) return
        created.update({ picture, look, lens, animate: !still.matches })
        created.point(picture === asked ? marked(store.getState()) : [])
        focus.keep(picture)
      } catch (error) {
        setFailure(error)
      }
    }
    const maker = createPictureMaker(update)
    const resized = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element
      store.actions.setNarrow(clientWidth < 600 && clientHeight > clientWidth * 0.7)
      created.resize()
    })
    store.actions.setNarrow(element.clientWidth < 600 && element.clientHeight > element.clientWidth * 0.7)
    update()
    const stop = store.subscribe(update)
    resized.observe(element)
    setDrawing(created)
    return () => {
      stop()
      onWait(undefined)
      maker.destroy()
      resized.disconnect()
      focus.destroy()
      created.destroy()
    }
  }, [store, isFigure, onWait, onPicture])

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of nodes inside a drawing */}
      <svg
        ref={svg}
        className="graph"
        role="group"
        aria-label={text('computationGraph')}
        aria-description={text('graphKeys')}
        // Chromium puts an <svg> that listens to the focus of its parts into the Tab order.
        tabIndex={-1}
      />
      {drawing && Beside && <Beside drawing={drawing} />}
      <div className="zoom-buttons">
        <button type="button" aria-label={text('zoomIn')} onClick={() => drawing?.viewport.zoomBy(1.25, 150)}>
          +
        </button>
        <button type="button" aria-label={text('zoomOut')} onClick={() => drawing?.viewport.zoomBy(0.8, 150)}>
          −
        </button>
        <button type="button" onClick={() => drawing?.viewport.fit(200)}>
          {text('fit')}
        </button>
      </div>
    </>
  )
}
