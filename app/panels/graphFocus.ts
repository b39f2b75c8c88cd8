import type { GraphDrawing } from '../drawing/createGraphDrawing'
import { operationOf, variableOf } from '../engine/graph/graph'
import type { Store } from '../state/store'

const PAN = 60

/** A node as the keyboard sees it: a variable or an operation of the graph. */
interface Spot {
  readonly kind: 'variable' | 'operation'
  readonly id: number
}

/**
 * Walks the graph by keyboard: one Tab stop, → along the data flow, ← against it, ↑ ↓ between siblings, Enter goes to
 * the node's step; + − 0 zoom and Shift+arrows pan. Where several ways lead on, → and ← take the first.
 */
export class GraphFocus {
  private current: Spot | undefined
  /** The variable that ← came through, so that → returns there. */
  private siblings: readonly Spot[] = []

  constructor(
    private readonly svg: SVGSVGElement,
    private readonly store: Store,
    private readonly drawing: GraphDrawing,
  ) {
    svg.addEventListener('keydown', this.onKeyDown)
    svg.addEventListener('focusin', this.onFocusIn)
  }

  /** Keeps exactly one node in the Tab order, after the graph or its nodes have changed. */
  keep(): void {
    const elements = [...this.svg.querySelectorAll<SVGGElement>('g.node:not(.is-leaving)')]
    const kept = (this.current && this.elementOf(this.current)) ?? elements[0]
    for (const element of elements) {
      const tabIndex = element === kept ? '0' : '-1'
      if (element.getAttribute('tabindex') !== tabIndex) element.setAttribute('tabindex', tabIndex)
    }
  }

  destroy(): void {
    this.svg.removeEventListener('keydown', this.onKeyDown)
    this.svg.removeEventListener('focusin', this.onFocusIn)
  }

  private readonly onFocusIn = (event: FocusEvent) => {
    const spot = this.spotOf(event.target)
    if (!spot) return
    if (!this.siblings.some((sibling) => same(sibling, spot))) this.siblings = this.all()
    this.current = spot
    this.keep()
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
  private onward(): Spot[] {
    const { graph } = this.store.derived()
    if (!this.current) return []
    if (this.current.kind === 'operation') return [variable(operationOf(graph, this.current.id).result)]
    return variableOf(graph, this.current.id).uses.map(({ operation }) => ({
      kind: 'operation',
      id: operation,
    }))
  }

  /** What this came from: an operation's operands, the operation that made a variable. */
  private backward(): Spot[] {
    const { graph } = this.store.derived()
    if (!this.current) return []
    if (this.current.kind === 'operation') return operationOf(graph, this.current.id).operands.map(variable)
    const { maker } = variableOf(graph, this.current.id)
    return maker === undefined ? [] : [{ kind: 'operation', id: maker }]
  }

  private move(spots: readonly Spot[]): void {
    const drawn = spots.filter((spot) => this.elementOf(spot))
    if (drawn.length === 0) return
    this.siblings = drawn
    this.focus(drawn[0])
  }

  private moveSibling(by: number): void {
    const index = this.siblings.findIndex((sibling) => this.current && same(sibling, this.current))
    this.focus(this.siblings[(index + by + this.siblings.length) % this.siblings.length])
  }

  private focus(spot: Spot | undefined): void {
    if (!spot) return
    this.current = spot
    this.keep()
    this.elementOf(spot)?.focus({ preventScroll: true })
  }

  /** All nodes: leaves first, then in evaluation order. */
  private all(): Spot[] {
    return [...this.svg.querySelectorAll('g.node:not(.is-leaving)')].flatMap(
      (element) => this.spotOf(element) ?? [],
    )
  }

  private elementOf({ kind, id }: Spot): SVGGElement | undefined {
    return [...this.svg.querySelectorAll<SVGGElement>('g.node:not(.is-leaving)')].find((element) => {
      return element.dataset.id === `${kind} ${id}`
    })
  }

  private spotOf(target: EventTarget | null): Spot | undefined {
    const [kind, id] = (target instanceof SVGGElement ? (target.dataset.id ?? '') : '').split(' ')
    if (kind !== 'variable' && kind !== 'operation') return undefined
    return { kind, id: Number(id) }
  }
}

function variable(id: number): Spot {
  return { kind: 'variable', id }
}

function same(first: Spot, second: Spot): boolean {
  return first.kind === second.kind && first.id === second.id
}
