import { useEffect } from 'react'
import { useSessionStore } from '../state/useSession'
import { pageShortcut } from './pageShortcuts'
import { isModifier, isTyping } from './typingIn'

/** Alt+L next, Alt+J back, Alt+K play or pause, Alt+P present, anywhere but in a text field. Any other key stops playback. */
export function usePageKeys(): void {
  const store = useSessionStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.composedPath()[0])) return
      const { playing } = store.getState()
      const action = pageShortcut(event, store)
      if (action) event.preventDefault()
      const isPlay = action !== undefined && event.code === 'KeyK'
      if (playing && !isPlay && !isModifier(event)) store.actions.setPlaying(false)
      action?.()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [store])
}
