import { useEffect, useRef } from 'react'
import { useSessionStore } from '../../state/useSession'
import { pageShortcut } from '../pageShortcuts'
import { isModifier, isTyping } from '../typingIn'
import { type PresentAction, presentKeyOf } from './presentKeys'

/** A held key goes on at this pace. */
const REPEAT_MS = 250
const STEPS: readonly PresentAction[] = ['next', 'back', 'first', 'last']

/** What answers the keys of present mode. */
export interface KeyAnswers {
  readonly deeds: Readonly<Record<PresentAction, () => void>>
  /** Where something hides the graph, takes it away: then any key does that and nothing else. */
  readonly uncover: (() => void) | undefined
  /** Told of each key that is answered, as `aria-keyshortcuts` writes it. */
  readonly onKey: (key: string) => void
}

/** Hears the keys of present mode, and the page's own, anywhere but in a text field. Steps stop playback. */
export function usePresentKeys(answers: KeyAnswers): void {
  const store = useSessionStore()
  const latest = useRef(answers)
  latest.current = answers
  useEffect(() => {
    const isHeld = repeatFilter()
    const onKeyDown = (event: KeyboardEvent) => {
      // The focused graph has answered its own keys.
      if (event.defaultPrevented || event.isComposing || isTyping(event.composedPath()[0])) return
      const { deeds, uncover, onKey } = latest.current
      const pressed = presentKeyOf(event)
      const shortcut = pageShortcut(event, store)
      if (uncover && uncovers(event)) {
        event.preventDefault()
        if (!event.repeat) uncover()
      } else if ((pressed || shortcut) && !isPressing(event)) {
        event.preventDefault()
        if (isHeld(event, pressed ? pressed.repeats === true : event.code !== 'KeyK')) return
        if (pressed) onKey(pressed.key)
        if (pressed && STEPS.includes(pressed.action)) store.actions.setPlaying(false)
        if (pressed) deeds[pressed.action]()
        else shortcut?.()
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [store])
}

/** Tells of a held key whether this repetition of it does not count. */
function repeatFilter(): (event: KeyboardEvent, repeats: boolean) => boolean {
  let countedAt = 0
  return ({ repeat, timeStamp }, repeats) => {
    if (repeat && (!repeats || timeStamp - countedAt < REPEAT_MS)) return true
    countedAt = timeStamp
    return false
  }
}

/** The browser's own keys, F5 among them, stay the browser's; so do those of the controls in what lies over the graph. */
function uncovers(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || isModifier(event)) return false
  if (isPressing(event) && (event.target as Element).closest('dialog')) return false
  return event.key !== 'Tab' && !/^F\d/.test(event.key)
}

/** Whether the key presses a control: one has the focus only if it was reached by keyboard. */
function isPressing({ key, target }: KeyboardEvent): boolean {
  const isPress = key === ' ' || key === 'Enter'
  return (
    isPress &&
    target instanceof Element &&
    target.closest('button, a, summary, select, [type=checkbox]') !== null
  )
}
