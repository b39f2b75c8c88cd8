import type { Look, NodeLook } from './look'
import { pillWidth, SIZES } from './nodeSizes'
import type { DrawnNode, Picture } from './picture'
import type { Area } from './viewport'

/** Larger than this, the nodes of a step do not fit on a small stage together. */
const WIDEST = 420
const HIGHEST = 300

/**
 * The part of the picture that a step is about: the operation at work with what it reads and makes; where they lie far
 * apart with what receives a number, or alone; at the start the leaf farthest from the root. Undefined for an empty
 * picture.
 */
export function focusOn({ nodes, direction }: Picture, look: Look): Area | undefined {
  const withPart = (...parts: NodeLook['part'][]) =>
    nodes.filter((_, index) => parts.includes(look.nodes[index]?.part ?? ''))
  const receiving = withPart('active', 'receives')
  const involved = withPart('active', 'receives', 'gives-value', 'gives-gradient')
  const first =
    nodes[look.nodes.findIndex(({ part }) => part === 'active')] ?? involved[0] ?? startOf(nodes, direction)
  if (!first) return undefined
  const areas = [involved, receiving]
    .filter(({ length }) => length > 0)
    .map((group) => areaOf(group, direction))
  return areas.find(isSmall) ?? areaOf([first], direction)
}

function isSmall({ halfWidth, halfHeight }: Area): boolean {
  return halfWidth * 2 <= WIDEST && halfHeight * 2 <= HIGHEST
}

/** The box round some nodes, pills included. */
function areaOf(nodes: readonly DrawnNode[], direction: Picture['direction']): Area {
  const half = SIZES.circle + SIZES.rim
  const pill = SIZES.pillGap + SIZES.pillHeight
  const left = Math.min(...nodes.map(({ centre, halfWidth }) => centre.x - halfWidth - SIZES.rim))
  const beside = (halfWidth: number) => (direction === 'down' ? SIZES.pillGap + pillWidth(halfWidth) : 0)
  const right = Math.max(
    ...nodes.map(({ centre, halfWidth }) => centre.x + halfWidth + SIZES.rim + beside(halfWidth)),
  )
  const top = Math.min(...nodes.map(({ centre }) => centre.y - half))
  const bottom = Math.max(...nodes.map(({ centre }) => centre.y + half)) + (direction === 'right' ? pill : 0)
  return {
    centre: { x: (left + right) / 2, y: (top + bottom) / 2 },
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
  }
}

/** The leaf where the data flow starts, else the first node. */
function startOf(nodes: readonly DrawnNode[], direction: Picture['direction']): DrawnNode | undefined {
  const along = ({ centre }: DrawnNode) => (direction === 'right' ? centre.x : centre.y)
  const leaves = nodes.filter(({ kind }) => kind === 'leaf')
  return leaves.length > 0
    ? leaves.reduce((first, leaf) => (along(leaf) < along(first) ? leaf : first))
    : nodes[0]
}
