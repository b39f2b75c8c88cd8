import { select } from 'd3'
import type { GraphRef, NodeRef } from '../engine/graph/graph'
import type { Lens } from '../engine/steps/lens'
import type { Box } from './box'
import { drawMarkers } from './drawArrows'
import { fittingFor } from './fitting'
import { focusOn } from './focusOn'
import { frameOf } from './frameOf'
import { isForDrawing, isForFigure } from './gestures'
import { createHalos } from './halos'
import { createJoinedParts } from './joinedParts'
import { createLensLater } from './lensLater'
import type { Look } from './look'
import { type DrawnArrow, type DrawnNode, type Picture, refOf } from './picture'
import { watchPointing } from './pointing'
import { makeViewport, type Viewport } from './viewport'
import { createWindowedParts } from './windowedParts'

/** What is to be seen: a picture, how it looks at the present step and what that step shows, whether movement is welcome. */
export interface Scene {
  readonly picture: Picture
  readonly look: Look
  readonly lens: Lens | undefined
  readonly animate: boolean
}

/** What the reader does to the drawing, and where it stands. */
export interface DrawingEvents {
  /** A node was clicked, tapped, or chosen with Enter. */
  readonly onChoose: (node: DrawnNode) => void
  /** The mouse or the focus is on a node or an arrow; undefined when it has left. */
  readonly onPoint: (part: GraphRef | undefined) => void
  /** The drawing is a figure in a page that is scrolled with the same gestures. */
  readonly isFigure?: boolean
}

/** A drawing in an `<svg>`, made by `createGraphDrawing`. */
export interface GraphDrawing {
  /** Shows a scene; only what changed since the last one is touched. */
  update(scene: Scene): void
  /** Marks parts of the shown picture. */
  point(parts: readonly GraphRef[]): void
  /** Fits the picture again after the stage has changed its size. */
  resize(): void
  /** Renders a node's element even where it is out of view, so that it can take the focus. */
  pin(element: Element | undefined): void
  /** Brings a node into view if it is not. */
  reveal(node: NodeRef): void
  readonly viewport: Viewport
  /** Tells `listener` of every scene and every movement from now on; returns what ends that. */
  watch(listener: OverviewListener): () => void
  destroy(): void
}

/** Is told what is shown, which part of it is in view, and which will be once the present movement is done. */
export type OverviewListener = (scene: Scene, view: Box, aim: Box) => void

const MOVE_MS = 450
const FOLLOW_MS = 300
/** Larger pictures change without movement, and only what is near the view is rendered. */
const JOINED_NODES = 300

/** A drawing of computation graphs inside `svg`, which React owns and keeps empty. */
export function createGraphDrawing(svg: SVGSVGElement, events: DrawingEvents): GraphDrawing {
  const content = select(svg).append('g').attr('class', 'content').node() as SVGGElement
  drawMarkers(svg)
  const halos = createHalos(content)
  const joined = createJoinedParts(content)
  const windowed = createWindowedParts(content)
  const lenses = createLensLater(content)
  const takes = (event: Event) =>
    events.isFigure
      ? isForFigure(event as MouseEvent, svg.contains(document.activeElement))
      : isForDrawing(event as MouseEvent)
  let shown: Scene | undefined
  let onView: OverviewListener | undefined
  const onMove = (view: Box) => {
    windowed.move(view)
    if (shown) onView?.(shown, view, viewport.aim())
  }
  const viewport = makeViewport(svg, content, onMove, takes)
  const fitting = ({ sizes }: Picture) => {
    const stage = { width: svg.clientWidth, height: svg.clientHeight }
    return fittingFor(sizes, stage, { width: window.innerWidth, height: window.innerHeight })
  }
  const dataOf = <D>(element: Element) => select<Element, D>(element).datum()
  const stopPointing = watchPointing(svg, (element) => events.onPoint(element && partOf(dataOf(element))))

  select(content).on('click', ({ target }: MouseEvent) => {
    const element = (target as Element).closest('g.node:not(.is-leaving)')
    if (element) events.onChoose(dataOf(element))
  })
  return {
    viewport,
    watch(listener) {
      onView = listener
      if (shown) listener(shown, viewport.view(), viewport.aim())
      return () => {
        onView = undefined
      }
    },
    pin: (element) => windowed.pin(element),
    reveal({ kind, id }) {
      if (!shown) return
      const { nodes, sizes } = shown.picture
      const drawn = nodes.find((node) => node.id === id && refOf(node).kind === kind)
      if (!drawn) return
      const half = { halfWidth: drawn.halfWidth + sizes.rim, halfHeight: sizes.circle + sizes.rim }
      viewport.reveal({ centre: drawn.centre, ...half }, shown.animate ? FOLLOW_MS : 0)
    },
    update(scene) {
      const { picture, look, lens, animate } = scene
      const isNew = picture !== shown?.picture
      if (!isNew && look === shown?.look && lens === shown?.lens) return
      const isLarge = picture.nodes.length > JOINED_NODES
      const moves = animate && shown !== undefined
      if (isNew) (isLarge ? joined : windowed).clear()
      if (isLarge) windowed.show(picture, look)
      else joined.show(picture, look, moves ? MOVE_MS : 0)
      lenses.show(picture, lens, isNew && moves && !isLarge ? MOVE_MS : 0)
      const fit = fitting(picture)
      const focus = focusOn(picture, look, fit.together)
      shown = scene
      if (isNew) viewport.show(frameOf(picture), fit, focus, moves && !isLarge ? MOVE_MS : 0)
      else viewport.follow(focus, moves ? FOLLOW_MS : 0)
      onView?.(scene, viewport.view(), viewport.aim())
    },
    point(parts) {
      if (shown) halos.show(shown.picture, parts)
    },
    resize() {
      if (!shown) return
      const fit = fitting(shown.picture)
      viewport.resize(fit, focusOn(shown.picture, shown.look, fit.together))
    },
    destroy() {
      stopPointing()
      windowed.clear()
      select(svg).interrupt().on('.zoom', null).selectAll('*').interrupt().remove()
      svg.classList.remove('is-far')
    },
  }
}

/** What a node or an arrow draws; undefined for the arrow from an operation to its result, which is none of the graph's. */
function partOf(drawn: DrawnNode | DrawnArrow): GraphRef | undefined {
  if ('kind' in drawn) return refOf(drawn)
  return drawn.arrow === undefined ? undefined : { kind: 'arrow', id: drawn.arrow }
}
