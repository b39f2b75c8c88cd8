import { lazy, Suspense, useEffect, useState } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import { whenIdle } from './whenIdle'

const UpdateNotice = lazy(() => import('./UpdateNotice'))

/**
 * Has the site kept for use without network, once the first graph is drawn, and announces a new version of it unless
 * `silent`. Says nothing if that fails.
 */
export function Offline({ silent = false }: { readonly silent?: boolean }) {
  const [isTime, setTime] = useState(false)
  useEffect(() => (canBeKept() ? whenIdle(() => setTime(true)) : undefined), [])
  if (!isTime) return null
  return (
    <ErrorBoundary subject="" failure={null}>
      <Suspense>
        <UpdateNotice silent={silent} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** Not while developing, as a single file, as a figure on somebody's page, or where the browser does not offer it. */
function canBeKept(): boolean {
  const isSite = import.meta.env.PROD && import.meta.env.MODE !== 'single'
  return isSite && location.protocol !== 'file:' && window === window.top && 'serviceWorker' in navigator
}
