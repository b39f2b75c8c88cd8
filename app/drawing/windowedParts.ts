import { create, select } from 'd3'
import { type Box, contains, meet, union, widen } from './box'
import { applyArrowLook, newArrow } from './drawArrows'
import { applyNodeLook, nameNode, newNode, rebuildNode } from './drawNodes'
import { fromTemplate } from './fromTemplate'
import { inSlices } from './inSlices'
import { type ArrowLook, type Look, type NodeLook, sameLook } from './look'
import { SIZES } from './nodeSizes'
import type { DrawnArrow, DrawnNode, Picture } from './picture'

/**
 * The nodes and arrows of large pictures. They become elements of the page little by little, what is near the view first,
 * the others soon; only what is near is rendered.
 */
export interface WindowedParts {
  show(picture: Picture, look: Look): void
  /** Tells which part of the picture is in view. */
  move(view: Box): void
  /** Renders an element wherever it is, instead of the one pinned before. */
  pin(element: Element | undefined): void
  clear(): void
}

/** An element that can be brought up to date. */
interface Part {
  readonly element: SVGGElement
  /** Gives the element its present look, unless it has it. */
  bring(look: Look): void
}

/** Neighbours that are rendered or left out together: a browser has less to do with one group than with its parts. */
interface Batch {
  readonly element: SVGSVGElement
  readonly box: Box
  /** Makes the parts; called once. */
  readonly make: () => Part[]
  parts: readonly Part[] | undefined
}

const BATCH = 24
/** A node reaches farther than its shape: rim, pill, badge. */
const AROUND = SIZES.circle + SIZES.pillGap + SIZES.pillHeight

/** Parts inside `content`, made anew for each picture. */
export function createWindowedParts(content: SVGGElement): WindowedParts {
  let picture: Picture | undefined
  let look: Look = { nodes: [], arrows: [] }
  let layers: SVGGElement[] = []
  let batches: readonly Batch[] = []
  let near: Box | undefined
  let pinned: Element | undefined
  /** What is still to be brought up to date, the next batch last. */
  let queue: Batch[] = []

  const isNear = ({ element, box }: Batch) => {
    return (near && meet(box, near)) || (pinned !== undefined && element.contains(pinned))
  }
  const work = inSlices(() => {
    const batch = queue.pop()
    if (batch) bring(batch, look)
    if (batch && isNear(batch)) batch.element.style.display = ''
    return queue.length > 0
  })
  const bringAll = () => {
    queue = [...batches.filter((batch) => !isNear(batch)).reverse(), ...batches.filter(isNear)]
    work.start()
  }
  const clear = () => {
    work.stop()
    for (const layer of layers) layer.remove()
    layers = []
    batches = []
    near = undefined
    pinned = undefined
    picture = undefined
  }
  const draw = (next: Picture) => {
    clear()
    picture = next
    const nodes = inBatches(next.nodes, boxOf, (node, index) => nodePart(node, index, next))
    const arrows = inBatches(next.arrows, ({ box }) => box, arrowPart)
    layers = [newLayer('arrows', arrows), newLayer('nodes', nodes)]
    content.append(...layers)
    batches = [...nodes, ...arrows]
  }
  return {
    show(next, nextLook) {
      look = nextLook
      if (next === picture) bringAll()
      else draw(next) // which is filled when it is told what is in view
    },
    move(view) {
      if (batches.length === 0 || (near && contains(near, view) && fits(near, view))) return
      near = widen(view)
      for (const batch of batches) if (!isNear(batch)) batch.element.style.display = 'none'
      bringAll()
    },
    pin(element) {
      pinned = element
      const batch = element && batches.find((candidate) => candidate.element.contains(element))
      if (batch) batch.element.style.display = ''
    },
    clear,
  }
}

/** Whether what is rendered is not far more than what is in view, as it is after zooming in. */
function fits(near: Box, view: Box): boolean {
  return near.right - near.left <= 4 * (view.right - view.left)
}

function inBatches<D>(
  data: readonly D[],
  boxOf: (datum: D) => Box,
  partOf: (datum: D, index: number) => Part,
): Batch[] {
  const batches: Batch[] = []
  for (let start = 0; start < data.length; start += BATCH) {
    const members = data.slice(start, start + BATCH)
    const make = () => members.map((datum, place) => partOf(datum, start + place))
    batches.push({ element: newBatch(), box: members.map(boxOf).reduce(union), make, parts: undefined })
  }
  return batches
}

function bring(batch: Batch, look: Look): void {
  const isNew = batch.parts === undefined
  batch.parts ??= batch.make()
  for (const part of batch.parts) part.bring(look)
  if (isNew) batch.element.append(...batch.parts.map(({ element }) => element))
}

/** An inner `<svg>`, because Chromium lays out what is inside a `<g>` even where that is not displayed. */
const newBatch = fromTemplate(() =>
  create<SVGSVGElement>('svg:svg')
    .attr('class', 'batch')
    .attr('role', 'presentation')
    .style('overflow', 'visible')
    .style('display', 'none'),
)

function newLayer(name: string, batches: readonly Batch[]): SVGGElement {
  const layer = create<SVGGElement>('svg:g').attr('class', name).node() as SVGGElement
  layer.append(...batches.map(({ element }) => element))
  return layer
}

function nodePart(node: DrawnNode, index: number, { direction }: Picture): Part {
  const element = newNode()
  select(element).datum(node)
  nameNode(element, node)
  element.setAttribute('transform', `translate(${node.centre.x},${node.centre.y})`)
  rebuildNode.call(element, node)
  let shown: NodeLook | undefined
  return {
    element,
    bring({ nodes }) {
      const now = nodes[index] as NodeLook
      if (!sameLook(shown, now)) applyNodeLook(element, node, now, direction)
      shown = now
    },
  }
}

function arrowPart(arrow: DrawnArrow, index: number): Part {
  const element = newArrow()
  element.querySelector('.flow')?.setAttribute('d', arrow.path())
  let shown: ArrowLook | undefined
  return {
    element,
    bring({ arrows }) {
      const now = arrows[index] as ArrowLook
      if (!sameLook(shown, now)) applyArrowLook(element, arrow, now)
      shown = now
    },
  }
}

/** The box around a node with all that is drawn about it. */
function boxOf({ centre, halfWidth }: DrawnNode): Box {
  return {
    left: centre.x - halfWidth - AROUND,
    right: centre.x + halfWidth * 3 + AROUND, // the pill may stand beside it
    top: centre.y - AROUND,
    bottom: centre.y + AROUND,
  }
}
