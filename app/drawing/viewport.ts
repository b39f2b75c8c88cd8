import { type Selection, select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3'
import type { Point } from '../layout/types'

/** Below this scale the smallest text is under 12 px: a drawing that needs less is followed instead of fitted. */
const READABLE_SCALE = 0.8
const MARGIN = 16
/** Kept free at the lower edge for the zoom buttons. */
const BUTTONS = 40
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
  /** Shows a new picture of this size: all of it where it stays readable, else the part around `focus`. */
  show(width: number, height: number, focus: Area | undefined, durationMs: number): void
  /** Shows the picture again after the stage has changed its size, unless the reader has moved it. */
  resize(focus: Area | undefined): void
  /** Brings `focus` into view if it is outside and the reader has not panned away by hand. */
  follow(focus: Area | undefined, durationMs: number): void
  /** The whole picture, however small; from now on it is fitted and followed again. */
  fit(durationMs: number): void
  zoomBy(factor: number, durationMs: number): void
  panBy(dx: number, dy: number): void
}

/** Wires zoom by wheel, pinch, drag and keys to `content`, a group inside `svg`. */
export function makeViewport(svg: SVGSVGElement, content: SVGGElement): Viewport {
  let size = { width: 1, height: 1 }
  let ownedByReader = false
  const root: Selection<SVGSVGElement, unknown, null, undefined> = select(svg)
  const behavior: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.05, 4])
    .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      if (sourceEvent) ownedByReader = true
      content.setAttribute('transform', transform.toString())
      svg.classList.toggle('is-far', 15 * transform.k < LEGIBLE_PX)
    })
  root.call(behavior).on('dblclick.zoom', null)
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  const stage = () => ({ width: svg.clientWidth || 1, height: Math.max(svg.clientHeight - BUTTONS, 1) })
  const current = (): ZoomTransform => (svg as SVGSVGElement & { __zoom: ZoomTransform }).__zoom
  const move = (transform: ZoomTransform, durationMs: number) => {
    root.interrupt()
    if (durationMs > 0 && !still.matches)
      root.transition().duration(durationMs).call(behavior.transform, transform)
    else root.call(behavior.transform, transform)
  }
  const fitScale = () => {
    const { width, height } = stage()
    return Math.min((width - 2 * MARGIN) / size.width, (height - 2 * MARGIN) / size.height, 1.6)
  }
  const centred = (scale: number): ZoomTransform => {
    const { width, height } = stage()
    return zoomIdentity
      .translate((width - size.width * scale) / 2, (height - size.height * scale) / 2)
      .scale(scale)
  }
  /** Centres a point, but never shows emptiness beyond the picture's edge where the picture is larger than the stage. */
  const around = ({ x, y }: Point, scale: number): ZoomTransform => {
    const { width, height } = stage()
    return zoomIdentity
      .translate(
        clampOffset(width / 2 - x * scale, width, size.width * scale),
        clampOffset(height / 2 - y * scale, height, size.height * scale),
      )
      .scale(scale)
  }
  const place = (focus: Area | undefined, durationMs: number) => {
    const scale = fitScale()
    if (scale >= READABLE_SCALE || !focus) move(centred(scale), durationMs)
    else move(around(focus.centre, READABLE_SCALE), durationMs)
  }
  const isInView = ({ centre, halfWidth, halfHeight }: Area) => {
    const transform = current()
    const [left, top] = transform.apply([centre.x - halfWidth, centre.y - halfHeight])
    const [right, bottom] = transform.apply([centre.x + halfWidth, centre.y + halfHeight])
    const { width, height } = stage()
    return left >= 0 && top >= 0 && right <= width && bottom <= height
  }
  const follow = (focus: Area | undefined, durationMs: number) => {
    if (!focus || ownedByReader || fitScale() >= READABLE_SCALE || isInView(focus)) return
    move(around(focus.centre, current().k), durationMs)
  }
  return {
    show(width, height, focus, durationMs) {
      size = { width, height }
      ownedByReader = false
      place(focus, durationMs)
    },
    resize(focus) {
      if (!ownedByReader) place(focus, 0)
    },
    follow,
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
  }
}

function clampOffset(offset: number, stage: number, content: number): number {
  if (content <= stage - 2 * MARGIN) return (stage - content) / 2
  return Math.min(MARGIN, Math.max(stage - content - MARGIN, offset))
}
