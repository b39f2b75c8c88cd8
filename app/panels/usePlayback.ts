import { useEffect } from 'react'
import { useSession, useSessionStore } from '../state/useSession'

/** Time a step stays on screen at speed 1: enough to read its caption. */
const STEP_MS = 1600

/** Goes on step by step while playing, and stops at the end. */
export function usePlayback(): void {
  const store = useSessionStore()
  const playing = useSession((session) => session.playing && !session.isLed)
  const speed = useSession((session) => session.speed)
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => {
      store.actions.next()
      const { position, timeline, asked } = store.derived()
      if (position >= timeline.steps.length && asked.length === 0) store.actions.setPlaying(false)
    }, STEP_MS / speed)
    return () => clearInterval(timer)
  }, [store, playing, speed])
}
