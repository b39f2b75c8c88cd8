import { useEffect } from 'react'
import { useSessionStore } from '../state/useSession'
import { preparePrinting } from './preparePrinting'

/** The page has other things to fetch first. */
const DELAY_MS = 2500

/** Makes the page ready for the browser's own print command. */
export function usePrinting(): void {
  const store = useSessionStore()
  useEffect(() => {
    // Where it cannot be fetched the page is printed as it stands.
    const timer = setTimeout(() => preparePrinting(store).catch(() => undefined), DELAY_MS)
    return () => clearTimeout(timer)
  }, [store])
}
