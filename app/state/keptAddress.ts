const KEY = 'stepgrad: address'

/** The parts of a browser window that an address is kept in while the page reloads. */
export type KeepingWindow = Pick<Window, 'location' | 'history' | 'sessionStorage' | 'performance'>

/**
 * Keeps the address of the page that is left. A reload loads the address from before it began, for which the last change
 * may come too late: that is one of `outdated`.
 */
export function keepAddress(
  window: Pick<Window, 'sessionStorage'>,
  outdated: readonly string[],
  address: string,
): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify({ outdated, address }))
  } catch {
    // A browser may refuse to keep anything; then a reload within a third of a second of a change loses that change.
  }
}

/** Gives a page that was reloaded at an outdated address the one that was kept. To be called before the address is read. */
export function restoreAddress(window: KeepingWindow): void {
  try {
    const { location, history, performance, sessionStorage } = window
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    sessionStorage.removeItem(KEY)
    const [navigation] = performance.getEntriesByType('navigation')
    if (!navigation || !('type' in navigation) || navigation.type !== 'reload' || !isKept(kept)) return
    if (!kept.outdated.includes(location.pathname + location.search + location.hash)) return
    if (kept.address.startsWith(`${location.pathname}#`)) history.replaceState(null, '', kept.address)
  } catch {
    // Nothing can be kept here.
  }
}

function isKept(kept: unknown): kept is { outdated: unknown[]; address: string } {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'outdated' in kept &&
    Array.isArray(kept.outdated) &&
    'address' in kept &&
    typeof kept.address === 'string'
  )
}
