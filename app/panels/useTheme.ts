import { useEffect } from 'react'
import { useSession } from '../state/useSession'

/** Puts the chosen theme on the page; `auto` leaves it to the system. */
export function useTheme(): void {
  const theme = useSession((session) => session.settings.theme)
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
