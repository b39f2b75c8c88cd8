import { pointer, select } from 'd3'
import type { Point } from '../layout/types'
import { type Box, boxAt, meet } from './box'
import type { OverviewListener, Scene } from './createGraphDrawing'
import { frameOf } from './frameOf'
import type { NodeLook } from './look'
import { type MapPlan, planMap } from './miniMapPlan'
import type { DrawnNode, Picture } from './picture'

/** An overview of a drawing, shown where not all of it is in view. */
export interface MiniMap {
  readonly show: OverviewListener
  destroy(): void
}

/** Nodes are seen at least so large, in CSS pixels. */
const LEAST_NODE = 3

/**
 * An overview inside `svg`, for the eye and the pointer: the whole graph, the nodes of the step, and the part that is in
 * view. A click or a drag on it calls `onGo` with the point of the picture. It stands in the corner of the `stage` where
 * it covers none of the step's nodes.
 */
export function createMiniMap(svg: SVGSVGElement, stage: Element, onGo: (point: Point) => void): MiniMap {
  const root = select(svg)
  const arrows = root.append('path').attr('class', 'map-arrows')
  const nodes = root.append('path').attr('class', 'map-nodes')
  const active = root.append('path').attr('class', 'map-active')
  const frame = root.append('rect').attr('class', 'map-view')
  let drawn: { readonly picture: Picture; readonly plan: MapPlan } | undefined
  let told: Scene | undefined

  const go = (event: PointerEvent) => {
    if (!drawn || event.buttons === 0) return
    svg.setPointerCapture(event.pointerId)
    const [x, y] = pointer(event, svg)
    onGo(drawn.plan.toPicture({ x, y }))
  }
  svg.addEventListener('pointerdown', go)
  svg.addEventListener('pointermove', go)

  const draw = (picture: Picture) => {
    const plan = planMap(frameOf(picture), { width: stage.clientWidth, height: stage.clientHeight })
    const line = ({ points }: Picture['arrows'][number]) => {
      const [from, to] = [points[0], points.at(-1)]
      return from && to ? `M${place(plan.toMap(from))}L${place(plan.toMap(to))}` : ''
    }
    root.attr('width', plan.width).attr('height', plan.height)
    arrows.attr('d', picture.arrows.map(line).join(''))
    nodes.attr('d', picture.nodes.map((node) => rectangle(node, plan)).join(''))
    drawn = { picture, plan }
    return plan
  }
  return {
    show(scene, view, aim) {
      const { picture, look } = scene
      const isNeeded = !isAllIn(aim, picture)
      svg.style.display = isNeeded ? '' : 'none'
      if (!isNeeded) return
      const plan = drawn?.picture === picture && told ? drawn.plan : draw(picture)
      if (scene !== told) {
        const ofStep = picture.nodes.filter((_, index) => (look.nodes[index] as NodeLook).part !== '')
        active.attr('d', ofStep.map((node) => rectangle(node, plan)).join(''))
        svg.dataset.corner = cornerFor(plan, aim, ofStep, stage)
        told = scene
      }
      const [first, last] = [
        plan.toMap({ x: view.left, y: view.top }),
        plan.toMap({ x: view.right, y: view.bottom }),
      ]
      const [x, y] = [Math.max(first.x, 1), Math.max(first.y, 1)]
      frame
        .attr('x', x)
        .attr('y', y)
        .attr('width', Math.max(Math.min(last.x, plan.width - 1) - x, 0))
        .attr('height', Math.max(Math.min(last.y, plan.height - 1) - y, 0))
    },
    destroy() {
      svg.removeEventListener('pointerdown', go)
      svg.removeEventListener('pointermove', go)
      root.selectAll('*').remove()
    },
  }
}

/** Whether the whole picture is in view; labels at its edge do not count. */
function isAllIn({ left, top, right, bottom }: Box, { width, height }: Picture): boolean {
  return left <= 1 && top <= 1 && right >= width - 1 && bottom >= height - 1
}

function rectangle({ centre, halfWidth, sizes, kind }: DrawnNode, plan: MapPlan): string {
  const { x, y } = plan.toMap(centre)
  const width = Math.max(halfWidth * 2 * plan.scale, LEAST_NODE)
  const own = kind === 'operation' ? sizes.operationHeight : sizes.circle * 2
  const height = Math.max(own * plan.scale, LEAST_NODE)
  return `M${place({ x: x - width / 2, y: y - height / 2 })}h${tenth(width)}v${tenth(height)}h${-tenth(width)}z`
}

const CORNERS = ['top right', 'top left', 'bottom right', 'bottom left'] as const

/** The first corner of the stage in which the map covers no node of the step, else the first. */
function cornerFor(plan: MapPlan, aim: Box, ofStep: readonly DrawnNode[], stage: Element): string {
  const scale = stage.clientWidth / (aim.right - aim.left)
  const [width, height] = [(plan.width + plan.margin * 2) / scale, (plan.height + plan.margin * 2) / scale]
  const boxOf = (corner: string): Box => {
    const left = corner.includes('left') ? aim.left : aim.right - width
    const top = corner.includes('top') ? aim.top : aim.bottom - height
    return { left, top, right: left + width, bottom: top + height }
  }
  const isFree = (corner: string) => ofStep.every((node) => !meet(boxOf(corner), reachOf(node)))
  return CORNERS.find(isFree) ?? CORNERS[0]
}

/** A node with its pill, and with a label above or below it. */
function reachOf({ centre, halfWidth, sizes }: DrawnNode): Box {
  const reach = sizes.circle + sizes.pillGap + sizes.pillHeight
  return boxAt(centre, (halfWidth + sizes.pillGap) * 2, reach * 2)
}

function place({ x, y }: Point): string {
  return `${tenth(x)},${tenth(y)}`
}

function tenth(number: number): number {
  return Math.round(number * 10) / 10
}
