import { useEffect, useRef, useState } from 'react'
import { createGraphDrawing, type GraphDrawing } from '../drawing/createGraphDrawing'
import { CycleError } from '../engine/formula/formulaError'
import { useSession, useSessionStore } from '../state/useSession'
import { CycleCard } from './CycleCard'
import { ErrorBoundary } from './ErrorBoundary'
import { GraphFocus } from './graphFocus'
import { nodePosition } from './nodePosition'

/** The graph. While the formula cannot be read, the last good one or an example stays, visibly stale. */
export function Stage() {
  const error = useSession((session) => session.error)
  const reading = useSession((session) => session.reading)
  const stale = error !== undefined
  return (
    <section className={`stage${stale ? ' is-stale' : ''}`} aria-label="Graph">
      <ErrorBoundary subject={reading.text}>
        <GraphView />
      </ErrorBoundary>
      {error instanceof CycleError && <CycleCard error={error} />}
      {stale && !(error instanceof CycleError) && (
        <p className="stale-note">
          {reading.standsIn
            ? 'An example, as this formula cannot be read: '
            : 'The graph of the last formula that could be read: '}
          {shorten(reading.text)}
        </p>
      )}
    </section>
  )
}

function shorten(text: string): string {
  const line = text.replaceAll('\n', '; ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

function GraphView() {
  const store = useSessionStore()
  const svg = useRef<SVGSVGElement>(null)
  const [drawing, setDrawing] = useState<GraphDrawing>()
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure

  useEffect(() => {
    const element = svg.current
    if (!element) return
    const created = createGraphDrawing(element, {
      onChoose: (node) => {
        const { timeline, position } = store.derived()
        store.actions.setPlaying(false)
        store.actions.goTo(nodePosition(store.derived().graph, timeline, node, position))
      },
    })
    const focus = new GraphFocus(element, store, created)
    const still = matchMedia('(prefers-reduced-motion: reduce)')
    const update = () => {
      try {
        const { picture, look } = store.derived()
        created.update({ picture, look, animate: !still.matches })
        focus.keep(picture)
      } catch (error) {
        setFailure(error)
      }
    }
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
      resized.disconnect()
      focus.destroy()
      created.destroy()
    }
  }, [store])

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of nodes inside a drawing */}
      <svg
        ref={svg}
        className="graph"
        role="group"
        aria-label="Computation graph"
        aria-description="Arrow keys walk along the graph, Enter goes to the node's step."
        // Chromium puts an <svg> that listens to the focus of its parts into the Tab order.
        tabIndex={-1}
      />
      <div className="zoom-buttons">
        <button type="button" aria-label="Zoom in" onClick={() => drawing?.viewport.zoomBy(1.25, 150)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => drawing?.viewport.zoomBy(0.8, 150)}>
          −
        </button>
        <button type="button" onClick={() => drawing?.viewport.fit(200)}>
          Fit
        </button>
      </div>
    </>
  )
}
