import { select } from 'd3'
import type { Direction } from '../layout/types'
import { type Box, boxAround } from './box'
import { courseWithin } from './course'
import { applyArrowLook, newArrow } from './drawArrows'
import { applyNodeLook, nameNode, newNode, rebuildNode } from './drawNodes'
import { type ArrowLook, type Look, type NodeLook, sameLook } from './look'
import { arrowWithin, type DrawnArrow, type DrawnNode, type Picture } from './picture'

/** Something of a large picture that is to be drawn, and where. */
export interface Plan {
  readonly box: Box
  /** Whether it may be seen in a part of the picture that its box meets. */
  reaches(part: Box): boolean
  /** Makes its element; called once. */
  make(): Part
}

/** An element that can be brought up to date. */
export interface Part {
  readonly element: SVGGElement
  /** Gives the element its present look, as far as it is near; nothing is done where nothing has changed. */
  bring(look: Look, near: Box): void
}

/** Arrows within a screen or two. */
const SHORT = 1500

/** Plans for all nodes of a picture, in its order. */
export function planNodes(picture: Picture): Plan[] {
  return picture.nodes.map((node, index) => planNode(node, index, picture))
}

/** Plans for all arrows of a picture: apart, because a long one is seen in many places, where a short one is not. */
export function planArrows(picture: Picture): { readonly short: Plan[]; readonly long: Plan[] } {
  const plans = picture.arrows.map((arrow, index) => planArrow(arrow, index, picture))
  return {
    short: plans.filter(({ box }) => isShort(box)),
    long: plans.filter(({ box }) => !isShort(box)),
  }
}

function isShort(box: Box): boolean {
  return box.right - box.left + box.bottom - box.top <= SHORT
}

function planNode(node: DrawnNode, index: number, { direction }: Picture): Plan {
  const { centre, halfWidth, sizes } = node
  // A node reaches farther than its shape: rim, pill, badge.
  const around = sizes.circle + sizes.pillGap + sizes.pillHeight
  return {
    box: {
      left: centre.x - halfWidth - around,
      right: centre.x + halfWidth * 3 + around, // the pill may stand beside it
      top: centre.y - around,
      bottom: centre.y + around,
    },
    reaches: () => true,
    make() {
      const element = newNode()
      select(element).datum(node)
      nameNode(element, node)
      element.setAttribute('transform', `translate(${centre.x},${centre.y})`)
      rebuildNode.call(element, node)
      const apply = (look: NodeLook) => applyNodeLook(element, node, look, direction)
      return partOf(element, ({ nodes }) => nodes[index] as NodeLook, apply)
    },
  }
}

function planArrow(arrow: DrawnArrow, index: number, { direction }: Picture): Plan {
  const box = boxAround(arrow.points)
  const lookOf = ({ arrows }: Look) => arrows[index] as ArrowLook
  return {
    box,
    reaches: (part) => courseWithin(arrow.points, part).length > 0,
    make() {
      const element = newArrow()
      select(element).datum(arrow)
      if (!isShort(box)) return longArrowPart(element, arrow, lookOf, direction)
      element.querySelector('.flow')?.setAttribute('d', arrow.path())
      return partOf(element, lookOf, (look) => applyArrowLook(element, arrow, look))
    },
  }
}

/** A long arrow is drawn only where it is near. */
function longArrowPart(
  element: SVGGElement,
  arrow: DrawnArrow,
  lookOf: (look: Look) => ArrowLook,
  direction: Direction,
): Part {
  let drawn = arrow
  let part: Box | undefined
  let shown: ArrowLook | undefined
  return {
    element,
    bring(look, near) {
      const now = lookOf(look)
      if (near === part && sameLook(shown, now)) return
      if (near !== part) {
        const { hasStart, hasEnd, ...piece } = arrowWithin(arrow, near, direction)
        const [flow, lane] = [element.querySelector('.flow'), element.querySelector('.lane')]
        flow?.setAttribute('d', piece.path())
        flow?.setAttribute('marker-end', hasEnd ? 'url(#flow-head)' : 'none')
        lane?.setAttribute('marker-start', hasStart ? 'url(#lane-head)' : 'none')
        drawn = piece
      }
      applyArrowLook(element, drawn, now)
      part = near
      shown = now
    },
  }
}

function partOf<L extends object>(
  element: SVGGElement,
  lookOf: (look: Look) => L,
  apply: (look: L) => void,
): Part {
  let shown: L | undefined
  return {
    element,
    bring(look) {
      const now = lookOf(look)
      if (!sameLook(shown, now)) apply(now)
      shown = now
    },
  }
}
