import { keepAddress } from './keptAddress'
import type { Store } from './store'
import { viewLink } from './viewLink'

/** The parts of a browser window that the address is read from and written to. */
export type AddressWindow = Pick<
  Window,
  | 'location'
  | 'history'
  | 'sessionStorage'
  | 'addEventListener'
  | 'removeEventListener'
  | 'setTimeout'
  | 'clearTimeout'
>

/** Least time between two changes of the address: browsers refuse more than 100 in 30 seconds. */
const QUIET_MS = 320

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
  const link = (page = store.getState().settings.page) => {
    const session = store.getState()
    return `#${viewLink({ ...session, settings: { ...session.settings, page } }, store.derived())}`
  }
  const isWritten = (address: string) => address === location.pathname + location.search + location.hash
  let entry = store.getState().historyEntry
  /** The address that the present entry is to have. */
  let pending = location.pathname + location.search + location.hash
  /** What the address was to be before a page was opened in an entry of its own: closing the page returns there. */
  let below: string | undefined
  /** What the present entry's address was before it was last written. */
  let outdated: string[] = []
  /** Runs for a while after each change. */
  let timer = 0
  const clear = () => {
    window.clearTimeout(timer)
    timer = 0
  }
  const flush = () => {
    clear()
    if (isWritten(pending)) return
    outdated = [location.pathname + location.search + location.hash]
    history.replaceState(null, '', pending)
    timer = window.setTimeout(flush, QUIET_MS)
  }
  const stop = store.subscribe((session, before) => {
    const { settings, reading, historyEntry } = session
    const isNew = historyEntry !== entry
    if (settings === before.settings && reading === before.reading && !isNew) return
    if (isNew) flush() // what the reader did just before belongs to the entry that is left
    entry = historyEntry
    pending = location.pathname + link()
    // A figure in another page leaves that page's history, and the browser's storage, alone.
    if (isNew && settings.view !== 'embed' && !isWritten(pending)) {
      below = settings.page && !before.settings.page ? location.pathname + link('') : undefined
      history.pushState(null, '', pending)
      outdated = []
    } else if (pending === below) {
      below = undefined
      clear()
      history.back()
    } else if (timer === 0) flush()
  })
  const read = () => {
    below = undefined
    if (location.hash === link()) return
    clear()
    outdated = []
    pending = location.pathname + location.search + location.hash
    store.actions.restore(linkOf(location))
  }
  window.addEventListener('popstate', read)
  window.addEventListener('hashchange', read)
  const leave = () => {
    const before = location.pathname + location.search + location.hash
    if (store.getState().settings.view !== 'embed') keepAddress(window, [...outdated, before], pending)
    flush()
  }
  window.addEventListener('pagehide', leave)
  return () => {
    stop()
    clear()
    window.removeEventListener('popstate', read)
    window.removeEventListener('hashchange', read)
    window.removeEventListener('pagehide', leave)
  }
}
