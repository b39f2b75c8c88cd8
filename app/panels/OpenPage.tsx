import { lazy, Suspense } from 'react'
import { useActions, useSession } from '../state/useSession'
import { ErrorBoundary } from './ErrorBoundary'

const Conventions = lazy(() => import('./Conventions'))

/** The page that lies over the graph, fetched when it is first opened. */
export function OpenPage() {
  const page = useSession((session) => session.settings.page)
  const { closePage } = useActions()
  if (page === '') return null
  const failure = (
    <p role="alert" className="page-failure">
      This page could not be fetched.{' '}
      <button type="button" onClick={closePage}>
        Close
      </button>
    </p>
  )
  return (
    <ErrorBoundary subject={page} failure={failure}>
      <Suspense>
        <Conventions page={page} />
      </Suspense>
    </ErrorBoundary>
  )
}
