import type { Extents } from './fitting'
import type { Look, NodeLook } from './look'
import { pillWidth, type Sizes } from './nodeSizes'
import type { DrawnNode, Picture } from './picture'
import type { Area } from './viewport'

/**
 * The part of the picture that a step is about: the operation at work with what it reads and makes; where they lie far
 * apart with what receives a number, or alone; at the start the leaf farthest from the root. Undefined for an empty
 * picture.
 */
export function focusOn(
  { nodes, direction, sizes }: Picture,
  look: Look,
  together: Extents,
): Area | undefined {
  const withPart = (...parts: NodeLook['part'][]) =>
    nodes.filter((_, index) => parts.includes(look.nodes[index]?.part ?? ''))
  const receiving = withPart('active', 'receives')
  const involved = withPart('active', 'receives', 'gives-value', 'gives-gradient')
  const first =
    nodes[look.nodes.findIndex(({ part }) => part === 'active')] ?? involved[0] ?? startOf(nodes, direction)
  if (!first) return undefined
  const areas = [involved, receiving]
    .filter(({ length }) => length > 0)
    .map((group) => areaOf(group, direction, sizes))
  const isSmall = ({ halfWidth, halfHeight }: Area) =>
    halfWidth * 2 <= together.width && halfHeight * 2 <= together.height
  return areas.find(isSmall) ?? areaOf([first], direction, sizes)
}

/** The box round some nodes, pills included. */
function areaOf(nodes: readonly DrawnNode[], direction: Picture['direction'], sizes: Sizes): Area {
  const half = sizes.circle + sizes.rim
  const pill = sizes.pillGap + sizes.pillHeight
  const left = Math.min(...nodes.map(({ centre, halfWidth }) => centre.x - halfWidth - sizes.rim))
  const beside = (halfWidth: number) => (direction === 'down' ? sizes.pillGap + pillWidth(halfWidth) : 0)
  const right = Math.max(
    ...nodes.map(({ centre, halfWidth }) => centre.x + halfWidth + sizes.rim + beside(halfWidth)),
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
