import { useSessionStore } from '../state/useSession'
import { present } from './pageShortcuts'

/** Begins present mode. */
export function PresentButton() {
  const store = useSessionStore()
  return (
    <button type="button" aria-keyshortcuts="Alt+P" onClick={() => present(store)}>
      Present
    </button>
  )
}
