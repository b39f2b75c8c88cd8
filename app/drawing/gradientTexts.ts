import type { Frame, GradientState } from '../engine/steps/frame'
import { UNKNOWN } from '../engine/steps/sentence'
import { shownGradientText, shownSum, soFarText } from '../engine/steps/shownNumbers'
import { isWrong, type Telling } from '../engine/steps/telling'
import { nodes } from '../words/english/nodes'
import { textIn } from '../words/textIn'
import { pillWidth, textRoom } from './nodeSizes'
import { boldWidth } from './partWidth'
import type { DrawnNode } from './picture'
import { slotRow, slotsText } from './slots'

/** What stands at the place of a variable's gradient. */
export interface GradientTexts {
  /** "8", "5 + ▢" while arrows are missing, "5 + 3 = 8" in the step that adds them; empty before the seed. */
  readonly gradient: string
  /** "1 of 2 arrows", as long as that is not past; empty for variables with one arrow. */
  readonly tally: string
  /** Slots, not yet a gradient. */
  readonly waiting: boolean
}

/** Slots that stand in a row one by one; of more, only their sum so far. */
const SLOTS_SHOWN = 3

/** The texts at a variable; `isSummed` in the step that completes its gradient. */
export function gradientTexts(
  telling: Telling,
  node: DrawnNode,
  frame: Frame,
  isSummed: boolean,
): GradientTexts {
  const state = frame.gradient(node.id)
  if (state.state === 'complete') {
    const isSum = isSummed && state.of > 1 && telling.run.accumulate === 'add'
    const sum = shownGradientText(telling, node.id) + (isWrong(telling, node.id) ? ' ✗' : '')
    const gradient = isSum ? sumText(telling, node, sum, state.of) : sum
    return { gradient, tally: isSum ? tally(telling, node, state.of, state.of) : '', waiting: false }
  }
  if (state.state === 'waiting') {
    const gradient = waitingText(telling, node, frame, state)
    return { gradient, tally: tally(telling, node, state.received, state.of), waiting: true }
  }
  const isEmpty = state.state === 'empty' && state.of > 1 && isBackward(frame)
  if (!isEmpty) return { gradient: '', tally: '', waiting: false }
  return { gradient: emptyText(node, state.of), tally: tally(telling, node, 0, state.of), waiting: true }
}

/** "▢ + ▢", or one slot for many. */
function emptyText(node: DrawnNode, of: number): string {
  const row = slotsText([], of)
  return of <= SLOTS_SHOWN && slotRow(row, pillWidth(node.halfWidth), node.sizes.slotTexts) ? row : UNKNOWN
}

/** Of many arrows the word would not fit under the pill. */
function tally({ explanation }: Telling, { sizes }: DrawnNode, received: number, of: number): string {
  const text = textIn(explanation.language, nodes)
  return text(of < 10 && sizes.tallyHasWord ? 'arrows' : 'manyArrows', { received, of })
}

/** Whether the seed is given. */
export function isBackward({ step }: Frame): boolean {
  return step !== undefined && step.phase !== 'forward'
}

/** "5 + ▢", where that is too long the sum so far, and never a sum before its step; what overwrote the others alone. */
function waitingText(
  telling: Telling,
  node: DrawnNode,
  frame: Frame,
  state: GradientState & { state: 'waiting' },
): string {
  const { soFar, received, of } = state
  const rowOf = (row: string) => slotRow(row, pillWidth(node.halfWidth), node.sizes.slotTexts)
  const sum = soFarText(telling, frame, node.id, soFar)
  if (telling.run.accumulate === 'overwrite') return sum
  if (of <= SLOTS_SHOWN) {
    const row = slotsText(termTexts(telling, node.id).slice(0, received), of)
    if (rowOf(row)) return row
  }
  if (received === of) return textIn(telling.explanation.language, nodes)('terms', { count: of })
  return rowOf(slotsText([sum], 2)) ? slotsText([sum], 2) : sum
}

/** "5 + 3 = 8", or the sum alone where that is too long. */
function sumText(telling: Telling, node: DrawnNode, sum: string, of: number): string {
  if (of > SLOTS_SHOWN) return sum
  const terms = termTexts(telling, node.id).join(' + ')
  const text = `${terms} ${shownSum(telling, node.id).relation} ${sum}`
  return boldWidth(text, Math.min(...node.sizes.slotTexts)) <= textRoom(node.halfWidth) ? text : sum
}

/** The contributions in the order of their arrival, in digits that add up; negative ones in brackets after a plus. */
function termTexts(telling: Telling, variable: number): string[] {
  return shownSum(telling, variable).operands.map(({ number, text }, index) => {
    if (Number.isNaN(number)) return '–'
    return index > 0 && text.startsWith('−') ? `(${text})` : text
  })
}
