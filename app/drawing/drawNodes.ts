import { create, type Selection, select } from 'd3'
import { nameParts } from '../engine/notation/nameParts'
import { COVERED } from '../engine/steps/sentence'
import type { Direction } from '../layout/types'
import { applyPill, drawPill } from './drawPill'
import { fitText } from './fitText'
import { fromTemplate } from './fromTemplate'
import type { NodeLook } from './look'
import { badgePlace, turnCentre } from './nodeOutline'
import { heightOfPlate, isNamed, type Sizes, textWidth } from './nodeSizes'
import type { DrawnNode } from './picture'

type NodeGroup = Selection<SVGGElement, DrawnNode, null, undefined>

/** A node's group, still empty and nowhere. */
export const newNode = fromTemplate(() => {
  const group = create<SVGGElement>('svg:g')
  // Not a button: its accessible name would have to repeat the drawn text, "x2".
  group.attr('class', 'node').attr('role', 'img').attr('tabindex', -1)
  return group
})

/** Writes on a node's group which node it is. */
export function nameNode(element: SVGGElement, { kind, label, id }: DrawnNode): void {
  element.dataset.node = kind === 'operation' ? `${label} ${id}` : label
  element.dataset.kind = kind
  // Ids belong to one graph.
  element.dataset.id = `${kind === 'operation' ? 'operation' : 'variable'} ${id}`
}

/** Fills a node's group with its shape, label, and the places of value and gradient, unless it holds just these. */
export function rebuildNode(this: SVGGElement, node: DrawnNode): void {
  const { kind, label, halfWidth, isRoot, sizes } = node
  const shape = `${kind} ${label} ${halfWidth} ${isRoot} ${sizes.text}`
  if (this.dataset.shape === shape) return
  this.dataset.shape = shape
  this.replaceChildren()
  const group = select<SVGGElement, DrawnNode>(this) as NodeGroup
  drawShape(group, node)
  drawLabel(group, node)
  if (kind === 'operation') drawTurn(group, sizes)
  else if (kind !== 'constant') drawPill(group, sizes)
}

/** Shows what changed at a node: its value, its gradient, its part in the step, its name for a screen reader. */
export function applyNodeLook(
  element: SVGGElement,
  node: DrawnNode,
  look: NodeLook,
  direction: Direction,
): void {
  const classes = [
    'node',
    node.needed ? '' : 'is-unused',
    look.part && `is-${look.part}`,
    look.remark ? 'has-remark' : '',
    look.turn && `is-${look.turn}`,
    look.saved ? 'is-saved' : '',
    look.wrong ? 'is-wrong' : '',
    look.value === COVERED ? 'has-covered-value' : '',
  ]
  element.setAttribute('class', classes.filter(Boolean).join(' '))
  element.setAttribute('aria-roledescription', look.role)
  element.setAttribute('aria-label', look.name)
  const value = element.querySelector('.value')
  if (value) fitText(value, look.value, node.halfWidth * 2 - 12, node.sizes.smallText)
  if (node.kind === 'operation') placeTurn(element, node, look, direction)
  const pill = element.querySelector<SVGGElement>('.pill')
  if (pill) applyPill(pill, node, look, direction)
}

function drawShape(group: NodeGroup, node: DrawnNode): void {
  const { circle, rim, operationHeight, pillHeight } = node.sizes
  const outline = (halfWidth: number, height: number, radius: number) =>
    group
      .append('rect')
      .attr('x', -halfWidth)
      .attr('y', -height / 2)
      .attr('width', halfWidth * 2)
      .attr('height', height)
      .attr('rx', radius)
  const { kind, halfWidth } = node
  if (kind !== 'operation' && kind !== 'constant') {
    // Joins circle and pill into one target for a finger.
    outline(halfWidth, circle * 2 + pillHeight, 0)
      .attr('y', -circle)
      .attr('class', 'hit')
  }
  if (kind === 'operation') outline(halfWidth, operationHeight, 8).attr('class', 'shape box')
  else if (kind === 'constant')
    outline(halfWidth, heightOfPlate(node.label, node.sizes), 3).attr('class', 'shape plate')
  else outline(halfWidth, circle * 2, circle).attr('class', 'shape ring')
  if (kind === 'leaf') {
    const x = -halfWidth - rim + 1
    group.append('line').attr('class', 'bar').attr('x1', x).attr('x2', x).attr('y1', -14).attr('y2', 14)
  }
  if (node.isRoot && kind !== 'constant')
    outline(halfWidth + 5, circle * 2 + 10, circle + 5).attr('class', 'outer-ring')
  if (kind !== 'constant') drawBadge(group, node)
}

/** The mark of a node where something odd begins; hidden until a look shows it. */
function drawBadge(group: NodeGroup, node: DrawnNode): void {
  const { x, y } = badgePlace(node)
  const badge = group.append('g').attr('class', 'badge').attr('transform', `translate(${x},${y})`)
  badge.append('circle').attr('r', node.sizes.badge)
  badge.append('text').attr('dy', '0.36em').text('!')
}

function drawLabel(group: NodeGroup, { kind, label, halfWidth, sizes }: DrawnNode): void {
  if (kind === 'operation') {
    const full = sizes.text + 2
    const size = Math.min(full, (full * (halfWidth * 2 - 10)) / textWidth(label, full))
    group
      .append('text')
      .attr('class', 'symbol')
      .attr('dy', '0.35em')
      .attr('font-size', Math.max(size, 12))
      .text(label)
    return
  }
  const named = kind !== 'constant' || isNamed(label)
  const { base, subscript } = named ? nameParts(label) : { base: label, subscript: '' }
  const name = group.append('text').attr('class', named ? 'name' : 'figure')
  name
    .attr('y', named ? sizes.nameAt : 0)
    .attr('dy', '0.35em')
    .attr('font-size', sizes.text)
  name.append('tspan').text(base)
  if (subscript)
    name
      .append('tspan')
      .attr('class', 'subscript')
      .attr('dy', '0.3em')
      .attr('font-size', sizes.text * 0.7)
      .text(subscript)
  if (named) group.append('text').attr('class', 'value').attr('y', sizes.valueAt).attr('dy', '0.35em')
}

/** The dot of an operation's turn, filled and with a word where it is ready, empty where it waits. */
function drawTurn(group: NodeGroup, sizes: Sizes): void {
  const turn = group.append('g').attr('class', 'turn')
  turn.append('g').append('circle').attr('class', 'turn-dot').attr('r', 4)
  turn
    .append('text')
    .attr('class', 'turn-word')
    .attr('dy', '0.36em')
    .attr('font-size', sizes.tallyText)
    .attr('x', -15)
}

function placeTurn(element: SVGGElement, node: DrawnNode, look: NodeLook, direction: Direction): void {
  const turn = element.querySelector('.turn')
  const { x, y } = turnCentre(node, direction)
  turn?.setAttribute('transform', `translate(${x},${y})`)
  const word = turn?.querySelector('.turn-word')
  if (word && look.turnWord) word.textContent = look.turnWord
}
