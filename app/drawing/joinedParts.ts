import { type BaseType, type Selection, select } from 'd3'
import { carryKeys, type Keys } from './carryKeys'
import { applyArrowLook, newArrow } from './drawArrows'
import { applyNodeLook, nameNode, newNode, rebuildNode } from './drawNodes'
import { type ArrowLook, type Look, type NodeLook, sameLook } from './look'
import type { DrawnArrow, DrawnNode, Picture } from './picture'

/** The nodes and arrows of small pictures, where a node that is still there moves to its new place. */
export interface JoinedParts {
  /** Shows a picture with a look; movement takes `durationMs`. */
  show(picture: Picture, look: Look, durationMs: number): void
  clear(): void
}

type Layer<D> = Selection<SVGGElement, D, BaseType, unknown>

/** Parts inside `content`, joined to the data of each picture. */
export function createJoinedParts(content: SVGGElement): JoinedParts {
  const arrowLayer = select(content).append('g').attr('class', 'arrows')
  const nodeLayer = select(content).append('g').attr('class', 'nodes')
  let keys: Keys | undefined
  let shown: { readonly picture: Picture; readonly look: Look } | undefined
  let nodes: Layer<DrawnNode> = nodeLayer.selectAll('g.none')
  let arrows: Layer<DrawnArrow> = arrowLayer.selectAll('g.none')

  const redraw = (picture: Picture, durationMs: number) => {
    keys = carryKeys(keys, picture.graph)
    nodes = joinNodes(nodeLayer, picture, keys, durationMs)
    arrows = joinArrows(arrowLayer, picture, keys, durationMs)
  }
  return {
    show(picture, look, durationMs) {
      const isSame = picture === shown?.picture
      const before = isSame ? shown?.look : undefined
      if (!isSame) redraw(picture, durationMs)
      nodes.each(function (node, index) {
        const now = look.nodes[index] as NodeLook
        if (!sameLook(before?.nodes[index], now)) applyNodeLook(this, node, now, picture.direction)
      })
      arrows.each(function (arrow, index) {
        const now = look.arrows[index] as ArrowLook
        if (!sameLook(before?.arrows[index], now)) applyArrowLook(this, arrow, now)
      })
      shown = { picture, look }
    },
    clear() {
      for (const layer of [nodeLayer, arrowLayer]) layer.selectAll('*').interrupt().remove()
      shown = undefined
      keys = undefined
    },
  }
}

/** What tells that a node is the same as one of the picture before; how it looks may have changed. */
function nodeKey(node: DrawnNode, keys: Keys): string {
  return node.kind === 'operation' ? `operation ${keys.operations[node.id]}` : `${keys.variables[node.id]}`
}

function joinNodes(
  layer: Selection<SVGGElement, unknown, null, undefined>,
  picture: Picture,
  keys: Keys,
  durationMs: number,
) {
  const place = ({ centre }: DrawnNode) => `translate(${centre.x},${centre.y})`
  const joined = layer
    .selectAll<SVGGElement, DrawnNode>('g.node:not(.is-leaving)')
    .data(picture.nodes, function (node) {
      return this instanceof SVGGElement && this.dataset.key ? this.dataset.key : nodeKey(node, keys)
    })
  leave(joined.exit(), durationMs)
  const entering = joined
    .enter()
    .append(newNode)
    .attr('data-key', (node) => nodeKey(node, keys))
    .attr('transform', place)
  fadeIn(entering, durationMs)
  const staying = settle(joined)
  if (durationMs > 0) staying.transition().duration(durationMs).attr('transform', place)
  else staying.attr('transform', place)
  const all = entering.merge(joined).order() as unknown as Layer<DrawnNode>
  return all.each(function (node) {
    nameNode(this, node) // the key carries identity from graph to graph
    rebuildNode.call(this, node)
  })
}

/** Stops what an earlier picture began: a node that was still fading in is there at once. */
function settle<D>(joined: Selection<SVGGElement, D, SVGGElement, unknown>) {
  return joined.interrupt().style('opacity', null)
}

function joinArrows(
  layer: Selection<SVGGElement, unknown, null, undefined>,
  picture: Picture,
  keys: Keys,
  durationMs: number,
) {
  const key = (arrow: DrawnArrow) => {
    const operation = keys.operations[arrow.operation]
    const place =
      arrow.arrow === undefined
        ? 'result'
        : arrow.arrow - (picture.graph.operations[arrow.operation]?.firstArrow ?? 0)
    return `${operation} ${place} ${keys.variables[arrow.variable]}`
  }
  const joined = layer
    .selectAll<SVGGElement, DrawnArrow>('g.arrow:not(.is-leaving)')
    .data(picture.arrows, function (arrow) {
      return this instanceof SVGGElement && this.dataset.key ? this.dataset.key : key(arrow)
    })
  leave(joined.exit(), durationMs)
  const entering = joined.enter().append(newArrow).attr('data-key', key)
  entering.select('.flow').attr('d', ({ path }) => path())
  fadeIn(entering, durationMs)
  const flows = settle(joined).select<SVGPathElement>('.flow')
  joined.select('.lane').attr('d', null)
  if (durationMs > 0) {
    flows
      .interrupt()
      .transition()
      .duration(durationMs)
      .attr('d', ({ path }) => path())
  } else flows.interrupt().attr('d', ({ path }) => path())
  return entering.merge(joined).order() as unknown as Layer<DrawnArrow>
}

function leave(gone: Selection<SVGGElement, unknown, SVGGElement, unknown>, durationMs: number): void {
  if (durationMs === 0) gone.remove()
  else
    gone
      .classed('is-leaving', true)
      .attr('data-key', null)
      .transition()
      .duration(durationMs / 2)
      .style('opacity', 0)
      .remove()
}

function fadeIn<D>(entering: Selection<SVGGElement, D, SVGGElement, unknown>, durationMs: number): void {
  if (durationMs === 0) return
  entering
    .style('opacity', 0)
    .transition()
    .delay(durationMs / 2)
    .duration(durationMs / 2)
    .style('opacity', 1)
}
