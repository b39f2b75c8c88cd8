import { select } from 'd3'
import type { LoopPart } from '../engine/formula/formulaError'
import { rebuildNode } from './drawNodes'
import { loopPicture } from './loopPicture'

/**
 * Draws names that need each other as a ring inside `svg`, `ratio` times as wide as high; no name has a value, so each
 * shows “?”.
 */
export function drawLoop(svg: SVGSVGElement, loop: readonly LoopPart[], ratio: number): void {
  const { width, height, nodes, arrows } = loopPicture(loop, ratio)
  const root = select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('width', width)
  root.selectAll('*').remove()
  root
    .append('defs')
    .append('marker')
    .attr('id', 'loop-head')
    .attr('viewBox', '0 0 10 10')
    .attr('refX', 8)
    .attr('refY', 5)
    .attr('markerWidth', 10)
    .attr('markerHeight', 10)
    .attr('markerUnits', 'userSpaceOnUse')
    .attr('orient', 'auto')
    .append('path')
    .attr('d', 'M0,1 L10,5 L0,9 Z')
    .attr('class', 'flow-head')
  root
    .selectAll('path.flow')
    .data(arrows)
    .join('path')
    .attr('class', 'flow')
    .attr('d', (path) => path)
    .attr('marker-end', 'url(#loop-head)')
  root
    .selectAll<SVGGElement, (typeof nodes)[number]>('g.node')
    .data(nodes)
    .join('g')
    .attr('class', 'node')
    .attr('transform', ({ centre }) => `translate(${centre.x},${centre.y})`)
    .each(rebuildNode)
    .select('.value')
    .attr('font-size', 15)
    .text('?')
}
