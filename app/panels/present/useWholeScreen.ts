import { useEffect, useRef } from 'react'
import { useSessionStore } from '../../state/useSession'
import { askFullScreen, leaveFullScreen } from '../fullScreen'
import { isModifier } from '../typingIn'

const KEY = 'stepgrad: full screen'

/**
 * What turns the whole screen on and off. It is asked for again after a reload, with the first key or click, and given
 * back when present mode is left; `onLost` is called when the browser takes it away, as by its own Esc.
 */
export function useWholeScreen(onLost: () => void): () => void {
  const store = useSessionStore()
  const lost = useRef(onLost)
  lost.current = onLost
  /** It is given back by this page, not taken away. */
  const isGivenBack = useRef(false)
  useEffect(() => {
    let isPageLeft = false
    const onChange = () => {
      const isFull = document.fullscreenElement !== null
      if (isPageLeft) return // a reload is to find what was remembered
      remember(isFull)
      if (!isFull && !isGivenBack.current) lost.current()
      isGivenBack.current = false
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isModifier(event) && event.key !== 'Escape' && !/^F\d/.test(event.key)) regain()
    }
    const onPageHide = () => {
      isPageLeft = true
    }
    if (document.fullscreenElement) remember(true)
    document.addEventListener('fullscreenchange', onChange)
    document.addEventListener('click', regain)
    document.addEventListener('keydown', onKeyDown)
    window.addEventListener('pagehide', onPageHide)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      document.removeEventListener('click', regain)
      document.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('pagehide', onPageHide)
      if (store.getState().settings.view === 'present') return
      remember(false)
      leaveFullScreen()
    }
  }, [store])
  return () => {
    isGivenBack.current = document.fullscreenElement !== null
    if (isGivenBack.current) leaveFullScreen()
    else askFullScreen()
  }
}

/** Asks once for what a reload took away. */
function regain(): void {
  if (document.fullscreenElement || !wasFull()) return
  remember(false)
  askFullScreen()
}

/** A browser may refuse to keep anything; then a reload gives the screen back. */
function remember(isFull: boolean): void {
  try {
    if (isFull) sessionStorage.setItem(KEY, 'on')
    else sessionStorage.removeItem(KEY)
  } catch {}
}

function wasFull(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}
