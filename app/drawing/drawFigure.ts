import { create, select } from 'd3'
import type { Lens } from '../engine/steps/lens'
import type { Sentence } from '../engine/steps/sentence'
import { type Box, meet } from './box'
import { drawMarkers } from './drawArrows'
import { drawFigureCaption } from './drawFigureCaption'
import { createLens } from './drawLens'
import { frameOf } from './frameOf'
import type { Look } from './look'
import { type Plan, planArrows, planNodes } from './partPlans'
import type { Picture } from './picture'

/** A step of a picture to be drawn on its own: for a file or a sheet of paper. */
export interface Figure {
  readonly picture: Picture
  readonly look: Look
  readonly lens: Lens | undefined
  /** Stands below the graph. */
  readonly caption?: Sentence | undefined
  /** The part of the picture that is drawn; all of it where it is absent. */
  readonly part?: Box
  /** Begins the ids in it, which no other figure of a page may have. */
  readonly id: string
}

/** Round the picture. */
const MARGIN = 6

/** A still drawing of a whole picture, however large, in a new `<svg>` of its size that nothing else belongs to. */
export function drawFigure(figure: Figure): SVGSVGElement {
  const { picture, look, lens, caption, id, part = frameOf(picture) } = figure
  const svg = create<SVGSVGElement>('svg:svg').attr('class', 'graph figure').node() as SVGSVGElement
  drawMarkers(svg)
  const content = select(svg).append('g').attr('class', 'content').node() as SVGGElement
  const { short, long } = planArrows(picture)
  content.append(
    layerOf('arrows', [...short, ...long], look, part),
    layerOf('nodes', planNodes(picture), look, part),
  )
  createLens(content).show(picture, lens, 0)
  const drawn = caption ? drawFigureCaption(content, caption, part) : part
  ownMarkers(svg, id)
  sizeTo(svg, drawn)
  return svg
}

/** What of the plans is in a part of the picture. */
function layerOf(name: string, plans: readonly Plan[], look: Look, part: Box): SVGGElement {
  const layer = create<SVGGElement>('svg:g').attr('class', name).node() as SVGGElement
  for (const plan of plans) {
    if (!meet(plan.box, part) || !plan.reaches(part)) continue
    const made = plan.make()
    made.bring(look, part)
    layer.append(made.element)
  }
  return layer
}

/** Gives the arrow heads ids of this figure: those of another one may be in other colours, or not displayed. */
function ownMarkers(svg: SVGSVGElement, id: string): void {
  for (const marker of svg.querySelectorAll('marker')) marker.id = `${id}-${marker.id}`
  for (const place of ['marker-start', 'marker-end']) {
    for (const path of svg.querySelectorAll(`[${place}]`)) {
      const head = path.getAttribute(place) ?? ''
      path.setAttribute(place, head.replace('#', `#${id}-`))
    }
  }
}

function sizeTo(svg: SVGSVGElement, { left, top, right, bottom }: Box): void {
  const [x, y] = [Math.floor(left - MARGIN), Math.floor(top - MARGIN)]
  const [width, height] = [Math.ceil(right + MARGIN) - x, Math.ceil(bottom + MARGIN) - y]
  select(svg)
    .attr('viewBox', `${x} ${y} ${width} ${height}`)
    .attr('width', width)
    .attr('height', height)
    .insert('rect', 'g')
    .attr('class', 'figure-paper')
    .attr('x', x)
    .attr('y', y)
    .attr('width', width)
    .attr('height', height)
}
