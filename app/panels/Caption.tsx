import { Fragment, useEffect, useState } from 'react'
import { type Part, plainText, readOut, type Sentence } from '../engine/steps/sentence'
import { useDerived, useSession } from '../state/useSession'
import { useText } from '../state/useText'
import { page } from '../words/english/page'
import { steps } from '../words/english/steps'
import { captionSize, isPlain } from './captionSize'
import { SentenceLine } from './Sentence'
import { showPanel, WHY_PANEL } from './showPanel'
import { Told } from './Told'
import { WhyLink } from './WhyLink'

/** A step that is passed quickly is not read out. */
const SETTLED_MS = 400

/** Classes of the type sizes. */
const SIZES = ['', ' is-long', ' is-longest']

/** What the present step says, and the same as one message for a screen reader once the step has settled. */
export function Caption() {
  const sentence = useDerived((derived) => derived.sentence)
  const isCovered = useDerived((derived) => derived.covered.size > 0)
  const narrow = useSession((session) => session.narrow)
  const stale = useSession((session) => session.failure !== undefined)
  const isFigure = useSession((session) => session.settings.view === 'embed')
  const lastPlain = sentence.findLastIndex(isPlain)
  return (
    <div
      // Where it may have to be scrolled and holds nothing that takes the focus.
      tabIndex={isFigure ? 0 : undefined}
      className={`caption shaped${stale ? ' is-stale' : ''}${SIZES[captionSize(sentence, narrow)]}`}
    >
      <div className="caption-lines">
        {sentence.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place
          <Line key={index} parts={line} isAsked={index === lastPlain && !isCovered} />
        ))}
      </div>
      <Announcement sentence={sentence} />
    </div>
  )
}

/**
 * A line of the caption; the text is left to the announcement, the link at the end of a remark is not, and neither is
 * the one to the longer answer, which stands where the reader may ask (`isAsked`). Only the page to work with has answers.
 */
function Line({ parts, isAsked }: { parts: readonly Part[]; isAsked: boolean }) {
  const hasAnswers = useSession((session) => session.settings.view === 'main')
  const text = useText(page)
  const convention = parts.at(-1)?.convention
  return (
    <p className={convention && 'remark-line'}>
      <span aria-hidden="true">
        <SentenceLine parts={parts} />
      </span>
      {convention && hasAnswers && (
        <>
          {' '}
          <WhyLink convention={convention} about={plainText([parts])} />
        </>
      )}
      {isAsked && hasAnswers && (
        <>
          {' '}
          <button
            type="button"
            className="why"
            aria-label={text('whyStep')}
            onClick={() => showPanel(WHY_PANEL)}
          >
            {text('whyQuestion')}
          </button>
        </>
      )}
    </p>
  )
}

/** A step's sentence as one message for a screen reader, once the step has settled. */
export function Announcement({ sentence }: { sentence: Sentence }) {
  const words = useText(page)
  const hidden = useText(steps)('hidden')
  const [settled, setSettled] = useState(sentence)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(sentence), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <div role="status" aria-label={words('step')} className="visually-hidden">
      {readOut(settled, hidden).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place
        <Fragment key={index}>
          {index > 0 && words('lineEnd')}
          {isPlain(line) ? plainText([line]) : <Told text={plainText([line])} />}
        </Fragment>
      ))}
    </div>
  )
}
