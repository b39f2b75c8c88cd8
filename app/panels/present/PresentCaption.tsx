import { useMemo } from 'react'
import { useDerived } from '../../state/useSession'
import { Announcement } from '../Caption'
import { isPlain } from '../captionSize'
import { SentenceLine } from '../Sentence'
import { rowsOfRun, shrinkTo } from './captionRoom'
import type { Screen } from './useScreen'

/** Beside the rows, as shares of the screen's width. */
const AT_SIDES = 0.04

/**
 * What the step says, in type for a room; as high as the longest sentence of the run needs it. Remarks are left to the
 * card of the step; a screen reader hears them here.
 */
export function PresentCaption({ screen }: { screen: Screen }) {
  const derived = useDerived((all) => all)
  const { sentence, telling, timeline } = derived
  const row = { size: screen.sentence, width: screen.width * (1 - AT_SIDES) }
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that it reads follows from these
  const rows = useMemo(() => rowsOfRun(derived, row), [telling, timeline, row.size, row.width])
  const style = { '--rows': rows, '--shrink': shrinkTo(rows, sentence, row) }
  return (
    <div className="present-caption shaped" style={style as React.CSSProperties}>
      <div aria-hidden="true">
        {sentence.filter(isPlain).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place
          <p key={index}>
            <SentenceLine parts={line} />
          </p>
        ))}
      </div>
      <Announcement sentence={sentence} />
    </div>
  )
}
