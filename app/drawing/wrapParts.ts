import type { Part } from '../engine/steps/sentence'
import { partsWidth } from './partWidth'

/** What a line may end with: a blank, or a Chinese character or sign. */
const END = /[ \p{Script=Han}，。；：、）]$/u
const ENDS = /(?<= )|(?<=[\p{Script=Han}，。；：、）])(?![，。；：、）])/u

/** The parts in lines of at most this width, broken where their language allows it; a single word that is wider has a line of its own. */
export function wrapParts(parts: readonly Part[], size: number, width: number): Part[][] {
  const lines: Part[][] = [[]]
  let used = 0
  for (const piece of parts.flatMap(atEnds)) {
    const needed = partsWidth([{ ...piece, text: piece.text.trimEnd() }], size)
    const line = lines.at(-1) as Part[]
    const mayBreak = END.test(line.at(-1)?.text ?? '')
    if (mayBreak && used + needed > width) {
      lines.push([piece])
      used = 0
    } else line.push(piece)
    used += partsWidth([piece], size)
  }
  return lines
}

/** A part cut wherever a line may end; a name is never cut. */
function atEnds(part: Part): Part[] {
  if (part.role === 'name') return [part]
  return part.text.split(ENDS).map((text) => ({ ...part, text }))
}
