import { type BaseType, type Selection, select } from 'd3'
import { carryKeys, type Keys } from './carryKeys'
import { applyNodeLook, rebuildNode } from './drawNodes'
import { focusOn } from './focusOn'
import type { ArrowLook, Look, NodeLook } from './look'
import type { DrawnArrow, DrawnNode, Picture } from './picture'
import { makeViewport, type Viewport } from './viewport'

/** What is to be seen: a picture, how it looks at the present step, and whether movement is welcome. */
export interface Scene {
  readonly picture: Picture
  readonly look: Look
  readonly animate: boolean
}

/** What the reader does to the drawing. */
export interface DrawingEvents {
  /** A node was clicked, tapped, or chosen with Enter. */
  readonly onChoose: (node: DrawnNode) => void
}

/** A drawing in an `<svg>`, made by `createGraphDrawing`. */
export interface GraphDrawing {
  /** Shows a scene; only what changed since the last one is touched. */
  update(scene: Scene): void
  /** Fits the picture again after the stage has changed its size. */
  resize(): void
  readonly viewport: Viewport
  destroy(): void
}

type Layer<D> = Selection<SVGGElement, D, BaseType, unknown>

const MOVE_MS = 450
const FOLLOW_MS = 300
/** Larger pictures change without movement. */
const ANIMATED_NODES = 300

/** A drawing of computation graphs inside `svg`, which React owns and keeps empty. */
export function createGraphDrawing(svg: SVGSVGElement, events: DrawingEvents): GraphDrawing {
  const content = select(svg).append('g').attr('class', 'content')
  const arrowLayer = content.append('g').attr('class', 'arrows')
  const nodeLayer = content.append('g').attr('class', 'nodes')
  drawMarkers(svg)
  const viewport = makeViewport(svg, content.node() as SVGGElement)
  let shown: Scene | undefined
  let keys: Keys | undefined
  let nodes: Layer<DrawnNode> = nodeLayer.selectAll('g.none')
  let arrows: Layer<DrawnArrow> = arrowLayer.selectAll('g.none')

  const redraw = ({ picture, animate }: Scene) => {
    keys = carryKeys(keys, picture.graph)
    const durationMs = animate && shown && picture.nodes.length <= ANIMATED_NODES ? MOVE_MS : 0
    nodes = joinNodes(nodeLayer, picture, keys, durationMs)
    arrows = joinArrows(arrowLayer, picture, keys, durationMs)
    nodes.on('click', (_event, node) => events.onChoose(node))
  }
  const applyLook = ({ look, picture }: Scene, before: Look | undefined) => {
    nodes.each(function (node, index) {
      const now = look.nodes[index] as NodeLook
      if (!before || !sameLook(before.nodes[index], now)) applyNodeLook(this, node, now, picture.direction)
    })
    arrows.each(function (arrow, index) {
      const now = look.arrows[index] as ArrowLook
      if (!before || !sameLook(before.arrows[index], now)) applyArrowLook(this, arrow, now)
    })
  }
  return {
    viewport,
    update(scene) {
      if (scene === shown) return
      const redrawn = scene.picture !== shown?.picture
      if (redrawn) redraw(scene)
      applyLook(scene, redrawn ? undefined : shown?.look)
      const { picture, animate } = scene
      const durationMs = animate && shown ? (redrawn ? MOVE_MS : FOLLOW_MS) : 0
      if (redrawn)
        viewport.show(picture.width, picture.height, focusOn(scene.picture, scene.look), durationMs)
      else viewport.follow(focusOn(scene.picture, scene.look), durationMs)
      shown = scene
    },
    resize() {
      if (shown) viewport.resize(focusOn(shown.picture, shown.look))
    },
    destroy() {
      select(svg).interrupt().on('.zoom', null).selectAll('*').interrupt().remove()
      svg.classList.remove('is-far')
    },
  }
}

function sameLook<T extends object>(before: T | undefined, now: T): boolean {
  return before !== undefined && (Object.keys(now) as (keyof T)[]).every((key) => before[key] === now[key])
}

/** What tells that a node is the same as one of the picture before; how it looks may have changed. */
function nodeKey(node: DrawnNode, keys: Keys): string {
  return node.kind === 'operation' ? `operation ${keys.operations[node.id]}` : `${keys.variables[node.id]}`
}

