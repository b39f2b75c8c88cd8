import { useSessionStore } from '../state/useSession'
import { useText } from '../state/useText'
import { page } from '../words/english/page'
import { present } from './pageShortcuts'

/** Begins present mode. */
export function PresentButton() {
  const store = useSessionStore()
  const text = useText(page)
  return (
    <button type="button" aria-keyshortcuts="Alt+P" onClick={() => present(store)}>
      {text('present')}
    </button>
  )
}
