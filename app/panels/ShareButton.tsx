import { useState } from 'react'

/** Copies the address, which restores exactly this view. */
export function ShareButton() {
  const [answer, setAnswer] = useState('')
  const copy = async () => {
    // The address is written a moment after the last change.
    await new Promise((resolve) => setTimeout(resolve, 200))
    try {
      await navigator.clipboard.writeText(location.href)
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
