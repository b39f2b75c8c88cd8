import { useMemo } from 'react'
import { makeDerive } from '../../state/derive'
import { nextSession } from '../../state/nextSession'
import { useDerived, useSession } from '../../state/useSession'
import { useText } from '../../state/useText'
import { presenter } from '../../words/english/presenter'
import { SentenceLine } from '../Sentence'

/** What the caption will say after Next. */
export function NextSentence() {
  const text = useText(presenter)
  const session = useSession((all) => all)
  const derived = useDerived((all) => all)
  const derive = useMemo(makeDerive, []) // its own: the page's keeps what is shown now
  const sentence = useMemo(() => {
    const next = nextSession(session, derived)
    return next && derive(next).sentence
  }, [session, derived, derive])
  return (
    <section className="next-sentence" aria-labelledby="next-title">
      <h2 id="next-title">{text('next')}</h2>
      <div className="shaped">
        {sentence?.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place
          <p key={index}>
            <SentenceLine parts={line} />
          </p>
        )) ?? <p>{text('end')}</p>}
      </div>
    </section>
  )
}
