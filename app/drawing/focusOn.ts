import type { Look } from './look'
import { pillWidth, SIZES } from './nodeSizes'
import type { DrawnNode, Picture } from './picture'
import type { Area } from './viewport'

/** Larger than this, the nodes of a step do not fit on a small stage together. */
const WIDEST = 420
const HIGHEST = 300

/**
 * The part of the picture that a step is about: the operation at work with what it reads and makes, or the operation
 * alone where they lie far apart; at the start the leaf farthest from the root. Undefined for an empty picture.
 */
export function focusOn({ nodes, direction }: Picture, look: Look): Area | undefined {
  const involved = nodes.filter((_, index) => look.nodes[index]?.part)
  const first =
    nodes[look.nodes.findIndex(({ part }) => part === 'active')] ?? involved[0] ?? startOf(nodes, direction)
  if (!first) return undefined
  const together = areaOf(involved.length > 0 ? involved : [first], direction)
  const fits = together.halfWidth * 2 <= WIDEST && together.halfHeight * 2 <= HIGHEST
  return fits ? together : areaOf([first], direction)
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
