import { lazy, Suspense, useEffect } from 'react'
import { useActions, useSession } from '../state/useSession'
import { ErrorBoundary } from './ErrorBoundary'

const NodeCard = lazy(() => import('./NodeCard'))

/**
 * The card of a node that was tapped, for a finger cannot hover. It goes where the focus goes: by a tap elsewhere, on the
 * card too, or by Escape. A room has its own card.
 */
export function TappedNode() {
  const isShown = useSession(
    ({ pointed, settings }) =>
      pointed.length === 1 && pointed[0]?.kind !== 'arrow' && settings.view !== 'present',
  )
  const { point } = useActions()
  useEffect(() => {
    if (!isShown) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault() // it puts the card away, and nothing else
      point([])
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [isShown, point])
  return isShown ? (
    <ErrorBoundary subject="" failure={null /* the caption tells the node's step all the same */}>
      <Suspense>
        <NodeCard />
      </Suspense>
    </ErrorBoundary>
  ) : null
}
