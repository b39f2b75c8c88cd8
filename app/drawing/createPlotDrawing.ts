import { line, type Selection, select } from 'd3'
import type { Point } from '../layout/types'
import { type Plot, type PlotScales, plotScales, tangentEnds } from './plotScales'

/** A plot in an `<svg>`, made by `createPlotDrawing`. */
export interface PlotDrawing {
  update(plot: Plot): void
  destroy(): void
}

/** Size of every plot in user units. */
const PLOT_SIZE = { width: 220, height: 120 } as const

/**
 * A drawing of one curve with its tangent inside `svg`, which React owns and keeps empty. `onDrag` is told the x of the
 * place that the reader presses or drags to.
 */
export function createPlotDrawing(svg: SVGSVGElement, onDrag?: (x: number) => void): PlotDrawing {
  const { width, height } = PLOT_SIZE
  const root = select(svg).attr('viewBox', `0 0 ${width} ${height}`)
  const part = <E extends SVGElement>(kind: string, name: string) =>
    root.append<E>(kind).attr('class', `plot-${name}`)
  const axes = [part<SVGLineElement>('line', 'axis'), part<SVGLineElement>('line', 'axis')] as const
  const curve = part<SVGPathElement>('path', 'curve')
  const tangent = part<SVGLineElement>('line', 'tangent')
  const here = part<SVGCircleElement>('circle', 'here')
  here.attr('r', 5)
  let scales: PlotScales | undefined
  if (onDrag) watchDrag(svg, (x) => scales && onDrag(scales.x.invert(x)))
  return {
    update(plot) {
      scales = plotScales(plot, width, height)
      const { x, y } = scales
      drawLine(axes[0], across(0, y(0), width, y(0), height))
      drawLine(axes[1], across(x(0), 0, x(0), height, width))
      const shape = line<Point>(
        (point) => x(point.x),
        (point) => y(point.y),
      ).defined(({ y }) => Number.isFinite(y))
      curve.attr('d', shape(clipped(plot.curve, scales)))
      drawLine(tangent, tangentEnds(plot, scales, width / 5))
      here.style('display', plot.here ? 'inline' : 'none')
      if (plot.here) here.attr('cx', x(plot.here.x)).attr('cy', y(plot.here.y))
    },
    destroy() {
      root.on('.drag', null).selectAll('*').remove()
    },
  }
}

type LineSelection = Selection<SVGLineElement, unknown, null, undefined>

/** The ends of an axis, if it lies within the picture, whose other side is `limit` long. */
function across(x1: number, y1: number, x2: number, y2: number, limit: number): Point[] | undefined {
  const place = x1 === x2 ? x1 : y1
  if (!(place >= 0 && place <= limit)) return undefined
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ]
}

function drawLine(element: LineSelection, ends?: Point[]): void {
  element.style('display', ends ? 'inline' : 'none')
  if (!ends) return
  const [start, end] = ends as [Point, Point]
  element.attr('x1', start.x).attr('y1', start.y).attr('x2', end.x).attr('y2', end.y)
}

/** Browsers draw nothing of a line that leads millions of units out of the picture. */
function clipped(points: readonly Point[], { y }: PlotScales): Point[] {
  const [low = 0, high = 0] = y.domain()
  const far = 4 * (high - low)
  return points.map((point) => ({ x: point.x, y: Math.min(Math.max(point.y, low - far), high + far) }))
}

/** Calls `onX` with the user unit under the pointer while it is pressed. */
function watchDrag(svg: SVGSVGElement, onX: (x: number) => void): void {
  const tell = (event: PointerEvent) => {
    const { left, width } = svg.getBoundingClientRect()
    onX(((event.clientX - left) / width) * PLOT_SIZE.width)
  }
  select(svg)
    .on('pointerdown.drag', (event: PointerEvent) => {
      svg.setPointerCapture(event.pointerId)
      tell(event)
    })
    .on('pointermove.drag', (event: PointerEvent) => {
      if (svg.hasPointerCapture(event.pointerId)) tell(event)
    })
}
