import { useEffect, useState } from 'react'
import { pageAddress } from '../../share/pageAddress'
import { type QrCode, qrCode } from '../../share/qrCode'
import { useSessionStore } from '../../state/useSession'
import { useText } from '../../state/useText'
import { viewLink } from '../../state/viewLink'
import { present } from '../../words/english/present'
import { Sheet } from './Sheet'

/** What can be shown of a link: its code, or why there is none. */
type Shown = QrCode | 'too long' | 'not fetched' | undefined

/** The link of this step as a QR code that fills the screen's height, and in print; it opens the page to work with. */
export function LinkCode({ onClose }: { onClose: () => void }) {
  const store = useSessionStore()
  const text = useText(present)
  const [link] = useState(() => {
    const session = store.getState()
    const settings = { ...session.settings, view: 'main' as const, page: '' as const }
    return `${pageAddress(location)}#${viewLink({ ...session, settings }, store.derived())}`
  })
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    let isWanted = true
    qrCode(link).then(
      (code) => isWanted && setShown(code ?? 'too long'),
      () => isWanted && setShown('not fetched'),
    )
    return () => {
      isWanted = false
    }
  }, [link])
  return (
    <Sheet title={text('openStep')} className="link-code" onClose={onClose}>
      <Code shown={shown} />
      <p className="printed-link">{link}</p>
    </Sheet>
  )
}

function Code({ shown }: { shown: Shown }) {
  const text = useText(present)
  if (shown === undefined) return <div className="code" />
  if (shown === 'too long') return <p role="alert">{text('codeTooLong')}</p>
  if (shown === 'not fetched') return <p role="alert">{text('codeMissing')}</p>
  const { size, path } = shown
  return (
    <svg
      className="code"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={text('codeOfLink')}
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
