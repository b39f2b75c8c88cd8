import type { Store } from '../state/store'
import { askFullScreen } from './fullScreen'

/** What Alt and a key do anywhere on the page: next, back, play or pause, present; undefined for any other key. */
export function pageShortcut(event: KeyboardEvent, store: Store): (() => void) | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined
  const { next, back, setPlaying } = store.actions
  const { playing, settings } = store.getState()
  switch (event.code) {
    case 'KeyL':
      return next
    case 'KeyJ':
      return back
    case 'KeyK':
      return () => setPlaying(!playing)
    case 'KeyP':
      return settings.view === 'main' ? () => present(store) : undefined
    default:
      return undefined
  }
}

/** Turns the page into one for a room, on the whole screen where the browser allows it. */
export function present({ actions }: Store): void {
  actions.openView('present')
  askFullScreen()
}
