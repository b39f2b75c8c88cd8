import { writeLink } from '../share/link'
import type { Store } from './store'

/** The parts of a browser window that the address is read from and written to. */
export type AddressWindow = Pick<
  Window,
  'location' | 'history' | 'addEventListener' | 'removeEventListener' | 'setTimeout' | 'clearTimeout'
>

/** Browsers refuse more than some 100 changes of the address in 30 seconds. */
const QUIET_MS = 150

/** What the address says: the fragment, and for pages opened with `?f=…` the query, which the fragment overrides. */
export function linkOf({ search, hash }: Location): string {
  return [search.slice(1), hash.slice(1)].filter(Boolean).join('&')
}

/**
 * Keeps the address and the store the same: what the reader does is written (a history entry for each formula, else in
 * place), Back and Forward are read. Returns what ends it.
 */
export function bindAddress(store: Store, window: AddressWindow): () => void {
  const { location, history } = window
  let written = store.getState().historyEntry
  let timer = 0
  const link = () => `#${writeLink({ ...store.getState().settings, inputs: store.derived().inputs })}`
  const write = () => {
    window.clearTimeout(timer)
    timer = 0
    const { historyEntry } = store.getState()
    const hash = link()
    const isNew = historyEntry !== written
    written = historyEntry
    if (hash === location.hash && !location.search) return
    const address = location.pathname + hash
    if (isNew) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }
  const stop = store.subscribe((session, before) => {
    if (session.settings === before.settings && session.historyEntry === before.historyEntry) return
    if (session.historyEntry !== written) write()
    else if (timer === 0) timer = window.setTimeout(write, QUIET_MS)
  })
  const read = () => {
    if (location.hash === link()) return
    window.clearTimeout(timer)
    timer = 0
    store.actions.restore(linkOf(location))
  }
  const flush = () => {
    if (timer !== 0) write()
  }
  window.addEventListener('popstate', read)
  window.addEventListener('hashchange', read)
  window.addEventListener('pagehide', flush)
  return () => {
    stop()
    window.clearTimeout(timer)
    window.removeEventListener('popstate', read)
    window.removeEventListener('hashchange', read)
    window.removeEventListener('pagehide', flush)
  }
}
