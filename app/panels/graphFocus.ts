import type { GraphDrawing } from '../drawing/createGraphDrawing'
import type { Picture } from '../drawing/picture'
import { type NodeRef, operationOf, variableOf } from '../engine/graph/graph'

const PAN = 60
const NODE = 'g.node:not(.is-leaving)'

/**
 * Walks the graph by keyboard: one Tab stop, → along the data flow, ← against it, ↑ ↓ between siblings, Enter goes to
 * the node's step; + − 0 zoom and Shift+arrows pan. Where several ways lead on, → and ← take the first.
 */
export class GraphFocus {
  /** The element in the Tab order; it stays the same node while its graph changes. */
  private kept: SVGGElement | undefined
  /** The nodes that ↑ and ↓ go through: those that the last → or ← could have led to, else all. */
  private siblings: readonly NodeRef[] = []
  /** What is drawn; a larger graph that is still being laid out is not walked yet. */
  private picture: Picture | undefined

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
    this.siblings = []
    for (const element of this.svg.querySelectorAll('g.node[tabindex="0"]'))
      element.setAttribute('tabindex', '-1')
    const stays = this.kept?.isConnected && !this.kept.matches('.is-leaving')
    this.keepElement(stays ? this.kept : (this.svg.querySelector<SVGGElement>(NODE) ?? undefined))
  }

  destroy(): void {
    this.svg.removeEventListener('keydown', this.onKeyDown)
    this.svg.removeEventListener('focusin', this.onFocusIn)
  }

  private get current(): NodeRef | undefined {
    return this.kept && nodeOf(this.kept)
  }

  private keepElement(element: SVGGElement | undefined): void {
    this.kept?.setAttribute('tabindex', '-1')
    element?.setAttribute('tabindex', '0')
    this.drawing.pin(element)
    this.kept = element
  }

  private readonly onFocusIn = ({ target }: FocusEvent) => {
    const node = nodeOf(target)
    if (!node) return
    if (!this.siblings.some((sibling) => same(sibling, node))) this.siblings = this.all()
    this.keepElement(target as SVGGElement)
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
    const pan = pans[key]
    if (shiftKey && pan) viewport.panBy(...pan)
    else if (key === 'ArrowRight') this.move(this.onward())
    else if (key === 'ArrowLeft') this.move(this.backward())
    else if (key === 'ArrowDown') this.moveSibling(1)
    else if (key === 'ArrowUp') this.moveSibling(-1)
    else if (key === '+' || key === '=') viewport.zoomBy(1.25, 150)
    else if (key === '-') viewport.zoomBy(0.8, 150)
    else if (key === '0') viewport.fit(200)
    else if (key === 'Enter' || key === ' ')
      (event.target as Element).dispatchEvent(new MouseEvent('click', { bubbles: true }))
    else return
    event.preventDefault()
  }

  /** What reads or makes on from here: the operations a variable feeds, the result of an operation. */
  private onward(): NodeRef[] {
    const graph = this.picture?.graph
    if (!this.current || !graph) return []
    if (this.current.kind === 'operation') return [variable(operationOf(graph, this.current.id).result)]
    return variableOf(graph, this.current.id).uses.map(({ operation }) => ({
      kind: 'operation',
      id: operation,
    }))
  }

  /** What this came from: an operation's operands, the operation that made a variable. */
  private backward(): NodeRef[] {
    const graph = this.picture?.graph
    if (!this.current || !graph) return []
    if (this.current.kind === 'operation') return operationOf(graph, this.current.id).operands.map(variable)
    const { maker } = variableOf(graph, this.current.id)
    return maker === undefined ? [] : [{ kind: 'operation', id: maker }]
  }

  private move(nodes: readonly NodeRef[]): void {
    const drawn = nodes.filter((node) => this.elementOf(node))
    if (drawn.length === 0) return
    this.siblings = drawn
    this.focus(drawn[0])
  }

  private moveSibling(by: number): void {
    const siblings = this.siblings.length > 0 ? this.siblings : this.all()
    const index = siblings.findIndex((sibling) => this.current && same(sibling, this.current))
    this.focus(siblings[(index + by + siblings.length) % siblings.length])
  }

  private focus(node: NodeRef | undefined): void {
    if (!node) return
    const element = this.elementOf(node)
    if (!element) return
    this.keepElement(element) // an element that is out of view and not kept cannot take the focus
    element.focus({ preventScroll: true })
  }

  /** All nodes: leaves first, then in evaluation order. */
  private all(): NodeRef[] {
    return (this.picture?.nodes ?? []).map(({ kind, id }) => {
      return { kind: kind === 'operation' ? 'operation' : 'variable', id }
    })
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

function variable(id: number): NodeRef {
  return { kind: 'variable', id }
}

function same(first: NodeRef, second: NodeRef): boolean {
  return first.kind === second.kind && first.id === second.id
}
