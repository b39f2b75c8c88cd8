import { select } from 'd3'
import type { GraphRef } from '../engine/graph/graph'
import { heightOfPlate } from './nodeSizes'
import type { DrawnArrow, DrawnNode, Picture } from './picture'

/** Between a node's outermost line and its halo. */
const GAP = 4

/** The outlines round what the reader points at: dashed round nodes, broad under arrows. */
export interface Halos {
  show(picture: Picture, pointed: readonly GraphRef[]): void
}

/** A layer for halos, at the end of `content`: behind what is added later. */
export function createHalos(content: SVGGElement): Halos {
  const layer = select(content).append('g').attr('class', 'halos').attr('aria-hidden', 'true')
  return {
    show(picture, pointed) {
      const ids = new Set(pointed.flatMap(({ kind, id }) => (kind === 'arrow' ? [id] : [])))
      layer
        .selectAll('path')
        .data(ids.size === 0 ? [] : litArrows(picture, ids))
        .join('path')
        .attr('class', 'halo is-arrow')
        .attr('d', (arrow) => arrow.path())
      const nodes = pointed.length === 0 ? [] : picture.nodes.filter((node) => isAmong(node, pointed))
      layer
        .selectAll('rect')
        .data(nodes)
        .join('rect')
        .attr('class', 'halo')
        .attr('x', (node) => node.centre.x - outline(node).halfWidth)
        .attr('y', (node) => node.centre.y - outline(node).halfHeight)
        .attr('width', (node) => 2 * outline(node).halfWidth)
        .attr('height', (node) => 2 * outline(node).halfHeight)
        .attr('rx', (node) => outline(node).radius)
    },
  }
}

/** The arrows with these ids; of a path also the ones from its operations to their results, so that it has no gaps. */
function litArrows({ graph, arrows }: Picture, ids: ReadonlySet<number>): DrawnArrow[] {
  const operations = new Set(ids.size > 1 ? [...ids].map((id) => graph.arrows[id]?.operation) : [])
  return arrows.filter(({ arrow, operation }) => {
    return arrow === undefined ? operations.has(operation) : ids.has(arrow)
  })
}

function isAmong({ kind, id }: DrawnNode, pointed: readonly GraphRef[]): boolean {
  const own = kind === 'operation' ? kind : 'variable'
  return pointed.some((part) => part.id === id && part.kind === own)
}

/** A halo follows the node's shape: round for circles, with corners for boxes and plates. */
function outline({ kind, label, halfWidth, sizes }: DrawnNode) {
  if (kind === 'operation') {
    return { halfWidth: halfWidth + GAP + 1, halfHeight: sizes.operationHeight / 2 + GAP + 1, radius: 12 }
  }
  if (kind === 'constant') {
    return { halfWidth: halfWidth + GAP, halfHeight: heightOfPlate(label, sizes) / 2 + GAP, radius: 6 }
  }
  const halfHeight = sizes.circle + sizes.rim + GAP
  return { halfWidth: halfWidth + sizes.rim + GAP, halfHeight, radius: halfHeight }
}
