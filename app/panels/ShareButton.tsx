import { useSessionStore } from '../state/useSession'
import { viewLink } from '../state/viewLink'
import { useCopy } from './useCopy'

/** Copies the link that restores exactly this view; the address itself is written a moment later. */
export function ShareButton() {
  const store = useSessionStore()
  const [answer, copy] = useCopy()
  const copyLink = () => {
    const [page] = location.href.split(/[?#]/) // a page opened as a file has no origin
    const link = `${page}#${viewLink(store.getState(), store.derived())}`
    const copied = location.protocol === 'file:' ? 'Link copied, for this computer only' : 'Link copied'
    void copy(link, copied, 'Copy the address of this page')
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
