import { useSessionStore } from '../../state/useSession'
import { useText } from '../../state/useText'
import { presenter } from '../../words/english/presenter'
import type { Presentation } from '../present/presentation'
import { audienceAddress, audienceName, canPair, presenterOf } from './audienceWindow'
import type { Peer } from './usePair'

interface AudienceStateProps {
  readonly peer: Peer
  readonly presentation: Presentation
  /** The browser did not open the window. */
  readonly isBlocked: boolean
  readonly onOpen: () => void
}

/** Whether the audience's window is there and what lies over its graph; if not, what opens it. */
export function AudienceState({ peer, presentation: { over }, isBlocked, onOpen }: AudienceStateProps) {
  const text = useText(presenter)
  const store = useSessionStore()
  if (!canPair()) return <p className="audience-state is-gone">{text('unpaired')}</p>
  const isMissing = peer === 'missing' || (peer !== 'there' && isBlocked)
  const isGone = isMissing || peer === 'gone'
  return (
    <div className={`audience-state${isGone ? ' is-gone' : ''}`}>
      <p role="status" aria-label={text('controls')}>
        {text(isMissing ? 'missing' : peer)}
        {peer === 'there' &&
          over !== '' &&
          ` ${text('sees', { what: text(over === 'blank' ? 'dark' : over) })}`}
      </p>
      {isGone &&
        (isMissing ? (
          <a href={audienceAddress(store)} target={audienceName(presenterOf())} rel="opener">
            {text('open')}
          </a>
        ) : (
          <button type="button" onClick={onOpen}>
            {text('openAgain')}
          </button>
        ))}
    </div>
  )
}
