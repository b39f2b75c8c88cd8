import { useEffect } from 'react'
import { useSession } from '../state/useSession'

/** Puts the chosen theme on the page. `auto` leaves it to the system, but to no projector, which needs a light page. */
export function useTheme(): void {
  const { theme: chosen, view } = useSession((session) => session.settings)
  const theme = view === 'present' && chosen === 'auto' ? 'light' : chosen
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