function joinNodes(
  layer: Selection<SVGGElement, unknown, null, undefined>,
  picture: Picture,
  keys: Keys,
  durationMs: number,
) {
  const place = ({ centre }: DrawnNode) => `translate(${centre.x},${centre.y})`
  const joined = layer
    .selectAll<SVGGElement, DrawnNode>('g.node:not(.is-leaving)')
    .data(picture.nodes, function (node) {
      return this instanceof SVGGElement && this.dataset.key ? this.dataset.key : nodeKey(node, keys)
    })
  leave(joined.exit(), durationMs)
  const entering = joined
    .enter()
    .append('g')
    .attr('class', 'node')
    .attr('data-key', (node) => nodeKey(node, keys))
    // Not a button: its accessible name would have to repeat the drawn text, "x2".
    .attr('role', 'img')
    .attr('aria-roledescription', 'node')
    .attr('tabindex', -1)
    .attr('transform', place)
  fadeIn(entering, durationMs)
  const staying = settle(joined)
  if (durationMs > 0) staying.transition().duration(durationMs).attr('transform', place)
  else staying.attr('transform', place)
  const all = entering.merge(joined).order() as unknown as Layer<DrawnNode>
  all
    .attr('data-node', ({ kind, label, id }) => (kind === 'operation' ? `${label} ${id}` : label))
    .attr('data-kind', ({ kind }) => kind)
    // Ids belong to one graph; the key carries identity from graph to graph.
    .attr('data-id', ({ kind, id }) => `${kind === 'operation' ? 'operation' : 'variable'} ${id}`)
  return all.each(rebuildNode)
}

/** Stops what an earlier picture began: a node that was still fading in is there at once. */
function settle<D>(joined: Selection<SVGGElement, D, SVGGElement, unknown>) {
  return joined.interrupt().style('opacity', null)
}

function joinArrows(
  layer: Selection<SVGGElement, unknown, null, undefined>,
  picture: Picture,
  keys: Keys,
  durationMs: number,
) {
  const key = (arrow: DrawnArrow) => {
    const operation = keys.operations[arrow.operation]
    const place =
      arrow.arrow === undefined
        ? 'result'
        : arrow.arrow - (picture.graph.operations[arrow.operation]?.firstArrow ?? 0)
    return `${operation} ${place} ${keys.variables[arrow.variable]}`
  }
  const joined = layer
    .selectAll<SVGGElement, DrawnArrow>('g.arrow:not(.is-leaving)')
    .data(picture.arrows, function (arrow) {
      return this instanceof SVGGElement && this.dataset.key ? this.dataset.key : key(arrow)
    })
  leave(joined.exit(), durationMs)
  const entering = joined.enter().append('g').attr('class', 'arrow').attr('data-key', key)
  entering.append('path').attr('class', 'flow').attr('data-arrow', '').attr('marker-end', 'url(#flow-head)')
  entering.append('path').attr('class', 'lane').attr('marker-start', 'url(#lane-head)')
  entering.select('.flow').attr('d', ({ path }) => path)
  fadeIn(entering, durationMs)
  const flows = settle(joined).select<SVGPathElement>('.flow')
  joined.select('.lane').attr('d', null)
  if (durationMs > 0) {
    flows
      .interrupt()
      .transition()
      .duration(durationMs)
      .attr('d', ({ path }) => path)
  } else flows.interrupt().attr('d', ({ path }) => path)
  return entering.merge(joined).order() as unknown as Layer<DrawnArrow>
}

function leave(gone: Selection<SVGGElement, unknown, SVGGElement, unknown>, durationMs: number): void {
  if (durationMs === 0) gone.remove()
  else
    gone
      .classed('is-leaving', true)
      .attr('data-key', null)
      .transition()
      .duration(durationMs / 2)
      .style('opacity', 0)
      .remove()
}

function fadeIn<D>(entering: Selection<SVGGElement, D, SVGGElement, unknown>, durationMs: number): void {
  if (durationMs === 0) return
  entering
    .style('opacity', 0)
    .transition()
    .delay(durationMs / 2)
    .duration(durationMs / 2)
    .style('opacity', 1)
}

function applyArrowLook(element: SVGGElement, arrow: DrawnArrow, look: ArrowLook): void {
  const classes = [
    'arrow',
    arrow.needed ? '' : 'is-unused',
    look.flowed ? 'has-flowed' : '',
    look.returned ? 'has-returned' : '',
    look.active ? 'is-active' : '',
    arrow.isLong ? 'is-long' : '',
  ]
  element.setAttribute('class', classes.filter(Boolean).join(' '))
  const lane = element.querySelector('.lane')
  if (look.returned) lane?.setAttribute('d', arrow.lane())
  else lane?.removeAttribute('d')
}

/** Arrow heads: solid for data, open for the gradient that comes back. */
function drawMarkers(svg: SVGSVGElement): void {
  const definitions = select(svg).append('defs')
  const marker = (id: string, path: string) =>
    definitions
      .append('marker')
      .attr('id', id)
      .attr('viewBox', '0 0 10 10')
      .attr('refX', 9)
      .attr('refY', 5)
      .attr('markerWidth', 9)
      .attr('markerHeight', 9)
      .attr('markerUnits', 'userSpaceOnUse')
      .attr('orient', 'auto-start-reverse')
      .append('path')
      .attr('d', path)
      .attr('class', id)
  marker('flow-head', 'M0,1 L10,5 L0,9 Z')
  marker('lane-head', 'M1,1 L9,5 L1,9')
}
