import { partText, type Sentence } from '../engine/steps/sentence'
import { latinWidth } from './latinWidth'

/** The caption's type sizes in CSS pixels, largest first, and the room for its lines; as in caption.css. */
const WIDE = { width: 790, height: 89, sizes: [20, 16, 14] }
const NARROW = { width: 358, height: 97, sizes: [16, 14, 14] }
const LINE_HEIGHTS = [1.55, 1.5, 1.35]
/** Share of the type size that a character takes on average. */
const CHARACTER = 0.53
const REMARK = 0.85
/** What a pill or a box has round its text. */
const PADDING = 20
/** The link behind a remark, and the question behind the last other line, in characters. */
const WHY = 5

/**
 * Which of the caption's three type sizes a sentence needs to stand in its room: 0 the large one, 2 the smallest, with
 * less between its lines. What needs more room than that gets it: no type is smaller than 14 px.
 */
export function captionSize(sentence: Sentence, narrow: boolean): 0 | 1 | 2 {
  const { width, height, sizes } = narrow ? NARROW : WIDE
  const fits = (index: number) => {
    const size = sizes[index] as number
    const asked = sentence.findLastIndex(isPlain)
    const needed = sentence.reduce((sum, line, place) => {
      const isRemark = !isPlain(line)
      const ownSize = isRemark ? size * REMARK : size
      const lines = Math.ceil(
        (lineWidth(line, ownSize) + (place === asked ? WHY * ownSize * CHARACTER : 0)) / width,
      )
      return sum + lines * ownSize * (LINE_HEIGHTS[index] as number)
    }, 0)
    return needed <= height
  }
  return fits(0) ? 0 : fits(1) ? 1 : 2
}

/** Whether a line tells the step itself, and is no remark on it. */
export function isPlain(line: Sentence[number]): boolean {
  return line[0]?.role !== 'remark'
}

/** Estimated width of a line in type of `size` CSS pixels, its pills included. */
export function lineWidth(line: Sentence[number], size: number): number {
  return line.reduce((sum, part) => {
    const isPill = !['words', 'name', 'local', 'remark', 'mark'].includes(part.role)
    const characters = latinWidth(partText(part)) + (part.convention ? WHY : 0)
    return sum + characters * size * CHARACTER + (isPill ? PADDING : 0)
  }, 0)
}
