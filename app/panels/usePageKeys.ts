import { useEffect } from 'react'
import { useSessionStore } from '../state/useSession'

/** Alt+L next, Alt+J back, Alt+K play or pause, anywhere but in a text field. Any other key stops playback. */
export function usePageKeys(): void {
  const store = useSessionStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.composedPath()[0])) return
      const { playing } = store.getState()
      const shortcut = event.altKey && !event.ctrlKey && !event.metaKey ? event.code : ''
      const { next, back, setPlaying } = store.actions
      const action = { KeyL: next, KeyJ: back, KeyK: () => setPlaying(!playing) }[shortcut]
      if (action) event.preventDefault()
      if (playing && shortcut !== 'KeyK' && !isModifier(event)) setPlaying(false)
      action?.()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [store])
}

function isModifier({ key }: KeyboardEvent): boolean {
  return ['Alt', 'Shift', 'Control', 'Meta'].includes(key)
}

/** Keys belong to a text field while it has the focus; sliders and buttons are none. */
function isTyping(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLElement && target.isContentEditable) return true
  return target instanceof HTMLInputElement && target.type !== 'range' && target.type !== 'checkbox'
}
