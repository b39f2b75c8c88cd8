import { frameAt } from '../../engine/steps/frame'
import type { Sentence } from '../../engine/steps/sentence'
import { captionOf, type Derived } from '../../state/derive'
import { isPlain, lineWidth } from '../captionSize'

/** The type and the width of a caption's rows, in CSS pixels. */
export interface RowSize {
  readonly size: number
  readonly width: number
}

/** Of longer runs, some steps stand for all. */
const STEPS_READ = 120
const [FEWEST, MOST] = [2, 5]
/** Smaller type would be under 24 px where it is 30. */
const SMALLEST = 0.8
/** Boxes do not break, so that a row is not always full; and bold figures are wider than letters. */
const FILLED = 0.93

/** The rows that the longest sentence of a run needs, so that the graph keeps its place from step to step. */
export function rowsOfRun({ telling, run, timeline, graph }: Derived, row: RowSize): number {
  const { steps } = timeline
  const every = Math.max(1, Math.ceil(steps.length / STEPS_READ))
  let rows = FEWEST
  for (let position = steps.length; position > 0 && rows < MOST; position -= every) {
    rows = Math.max(
      rows,
      rowsOf(
        captionOf(telling, frameAt(graph, run, timeline, position), position === steps.length, false),
        row,
      ),
    )
  }
  return Math.min(rows, MOST)
}

/** What the type of a sentence is made smaller by, so that it stands in the room of `rows` rows; 1 for most. */
export function shrinkTo(rows: number, sentence: Sentence, { size, width }: RowSize): number {
  for (let shrink = 1; shrink > SMALLEST; shrink -= 0.05) {
    if (rowsOf(sentence, { size: size * shrink, width }) * shrink <= rows) return shrink
  }
  return SMALLEST
}

/** The rows that a sentence takes, its remarks left out. */
function rowsOf(sentence: Sentence, { size, width }: RowSize): number {
  return sentence
    .filter(isPlain)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line, size) / (width * FILLED))), 0)
}
