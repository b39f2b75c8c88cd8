import { useEffect, useState } from 'react'
import { plainText, type Sentence } from '../engine/steps/sentence'
import { useDerived, useSession } from '../state/useSession'
import { SentenceLine } from './Sentence'

/** A step that is passed quickly is not read out. */
const SETTLED_MS = 400

/** What the present step says, and the same as one message for a screen reader once the step has settled. */
export function Caption() {
  const sentence = useDerived((derived) => derived.sentence)
  const stale = useSession((session) => session.error !== undefined)
  return (
    <div className={`caption${stale ? ' is-stale' : ''}${isLong(sentence) ? ' is-long' : ''}`}>
      <div aria-hidden="true">
        {sentence.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place
          <p key={index}>
            <SentenceLine parts={line} />
          </p>
        ))}
      </div>
      <Announcement text={plainText(sentence)} />
    </div>
  )
}

/** More than the caption's height holds in large type. */
function isLong(sentence: Sentence): boolean {
  return sentence.reduce((lines, line) => lines + Math.ceil(plainText([line]).length / 75), 0) > 2
}

function Announcement({ text }: { text: string }) {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div role="status" aria-label="Step" className="visually-hidden">
      {settled}
    </div>
  )
}
