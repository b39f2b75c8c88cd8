import { useState } from 'react'
import { useSessionStore } from '../state/useSession'
import { viewLink } from '../state/viewLink'

/** Copies the link that restores exactly this view; the address itself is written a moment later. */
export function ShareButton() {
  const store = useSessionStore()
  const [answer, setAnswer] = useState('')
  const copy = async () => {
    const { origin, pathname } = location
    try {
      await navigator.clipboard.writeText(
        `${origin}${pathname}#${viewLink(store.getState(), store.derived())}`,
      )
      setAnswer('Link copied')
    } catch {
      setAnswer('Copy the address of this page')
    }
    setTimeout(() => setAnswer(''), 3000)
  }
  return (
    <div className="share">
      <button type="button" onClick={() => void copy()}>
        Copy link
      </button>
      <span role="status" aria-label="Share" className={answer ? 'share-answer' : 'visually-hidden'}>
        {answer}
      </span>
    </div>
  )
}
