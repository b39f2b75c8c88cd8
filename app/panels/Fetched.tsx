import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from './ErrorBoundary'

interface FetchedProps {
  /** What it is, at the beginning of the sentence that it could not be fetched. */
  readonly what: string
  readonly children: ReactNode
}

/** A part of the page whose script is fetched when it is first shown: nothing until it is there, a sentence if it fails. */
export function Fetched({ what, children }: FetchedProps) {
  return (
    <ErrorBoundary subject="" failure={<p role="alert">{what} could not be fetched.</p>}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  )
}
