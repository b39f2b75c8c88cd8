import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSessionStore } from '../state/useSession'
import type { Beginning } from './editor/createEditor'
import type { mountEditor } from './editor/mountEditor'
import { whenIdle } from './whenIdle'

/** The editor that takes the place of the plain field. */
export interface Successor {
  readonly mount: typeof mountEditor
  readonly beginning: Beginning
}

/** The editor, once it is loaded and the reader composes no character in the plain `field`; undefined before. */
export function useEditor(field: RefObject<HTMLTextAreaElement | null>): Successor | undefined {
  const store = useSessionStore()
  const [successor, setSuccessor] = useState<Successor>()
  useEffect(() => {
    const element = field.current
    if (!element) return
    let isComposing = false
    let mount: typeof mountEditor | undefined
    const succeed = () => {
      if (!mount || isComposing || !element.isConnected) return
      const beginning = beginningOf(element, store.getState().settings.text)
      const next = { mount, beginning }
      // At once: a key pressed between reading the selection and the change would be lost to it.
      flushSync(() => setSuccessor(next))
    }
    const begin = () => {
      isComposing = true
    }
    const end = () => {
      isComposing = false
      setTimeout(succeed) // what was composed arrives as input first
    }
    element.addEventListener('compositionstart', begin)
    element.addEventListener('compositionend', end)
    let isOver = false
    const stopWaiting = whenIdle(async () => {
      const loaded = await import('./editor/mountEditor').catch(() => undefined)
      if (isOver) return
      mount = loaded?.mountEditor
      succeed()
    })
    return () => {
      isOver = true
      stopWaiting()
      element.removeEventListener('compositionstart', begin)
      element.removeEventListener('compositionend', end)
    }
  }, [field, store])
  return successor
}

/** A textarea counts a line break as one character, whichever way the text writes it. */
function beginningOf(element: HTMLTextAreaElement, text: string): Beginning {
  const offset = (shown: number) => {
    let own = 0
    for (let counted = 0; counted < shown; counted++) own += text.startsWith('\r\n', own) ? 2 : 1
    return own
  }
  return {
    text,
    selectionStart: offset(element.selectionStart),
    selectionEnd: offset(element.selectionEnd),
    hasFocus: document.activeElement === element,
  }
}
