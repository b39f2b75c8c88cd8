import { select } from 'd3'
import { type Part, type Sentence, words } from '../engine/steps/sentence'
import type { Box } from './box'
import { wrapParts } from './wrapParts'
import { writeParts } from './writeParts'

const TYPE = { size: 16, line: 23, gap: 20 }
/** Lines are never narrower, however small the picture. */
const LEAST_WIDTH = 460

/** Writes a sentence below a picture and returns the box of both. */
export function drawFigureCaption(content: SVGGElement, sentence: Sentence, picture: Box): Box {
  const width = Math.max(picture.right - picture.left, LEAST_WIDTH)
  const left = (picture.left + picture.right - width) / 2
  const hasMarks = content.querySelector('.lens-mark') !== null
  const lines = sentence.flatMap((line) => wrapParts(withMarks(line, hasMarks), TYPE.size, width))
  const caption = select(content).append('g').attr('class', 'figure-caption')
  const first = picture.bottom + TYPE.gap + TYPE.size
  lines.forEach((line, index) => {
    const text = caption
      .append('text')
      .attr('class', 'figure-line')
      .attr('x', left)
      .attr('y', first + index * TYPE.line)
    writeParts(text.node() as SVGTextElement, line, TYPE.size)
  })
  const bottom = first + Math.max(lines.length - 1, 0) * TYPE.line + TYPE.size / 2
  return { left, top: picture.top, right: left + width, bottom }
}

/** A line with the number that it shares with its arrow where the graph has these numbers, else without. */
function withMarks(line: readonly Part[], hasMarks: boolean): Part[] {
  return line.flatMap((part) => {
    if (part.role !== 'mark') return [part]
    return hasMarks ? [words(`(${part.text}) `)] : []
  })
}
