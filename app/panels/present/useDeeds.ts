import { type Dispatch, type SetStateAction, useRef } from 'react'
import { useSessionStore } from '../../state/useSession'
import { presentInPair } from '../second/audienceWindow'
import { type Presentation, type Toggle, toggled } from './presentation'
import type { PresentAction } from './presentKeys'

/** What each action of present mode does, by key or by button. */
export function useDeeds(
  presentation: Presentation,
  set: Dispatch<SetStateAction<Presentation>>,
  toggleFullScreen: () => void,
): Readonly<Record<PresentAction, () => void>> {
  const store = useSessionStore()
  const { next, back, goTo, reveal, setPlaying, change, openView } = store.actions
  /** What T returns to from dark. */
  const bright = useRef(store.getState().settings.theme)
  const toggle = (what: Toggle | 'close') => () => set((before) => toggled(before, what))
  return {
    next,
    back,
    first: () => goTo(0),
    last: () => goTo(store.derived().timeline.steps.length),
    play: () => setPlaying(!store.getState().playing),
    reveal: () => reveal(store.derived().asked),
    detail: toggle('detail'),
    spotlight: toggle('spotlight'),
    blank: toggle('blank'),
    code: toggle('code'),
    second: () => presentInPair(store),
    keyLog: toggle('keyLog'),
    help: toggle('help'),
    theme() {
      const { theme } = store.getState().settings
      if (theme !== 'dark') bright.current = theme
      change({ theme: theme !== 'dark' ? 'dark' : bright.current === 'dark' ? 'light' : bright.current })
    },
    fullScreen: toggleFullScreen,
    leave: () => (presentation.over === '' ? openView('main') : set((before) => toggled(before, 'close'))),
  }
}
