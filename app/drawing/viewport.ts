import { type Selection, select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3'
import type { Point } from '../layout/types'
import type { Box } from './box'
import type { Fitting } from './fitting'

/** Kept free around the picture. */
export const MARGIN = 16
const [LEAST_ZOOM, MOST_ZOOM] = [0.05, 4]
/** Until a first picture is shown. */
const NO_FITTING: Fitting = { least: 1, most: 1, below: 0, together: { width: 0, height: 0 } }
/** Text smaller than this on the screen is left out. */
const LEGIBLE_PX = 5

/** A part of the picture that is to be seen together: its middle, and how far it reaches from there. */
export interface Area {
  readonly centre: Point
  readonly halfWidth: number
  readonly halfHeight: number
}

/** Zooming and panning of one drawing. */
export interface Viewport {
  /** Shows a new picture with these bounds: all of it where it stays readable, else the part around `focus`. */
  show(bounds: Box, fitting: Fitting, focus: Area | undefined, durationMs: number): void
  /** Shows the picture again after the stage has changed its size, unless the reader has moved it. */
  resize(fitting: Fitting, focus: Area | undefined): void
  /** Brings `focus` into view if it is outside and the reader has not panned away by hand. */
  follow(focus: Area | undefined, durationMs: number): void
  /** Brings `area` into view if any of it is outside, whoever chose the view: what has the focus has to be seen. */
  reveal(area: Area, durationMs: number): void
  /** The whole picture, however small; from now on it is fitted and followed again. */
  fit(durationMs: number): void
  zoomBy(factor: number, durationMs: number): void
  panBy(dx: number, dy: number): void
  /** Brings a point of the picture to the middle of the stage, as far as its edges allow. */
  centreOn(point: Point): void
  /** The part of the picture that is in view once the present movement is done. */
  aim(): Box
  /** The part that is in view now. */
  view(): Box
}

/**
 * Wires zoom by wheel, pinch, drag and keys to `content`, a group inside `svg`; tells `onMove` the part of the picture
 * that is in view. `takes` says which gestures are meant for the drawing and not for the page around it.
 */
export function makeViewport(
  svg: SVGSVGElement,
  content: SVGGElement,
  onMove: (view: Box) => void,
  takes: (event: Event) => boolean,
): Viewport {
  let fitting = NO_FITTING
  let bounds: Box = { left: 0, top: 0, right: 1, bottom: 1 }
  // Kept, because asking the browser makes it lay out the page there and then.
  let inner = { width: svg.clientWidth, height: svg.clientHeight }
  let ownedByReader = false
  /** Where the last movement leads; equal to the present transform once it has come to rest. */
  let target = zoomIdentity
  const root: Selection<SVGSVGElement, unknown, null, undefined> = select(svg)
  const behavior: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([LEAST_ZOOM, MOST_ZOOM])
    .filter(takes)
    .extent(() => [
      [0, 0],
      [inner.width, inner.height],
    ])
    .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      if (sourceEvent) ownedByReader = true
      if (ownedByReader) target = transform
      content.setAttribute('transform', transform.toString())
      svg.classList.toggle('is-far', 15 * transform.k < LEGIBLE_PX)
      tellView(transform)
    })
  root.call(behavior).on('dblclick.zoom', null)
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  const stage = () => ({ width: inner.width || 1, height: Math.max(inner.height - fitting.below, 1) })
  const viewOf = (transform: ZoomTransform): Box => {
    const [left, top] = transform.invert([0, 0])
    const [right, bottom] = transform.invert([inner.width, inner.height])
    return { left, top, right, bottom }
  }
  const tellView = (transform: ZoomTransform) => onMove(viewOf(transform))
  const setFitting = (next: Fitting) => {
    fitting = next
    behavior.scaleExtent([LEAST_ZOOM, Math.max(MOST_ZOOM, next.most * 2)])
  }
  const current = (): ZoomTransform => (svg as SVGSVGElement & { __zoom: ZoomTransform }).__zoom
  const move = (transform: ZoomTransform, durationMs: number) => {
    root.interrupt()
    target = transform
    const isThere = transform.toString() === current().toString()
    if (durationMs > 0 && !still.matches && !isThere)
      root.transition().duration(durationMs).call(behavior.transform, transform)
    else root.call(behavior.transform, transform)
  }
  const fitScale = () => {
    const { width, height } = stage()
    const size = sizeOf(bounds)
    return Math.min((width - 2 * MARGIN) / size.width, (height - 2 * MARGIN) / size.height, fitting.most)
  }
  const centred = (scale: number): ZoomTransform => {
    const { width, height } = stage()
    const size = sizeOf(bounds)
    return zoomIdentity
      .translate((width - size.width * scale) / 2, (height - size.height * scale) / 2)
      .scale(scale)
      .translate(-bounds.left, -bounds.top)
  }
  /** Centres a point, but never shows emptiness beyond the picture's edge where the picture is larger than the stage. */
  const around = ({ x, y }: Point, scale: number): ZoomTransform => {
    const { width, height } = stage()
    const size = sizeOf(bounds)
    return zoomIdentity
      .translate(
        clampOffset(width / 2 - (x - bounds.left) * scale, width, size.width * scale),
        clampOffset(height / 2 - (y - bounds.top) * scale, height, size.height * scale),
      )
      .scale(scale)
      .translate(-bounds.left, -bounds.top)
  }
  const place = (focus: Area | undefined, durationMs: number) => {
    const scale = fitScale()
    if (scale >= fitting.least || !focus) move(centred(scale), durationMs)
    else move(around(focus.centre, fitting.least), durationMs)
  }
  /** The corners of an area on the stage, once the present movement is done. */
  const cornersOf = ({ centre, halfWidth, halfHeight }: Area) => ({
    first: target.apply([centre.x - halfWidth, centre.y - halfHeight]),
    last: target.apply([centre.x + halfWidth, centre.y + halfHeight]),
  })
  const isInView = (area: Area) => {
    const { first, last } = cornersOf(area)
    const { width, height } = stage()
    return first[0] >= 0 && first[1] >= 0 && last[0] <= width && last[1] <= height
  }
  const isOutOfView = (area: Area) => {
    const { first, last } = cornersOf(area)
    const { width, height } = stage()
    return last[0] < 0 || last[1] < 0 || first[0] > width || first[1] > height
  }
  const follow = (focus: Area | undefined, durationMs: number) => {
    if (!focus || isInView(focus)) return
    // A view that the reader chose is kept as long as anything of the step is in it.
    if (ownedByReader && !isOutOfView(focus)) return
    move(around(focus.centre, target.k), durationMs)
  }
  return {
    show(next, nextFitting, focus, durationMs) {
      bounds = next
      setFitting(nextFitting)
      ownedByReader = false
      place(focus, durationMs)
    },
    resize(nextFitting, focus) {
      setFitting(nextFitting)
      inner = { width: svg.clientWidth, height: svg.clientHeight }
      if (ownedByReader) tellView(current())
      else place(focus, 0)
    },
    follow,
    reveal(area, durationMs) {
      if (!isInView(area)) move(around(area.centre, target.k), durationMs)
    },
    fit(durationMs) {
      ownedByReader = false
      move(centred(fitScale()), durationMs)
    },
    zoomBy(factor, durationMs) {
      ownedByReader = true
      if (still.matches) root.call(behavior.scaleBy, factor)
      else root.transition().duration(durationMs).call(behavior.scaleBy, factor)
    },
    panBy(dx, dy) {
      ownedByReader = true
      root.call(behavior.translateBy, dx / current().k, dy / current().k)
    },
    centreOn(point) {
      ownedByReader = true
      move(around(point, current().k), 0)
    },
    aim: () => viewOf(target),
    view: () => viewOf(current()),
  }
}

function sizeOf({ left, top, right, bottom }: Box) {
  return { width: right - left, height: bottom - top }
}

function clampOffset(offset: number, stage: number, content: number): number {
  if (content <= stage - 2 * MARGIN) return (stage - content) / 2
  return Math.min(MARGIN, Math.max(stage - content - MARGIN, offset))
}
