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
    const name = `stepgrad pair ${pair}`
    const shared = sharedOf(store)
    let timer = setTimeout(() => setPeer('missing'), GRACE_MS)
    let stopWatching = () => {}
    let leave = () => {}
    const join = () => {
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
            const other = role === 'presenter' ? 'audience' : 'presenter'
            stopWatching = whenFree(`${name} ${other}`, joined.lose)
          } else timer = setTimeout(() => setPeer('gone'), GRACE_MS)
        },
      })
      end.current = joined
      const stopTelling = store.subscribe(joined.tell)
      leave = () => {
        end.current = undefined
        stopTelling()
        joined.end()
      }
    }
    // The other window waits for the lock to be free as soon as it hears of this one.
    const release = holdLock(`${name} ${role}`, join)
    const onHide = () => leave()
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && setRound((before) => before + 1)
    window.addEventListener('pagehide', onHide)
    window.addEventListener('pageshow', onShow)
    return () => {
      clearTimeout(timer)
      stopWatching()
      release()
      leave()
      window.removeEventListener('pagehide', onHide)
      window.removeEventListener('pageshow', onShow)
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

/** Holds a lock until the window ends, however it ends, and calls `act` once it has it. Returns what gives it back. */
function holdLock(name: string, act: () => void): () => void {
  if (!navigator.locks) {
    act()
    return () => {}
  }
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const waiting = new AbortController()
  const hold = () => {
    act()
    return held
  }
  navigator.locks.request(name, { mode: 'shared', signal: waiting.signal }, hold).catch(() => {}) // no longer wanted
  return () => {
    waiting.abort()
    release()
  }
}

/** Calls `act` when nobody holds a lock any more. Returns what stops waiting for it. */
function whenFree(name: string, act: () => void): () => void {
  const waiting = new AbortController()
  navigator.locks?.request(name, { signal: waiting.signal }, act).catch(() => {}) // no longer waited for
  return () => waiting.abort()
}
