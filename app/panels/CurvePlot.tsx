import { useEffect, useRef } from 'react'
import { createPlotDrawing, type PlotDrawing } from '../drawing/createPlotDrawing'
import type { Plot } from '../drawing/plotScales'

interface CurvePlotProps {
  readonly plot: Plot
  /** What a screen reader says. */
  readonly label: string
  /** Absent where there is nothing to drag. A slider elsewhere does the same by keyboard. */
  readonly onDrag?: ((x: number) => void) | undefined
}

/** A curve with its tangent at the present value; the reader can drag along it. */
export function CurvePlot({ plot, label, onDrag }: CurvePlotProps) {
  const svg = useRef<SVGSVGElement>(null)
  const drawing = useRef<PlotDrawing>(undefined)
  const dragged = useRef(onDrag)
  dragged.current = onDrag
  const isDraggable = onDrag !== undefined
  useEffect(() => {
    if (!svg.current) return
    const created = createPlotDrawing(svg.current, isDraggable ? (x) => dragged.current?.(x) : undefined)
    drawing.current = created
    return () => created.destroy()
  }, [isDraggable])
  useEffect(() => drawing.current?.update(plot), [plot])
  return (
    <svg ref={svg} className={`plot${isDraggable ? ' is-draggable' : ''}`} role="img" aria-label={label} />
  )
}
