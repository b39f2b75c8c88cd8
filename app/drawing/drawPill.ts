import { type Selection, select } from 'd3'
import { COVERED, UNKNOWN } from '../engine/steps/sentence'
import type { Direction } from '../layout/types'
import { fitText } from './fitText'
import type { NodeLook } from './look'
import { pillCentre } from './nodeOutline'
import { pillWidth, type Sizes, textRoom } from './nodeSizes'
import { boldWidth } from './partWidth'
import type { DrawnNode } from './picture'
import { type Slot, type SlotRow, slotRow } from './slots'

/** Adds the place of a gradient to a node's group: the pill, and below it the tally of its arrows. */
export function drawPill<D>(group: Selection<SVGGElement, D, null, undefined>, sizes: Sizes): void {
  const { pillHeight, tallyHeight } = sizes
  const pill = group.append('g').attr('class', 'pill')
  pill
    .append('rect')
    .attr('class', 'pill-outline')
    .attr('y', -pillHeight / 2)
    .attr('height', pillHeight)
    .attr('rx', pillHeight / 2)
  pill.append('text').attr('class', 'total').attr('dy', '0.36em')
  pill
    .append('text')
    .attr('class', 'tally')
    .attr('y', (pillHeight + tallyHeight) / 2)
    .attr('dy', '0.36em')
}

/** Shows a gradient in its pill, or the slots for what it is to be the sum of. */
export function applyPill(pill: SVGGElement, node: DrawnNode, look: NodeLook, direction: Direction): void {
  const { smallText, pillHeight, tallyText, slotTexts } = node.sizes
  const widest = pillWidth(node.halfWidth)
  const isRow = look.waiting && (look.gradient.includes(UNKNOWN) || look.gradient.includes('+'))
  const row = isRow ? slotRow(look.gradient, widest, slotTexts) : undefined
  const classes = [
    'pill',
    look.gradient && 'is-reached',
    look.waiting && 'is-waiting',
    row && 'has-slots',
    isAllCovered(look.gradient) && 'is-covered',
  ]
  pill.setAttribute('class', classes.filter(Boolean).join(' '))
  const text = pill.querySelector('.total')
  if (text) fitText(text, row ? '' : look.gradient, textRoom(node.halfWidth), smallText)
  const width = Math.min(Math.max(boldWidth(look.gradient, smallText) + 18, 44), widest)
  const rect = pill.querySelector('rect')
  rect?.setAttribute('width', String(width))
  rect?.setAttribute('x', String(-width / 2))
  applySlots(pill, row, pillHeight)
  const { x, y } = pillCentre(node, direction, row ? widest : width)
  pill.setAttribute('transform', `translate(${x},${y})`)
  const tally = pill.querySelector('.tally')
  if (!tally) return
  fitText(tally, look.tally, widest + 8, tallyText)
  // Beside a circle the pill begins at its rim; the tally, which may be wider, has the room of the widest pill.
  const isBeside = direction === 'down' && !row
  tally.setAttribute('x', String(isBeside ? (widest - width) / 2 : 0))
}

/** Whether a text names no number at all: "?", "? + ? = ?". */
function isAllCovered(text: string): boolean {
  return text.includes(COVERED) && !/[^?+=≈ ]/.test(text)
}

/** Draws slots as pills of their own, empty ones as outlines, with the signs between them. */
function applySlots(pill: SVGGElement, row: SlotRow | undefined, pillHeight: number): void {
  const { size, slots, signs } = row ?? { size: 0, slots: [], signs: [] }
  const height = Math.min(size + 7, pillHeight - 4)
  const isHole = ({ text }: Slot) => text === UNKNOWN
  const group = select(pill)
  group
    .selectAll('rect.slot')
    .data(slots)
    .join((entering) => entering.insert('rect', '.total'))
    .attr('class', (slot) => `slot${isHole(slot) ? ' is-empty' : slot.text === COVERED ? ' is-covered' : ''}`)
    .attr('x', ({ left }) => left)
    .attr('width', ({ width }) => width)
    .attr('y', -height / 2)
    .attr('height', height)
    .attr('rx', height / 2)
  const texts = [
    ...slots.filter((slot) => !isHole(slot)).map(({ text, left, width }) => ({ text, x: left + width / 2 })),
    ...signs.map((x) => ({ text: '+', x })),
  ].toSorted((one, other) => one.x - other.x)
  group
    .selectAll('text.term')
    .data(texts)
    .join('text')
    .attr('class', ({ text }) => (text === COVERED ? 'term is-covered' : 'term'))
    .attr('dy', '0.36em')
    .attr('font-size', size)
    .attr('x', ({ x }) => x)
    .text(({ text }) => text)
}
