import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'
import { joinPair, type PairEnd, type PairRole, type Shared } from '../../state/pair'
import type { Store } from '../../state/store'
import { useSessionStore } from '../../state/useSession'
import { viewLink } from '../../state/viewLink'
import { type Presentation, readPresentation } from '../present/presentation'
import { canPair } from './audienceWindow'

/** A window that comes back so soon was only reloaded. */
const GRACE_MS = 1500

/** Whether the other window of a pair is there: `waiting` until it has had time to answer, `missing` if it never did. */
export type Peer = 'waiting' | 'there' | 'gone' | 'missing'

/** Keeps this window in step with the other one of a pair, and tells whether that is there. */
export function usePair(
  role: PairRole,
  pair: string | undefined,
  presentation: Presentation,
  set: Dispatch<SetStateAction<Presentation>>,
): Peer {
  const store = useSessionStore()
  const [peer, setPeer] = useState<Peer>('waiting')
  const [round, setRound] = useState(0)
  const screen = useRef(presentation)
  const end = useRef<PairEnd>(undefined)
  screen.current = presentation
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the screen is told
  useEffect(() => end.current?.tell(), [presentation])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a window that the browser kept aside joins anew
  useEffect(() => {
    if (pair === undefined || !canPair()) return
    let timer = setTimeout(() => setPeer('missing'), GRACE_MS)
    const name = `stepgrad pair ${pair}`
    const shared = sharedOf(store)
    const stopLosing = holdLock(`${name} ${role}`)
    let stopWatching = () => {}
    const joined = joinPair<Presentation>(role, new BroadcastChannel(name), {
      now: () => ({ ...shared(), screen: screen.current }),
      take(told) {
        screen.current = readPresentation(told.screen)
        set(screen.current)
        store.actions.follow(told)
      },
      peer(isThere) {
        clearTimeout(timer)
        stopWatching()
        if (role === 'audience') store.actions.setLed(isThere)
        if (isThere) {
          setPeer('there')
          stopWatching = whenFree(`${name} ${role === 'presenter' ? 'audience' : 'presenter'}`, joined.lose)
        } else timer = setTimeout(() => setPeer('gone'), GRACE_MS)
      },
    })
    end.current = joined
    const stopTelling = store.subscribe(joined.tell)
    const leave = () => joined.end()
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && setRound((before) => before + 1)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', comeBack)
    return () => {
      end.current = undefined
      clearTimeout(timer)
      stopTelling()
      stopWatching()
      stopLosing()
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', comeBack)
      joined.end()
      store.actions.setLed(false)
    }
  }, [store, role, pair, set, round])
  return peer
}

/** What of a store both windows share. A formula that is still being typed, or cannot be read, is not told. */
function sharedOf(store: Store): () => Omit<Shared<unknown>, 'screen'> {
  let link = ''
  return () => {
    const session = store.getState()
    const { settings, reading, revealed, playing } = session
    if (settings.text === reading.text || link === '')
      link = viewLink(
        { ...session, settings: { ...settings, text: reading.text, view: 'main' } },
        store.derived(),
      )
    return { link, revealed: [...revealed], playing }
  }
}

/** Holds a lock until the window ends, however it ends. Returns what gives it back. */
function holdLock(name: string): () => void {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  void navigator.locks?.request(name, { mode: 'shared' }, () => held)
  return release
}

/** Calls `act` when nobody holds a lock any more. Returns what stops waiting for it. */
function whenFree(name: string, act: () => void): () => void {
  const waiting = new AbortController()
  navigator.locks?.request(name, { signal: waiting.signal }, act).catch(() => {}) // no longer waited for
  return () => waiting.abort()
}
