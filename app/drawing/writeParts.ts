import { select } from 'd3'
import { nameParts } from '../engine/notation/nameParts'
import type { Part } from '../engine/steps/sentence'
import { SUBSCRIPT } from './partWidth'

/** How far a subscript stands below its line, in its line's type size. */
const DROP = 0.2

/** Writes parts into a `<text>` of this type size: names in italics with real subscripts, all else upright. */
export function writeParts(element: SVGTextElement, parts: readonly Part[], size: number): void {
  const text = select(element).attr('font-size', size).text(null)
  let drop = 0
  const write = (piece: string, className: string, down: number) => {
    const tspan = text.append('tspan').attr('class', className).text(piece)
    if (down !== drop) tspan.attr('dy', down - drop)
    if (down > 0) tspan.attr('font-size', size * SUBSCRIPT)
    drop = down
  }
  for (const { role, text: piece } of parts) {
    const { base, subscript } = role === 'name' ? nameParts(piece) : { base: piece, subscript: '' }
    write(base, role === 'name' ? 'name' : 'figure', 0)
    if (subscript) write(subscript, 'name subscript', size * DROP)
  }
}
