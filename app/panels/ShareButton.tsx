import { useSessionStore } from '../state/useSession'
import { useText } from '../state/useText'
import { viewLink } from '../state/viewLink'
import { page } from '../words/english/page'
import { useCopy } from './useCopy'

/** Copies the link that restores exactly this view; the address itself is written a moment later. */
export function ShareButton() {
  const store = useSessionStore()
  const [answer, copy] = useCopy()
  const text = useText(page)
  const copyLink = () => {
    const [address] = location.href.split(/[?#]/) // a page opened as a file has no origin
    const link = `${address}#${viewLink(store.getState(), store.derived())}`
    const copied = text(location.protocol === 'file:' ? 'linkCopiedHere' : 'linkCopied')
    void copy(link, copied, text('linkNotCopied'))
  }
  return (
    <div className="share">
      <button type="button" onClick={copyLink}>
        {text('copyLink')}
      </button>
      <span role="status" aria-label={text('share')} className={answer ? 'share-answer' : 'visually-hidden'}>
        {answer}
      </span>
    </div>
  )
}
