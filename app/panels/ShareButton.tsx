import { lazy } from 'react'
import { pageAddress } from '../share/pageAddress'
import { useSessionStore } from '../state/useSession'
import { useText } from '../state/useText'
import { viewLink } from '../state/viewLink'
import { page } from '../words/english/page'
import { Fetched } from './Fetched'
import { Menu } from './Menu'
import { useCopy } from './useCopy'

const ShareList = lazy(() => import('./ShareList'))

/** Copies the link that restores exactly this view, and beside it the menu of all other ways to hand it on. */
export function ShareButton() {
  const store = useSessionStore()
  const [answer, copy, tell] = useCopy()
  const text = useText(page)
  const copyLink = () => {
    // Made here, because the address itself is written a moment later.
    const link = `${pageAddress(location)}#${viewLink(store.getState(), store.derived())}`
    const copied = text(location.protocol === 'file:' ? 'linkCopiedHere' : 'linkCopied')
    void copy(link, copied, text('linkNotCopied'))
  }
  return (
    <div className="share">
      <button type="button" className="copy-link" onClick={copyLink}>
        {text('copyLink')}
      </button>
      <Menu title={<span className="share-title">{text('share')}</span>}>
        {(close) => (
          <Fetched failure={text('sharingMissing')}>
            <ShareList close={close} copy={copy} tell={tell} />
          </Fetched>
        )}
      </Menu>
      <span role="status" aria-label={text('share')} className={answer ? 'share-answer' : 'visually-hidden'}>
        {answer}
      </span>
    </div>
  )
}
