import { create } from 'd3'
import { type Box, boxAround, contains, meet, union, widen } from './box'
import { fromTemplate } from './fromTemplate'
import { inSlices } from './inSlices'
import type { Look } from './look'
import { type Part, type Plan, planArrows, planNodes } from './partPlans'
import type { Picture } from './picture'

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

/** Neighbours that are rendered or left out together: a browser has less to do with one group than with its parts. */
interface Batch {
  readonly element: SVGSVGElement
  readonly box: Box
  readonly plans: readonly Plan[]
  /** Once they are made. */
  parts: readonly Part[] | undefined
  isNear: boolean
}

const NOWHERE = boxAround([])
const BATCH = 24

/** Parts inside `content`, made anew for each picture. */
export function createWindowedParts(content: SVGGElement): WindowedParts {
  let picture: Picture | undefined
  let look: Look = { nodes: [], arrows: [] }
  let layers: SVGGElement[] = []
  let batches: readonly Batch[] = []
  let near = NOWHERE
  let pinned: Batch | undefined
  /** What is still to be brought up to date, the next batch last. */
  let queue: Batch[] = []

  const work = inSlices(() => {
    const batch = queue.pop()
    if (batch) bring(batch, look, near)
    return queue.length > 0
  })
  const bringAll = () => {
    queue = [
      ...batches.filter(({ isNear }) => !isNear).reverse(),
      ...batches.filter(({ isNear }) => isNear).reverse(),
    ]
    work.start()
  }
  const clear = () => {
    work.stop()
    for (const layer of layers) layer.remove()
    layers = []
    batches = []
    near = NOWHERE
    pinned = undefined
    picture = undefined
  }
  const draw = (next: Picture) => {
    clear()
    picture = next
    const nodes = inBatches(planNodes(next))
    const { short, long } = planArrows(next)
    const arrows = [...inBatches(short), ...inBatches(long)]
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
      if (batches.length === 0 || (contains(near, view) && fits(near, view))) return
      near = widen(view)
      for (const batch of batches) {
        batch.isNear = comesInto(batch, near)
        if (!batch.isNear && batch !== pinned) batch.element.style.display = 'none'
      }
      bringAll()
    },
    pin(element) {
      pinned = element && batches.find((batch) => batch.element.contains(element))
      if (pinned) pinned.element.style.display = ''
    },
    clear,
  }
}

/** Whether what is rendered is not far more than what is in view, as it is after zooming in. */
function fits(near: Box, view: Box): boolean {
  return near.right - near.left <= 4 * (view.right - view.left)
}

function comesInto({ box, plans }: Batch, part: Box): boolean {
  return meet(box, part) && plans.some((plan) => meet(plan.box, part) && plan.reaches(part))
}

function inBatches(plans: readonly Plan[]): Batch[] {
  const batches: Batch[] = []
  for (let start = 0; start < plans.length; start += BATCH) {
    const members = plans.slice(start, start + BATCH)
    const box = members.map((plan) => plan.box).reduce(union)
    batches.push({ element: newBatch(), box, plans: members, parts: undefined, isNear: false })
  }
  return batches
}

function bring(batch: Batch, look: Look, near: Box): void {
  const isNew = batch.parts === undefined
  batch.parts ??= batch.plans.map((plan) => plan.make())
  for (const part of batch.parts) part.bring(look, near)
  if (isNew) batch.element.append(...batch.parts.map(({ element }) => element))
  if (batch.isNear) batch.element.style.display = ''
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
