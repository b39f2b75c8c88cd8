import { useEffect } from 'react'
import { useSessionStore } from '../state/useSession'
import { preparePrinting } from './preparePrinting'
import { whenIdle } from './whenIdle'

/** Makes the page ready for the browser's own print command, once it has nothing else to do. */
export function usePrinting(): void {
  const store = useSessionStore()
  useEffect(
    () =>
      whenIdle(() => {
        // A figure in somebody else's page has no sheet of its own.
        if (store.getState().settings.view === 'embed') return
        // Where the sheet cannot be fetched the page is printed as it stands.
        preparePrinting(store).catch(() => undefined)
      }),
    [store],
  )
}
