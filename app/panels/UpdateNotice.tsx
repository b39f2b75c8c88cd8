import { useEffect, useState } from 'react'
import { keepOffline } from '../offline/keepOffline'
import { useText } from '../state/useText'
import { update as words } from '../words/english/update'
import { keepOpenPanels } from './openPanels'

/** That a new version of the site has arrived, until the reader decides; nothing before. */
export default function UpdateNotice({ silent }: { readonly silent: boolean }) {
  const text = useText(words)
  const [takeOver, setTakeOver] = useState<() => void>()
  useEffect(() => {
    const over = new AbortController()
    // A browser that refuses to keep the site shows it all the same.
    keepOffline(window, (takeOver) => setTakeOver(() => takeOver), over.signal).catch(() => {})
    return () => over.abort()
  }, [])
  const update = () => {
    keepOpenPanels()
    takeOver?.()
  }
  if (silent) return null
  return (
    <div role="status" aria-label={text('version')} className="update-notice">
      {takeOver && (
        <>
          <p>{text('isReady')}</p>
          <button type="button" onClick={update}>
            {text('update')}
          </button>
          <button type="button" onClick={() => setTakeOver(undefined)}>
            {text('later')}
          </button>
        </>
      )}
    </div>
  )
}
