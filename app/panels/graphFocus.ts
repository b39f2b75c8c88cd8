import type { GraphDrawing } from '../drawing/createGraphDrawing'
import { type Picture, refOf } from '../drawing/picture'
import type { NodeRef } from '../engine/graph/graph'
import { beginWalk, type Ground, sameNode, type Walk, type Way, walkOn } from './graphWalk'

const PAN = 60
const NODE = 'g.node:not(.is-leaving)'

const WAYS: Readonly<Record<string, Way>> = {
  ArrowRight: 'onward',
  ArrowLeft: 'backward',
  ArrowDown: 'next',
  ArrowUp: 'previous',
}

/**
 * Walks the graph by keyboard: one Tab stop, → along the data flow, ← against it, ↑ ↓ between siblings, Enter goes to
 * the node's step; + − 0 zoom and Shift+arrows pan. Every move can be taken back by its opposite.
 */
export class GraphFocus {
  /** The element in the Tab order; it stays the same node while its graph changes. */
  private kept: SVGGElement | undefined
  private walk: Walk | undefined
  /** What is drawn; a larger graph that is still being laid out is not walked yet. */
  private picture: Picture | undefined
  private ground: Ground | undefined

  constructor(
    private readonly svg: SVGSVGElement,
    private readonly drawing: GraphDrawing,
  ) {
    svg.addEventListener('keydown', this.onKeyDown)
    svg.addEventListener('focusin', this.onFocusIn)
  }

  /** Keeps exactly one node in the Tab order after the picture has changed. */
  keep(picture: Picture): void {
    if (picture === this.picture) return
    this.picture = picture
    this.ground = { graph: picture.graph, nodes: picture.nodes.map(refOf) }
    for (const element of this.svg.querySelectorAll('g.node[tabindex="0"]'))
      element.setAttribute('tabindex', '-1')
    const stays = this.kept?.isConnected && !this.kept.matches('.is-leaving')
    this.keepElement(stays ? this.kept : (this.svg.querySelector<SVGGElement>(NODE) ?? undefined))
    const node = this.kept && nodeOf(this.kept)
    this.walk = node && beginWalk(this.ground, node)
  }

  destroy(): void {
    this.svg.removeEventListener('keydown', this.onKeyDown)
    this.svg.removeEventListener('focusin', this.onFocusIn)
  }

  private keepElement(element: SVGGElement | undefined): void {
    this.kept?.setAttribute('tabindex', '-1')
    element?.setAttribute('tabindex', '0')
    this.drawing.pin(element)
    this.kept = element
  }

  private readonly onFocusIn = ({ target }: FocusEvent) => {
    const node = nodeOf(target)
    if (!node || !this.ground) return
    if (!this.walk || !sameNode(this.walk.node, node)) this.walk = beginWalk(this.ground, node)
    this.keepElement(target as SVGGElement)
    if (this.kept?.matches(':focus-visible')) this.drawing.reveal(node)
  }

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { viewport } = this.drawing
    const { shiftKey, key } = event
    const pans: Record<string, [number, number]> = {
      ArrowLeft: [PAN, 0],
      ArrowRight: [-PAN, 0],
      ArrowUp: [0, PAN],
      ArrowDown: [0, -PAN],
    }
    const [pan, way] = [pans[key], WAYS[key]]
    if (shiftKey && pan) viewport.panBy(...pan)
    else if (way) this.move(way)
    else if (key === '+' || key === '=') viewport.zoomBy(1.25, 150)
    else if (key === '-') viewport.zoomBy(0.8, 150)
    else if (key === '0') viewport.fit(200)
    else if (key === 'Enter' || key === ' ')
      (event.target as Element).dispatchEvent(new MouseEvent('click', { bubbles: true }))
    else return
    event.preventDefault()
  }

  private move(way: Way): void {
    if (!this.walk || !this.ground) return
    this.walk = walkOn(this.walk, way, this.ground)
    const element = this.elementOf(this.walk.node)
    if (!element) return
    this.keepElement(element) // an element that is out of view and not kept cannot take the focus
    element.focus({ preventScroll: true })
  }

  private elementOf({ kind, id }: NodeRef): SVGGElement | undefined {
    return this.svg.querySelector<SVGGElement>(`${NODE}[data-id="${kind} ${id}"]`) ?? undefined
  }
}

/** The node that an element draws; undefined for anything else. */
function nodeOf(target: EventTarget | null): NodeRef | undefined {
  const [kind, id] = (target instanceof SVGGElement ? (target.dataset.id ?? '') : '').split(' ')
  if (kind !== 'variable' && kind !== 'operation') return undefined
  return { kind, id: Number(id) }
}
