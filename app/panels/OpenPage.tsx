import { lazy, Suspense } from 'react'
import { useActions, useSession } from '../state/useSession'
import { useText } from '../state/useText'
import { page as words } from '../words/english/page'
import { ErrorBoundary } from './ErrorBoundary'

const Conventions = lazy(() => import('./Conventions'))

/** The page that lies over the graph, fetched when it is first opened. */
export function OpenPage() {
  const page = useSession((session) => session.settings.page)
  const { closePage } = useActions()
  const text = useText(words)
  if (page === '') return null
  const failure = (
    <p role="alert" className="page-failure">
      {text('pageMissing')}{' '}
      <button type="button" onClick={closePage}>
        {text('close')}
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
