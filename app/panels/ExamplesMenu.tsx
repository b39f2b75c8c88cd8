import { lazy, Suspense } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import { Menu } from './Menu'

// Fetched after the first paint: the first graph does not need them.
const ExampleList = lazy(() => import('./ExampleList'))

/** The menu of examples. */
export function ExamplesMenu() {
  return (
    <Menu title="Examples">
      {(close) => (
        <ErrorBoundary subject="" failure={<p role="alert">The examples could not be fetched.</p>}>
          <Suspense>
            <ExampleList onChosen={close} />
          </Suspense>
        </ErrorBoundary>
      )}
    </Menu>
  )
}
