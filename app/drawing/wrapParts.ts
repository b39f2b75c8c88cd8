import type { Part } from '../engine/steps/sentence'
import { partsWidth } from './partWidth'

/** The parts in lines of at most this width, broken at blanks; a single word that is wider has a line of its own. */
export function wrapParts(parts: readonly Part[], size: number, width: number): Part[][] {
  const lines: Part[][] = [[]]
  let used = 0
  for (const piece of parts.flatMap(atBlanks)) {
    const needed = partsWidth([{ ...piece, text: piece.text.trimEnd() }], size)
    const line = lines.at(-1) as Part[]
    const mayBreak = line.at(-1)?.text.endsWith(' ') ?? false
    if (mayBreak && used + needed > width) {
      lines.push([piece])
      used = 0
    } else line.push(piece)
    used += partsWidth([piece], size)
  }
  return lines
}

/** A part cut after each blank; a name is never cut. */
function atBlanks(part: Part): Part[] {
  if (part.role === 'name') return [part]
  return part.text.split(/(?<= )/).map((text) => ({ ...part, text }))
}
