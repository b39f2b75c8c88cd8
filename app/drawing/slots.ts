import { UNKNOWN } from '../engine/steps/sentence'
import { boldWidth } from './partWidth'

const PLUS = ' + '

/** A slot of a row: the contribution that it holds, or UNKNOWN, and where it lies from the row's middle. */
export interface Slot {
  readonly text: string
  readonly left: number
  readonly width: number
}

/** Slots in a row with the places of the plus signs between them. */
export interface SlotRow {
  readonly size: number
  readonly slots: readonly Slot[]
  readonly signs: readonly number[]
}

/** In the type size: an empty slot, what a slot has beside its text, a plus sign with its gaps. */
const [HOLE, PADDING, SIGN] = [1.45, 0.42, 1.05]

/** The row that a text such as "5 + ▢" makes in so much room, in the largest of `sizes`; undefined where none fits. */
export function slotRow(text: string, room: number, sizes: readonly number[]): SlotRow | undefined {
  const texts = text.split(PLUS)
  for (const size of sizes) {
    const widths = texts.map(
      (one) => size * 2 * PADDING + (one === UNKNOWN ? size * (HOLE - PADDING * 2) : boldWidth(one, size)),
    )
    const whole = widths.reduce((sum, width) => sum + width, 0) + (texts.length - 1) * SIGN * size
    if (whole > room) continue
    return placeInRow(texts, widths, whole, size)
  }
  return undefined
}

function placeInRow(
  texts: readonly string[],
  widths: readonly number[],
  whole: number,
  size: number,
): SlotRow {
  let left = -whole / 2
  const slots: Slot[] = []
  const signs: number[] = []
  for (const [index, text] of texts.entries()) {
    if (index > 0) {
      signs.push(left + (SIGN * size) / 2)
      left += SIGN * size
    }
    const width = widths[index] as number
    slots.push({ text, left, width })
    left += width
  }
  return { size, slots, signs }
}

/** "5 + ▢ + ▢": what has arrived, then a slot for each arrow that is missing. */
export function slotsText(arrived: readonly string[], of: number): string {
  return [...arrived, ...new Array<string>(of - arrived.length).fill(UNKNOWN)].join(PLUS)
}
