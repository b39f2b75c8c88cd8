import { useEffect, useRef } from 'react'
import type { GraphDrawing } from '../../drawing/createGraphDrawing'
import { createMiniMap } from '../../drawing/createMiniMap'

/** The whole graph in a corner of the stage, where not all of it is in view. By keyboard the graph itself is walked. */
export function MiniMap({ drawing }: { drawing: GraphDrawing }) {
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const stage = svg.current?.parentElement
    if (!svg.current || !stage) return
    const map = createMiniMap(svg.current, stage, (point) => drawing.viewport.centreOn(point))
    const stop = drawing.watch(map.show)
    return () => {
      stop()
      map.destroy()
    }
  }, [drawing])
  return <svg ref={svg} className="mini-map" aria-hidden="true" />
}
