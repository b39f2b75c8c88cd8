import { useSessionStore } from '../state/useSession'
import { viewLink } from '../state/viewLink'
import { useCopy } from './useCopy'

/** Copies the link that restores exactly this view; the address itself is written a moment later. */
export function ShareButton() {
  const store = useSessionStore()
  const [answer, copy] = useCopy()
  const copyLink = () => {
    const { origin, pathname } = location
    const link = `${origin}${pathname}#${viewLink(store.getState(), store.derived())}`
    void copy(link, 'Link copied', 'Copy the address of this page')
  }
  return (
    <div className="share">
      <button type="button" onClick={copyLink}>
        Copy link
      </button>
      <span role="status" aria-label="Share" className={answer ? 'share-answer' : 'visually-hidden'}>
        {answer}
      </span>
    </div>
  )
}
