import { plainText } from '../../engine/steps/sentence'
import { useDerived } from '../../state/useSession'
import { Announcement } from '../Caption'
import { isPlain } from '../captionSize'
import { SentenceLine } from '../Sentence'

/** What the step says, in type for a room. Remarks are left to the card of the step; a screen reader hears them here. */
export function PresentCaption() {
  const sentence = useDerived((derived) => derived.sentence)
  return (
    <div className="present-caption shaped">
      <div aria-hidden="true">
        {sentence.filter(isPlain).map((line, index) => (
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
