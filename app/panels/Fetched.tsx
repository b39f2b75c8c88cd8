import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from './ErrorBoundary'

interface FetchedProps {
  /** The sentence that it could not be fetched. */
  readonly failure: string
  readonly children: ReactNode
}

/** A part of the page whose script is fetched when it is first shown: nothing until it is there, a sentence if it fails. */
export function Fetched({ failure, children }: FetchedProps) {
  return (
    <ErrorBoundary subject="" failure={<p role="alert">{failure}</p>}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  )
}
