const KEY = 'stepgrad: unwritten'

/** The parts of a browser window that an address is kept in while the page reloads. */
export type KeepingWindow = Pick<Window, 'location' | 'history' | 'sessionStorage' | 'performance'>

/**
 * Keeps the address that the page at `address` was about to get. A reload loads the address from before it began: what is
 * written when the page is left comes too late for it.
 */
export function keepUnwritten(
  window: Pick<Window, 'sessionStorage'>,
  address: string,
  unwritten: string,
): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify([address, unwritten]))
  } catch {
    // A browser may refuse to keep anything; then a reload within a third of a second of a change loses that change.
  }
}

/** Gives the page the address that was kept for it, where it was reloaded or returned to. To be called before it is read. */
export function restoreUnwritten(window: KeepingWindow): void {
  try {
    const { location, history, performance } = window
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null')
    window.sessionStorage.removeItem(KEY)
    const [navigation] = performance.getEntriesByType('navigation')
    if (!(navigation && 'type' in navigation && navigation.type !== 'navigate')) return
    const [address, unwritten] = Array.isArray(kept) ? kept : []
    if (address !== location.pathname + location.search + location.hash) return
    if (typeof unwritten === 'string' && unwritten.startsWith(`${location.pathname}#`)) {
      history.replaceState(null, '', unwritten)
    }
  } catch {
    // Nothing can be kept here.
  }
}
