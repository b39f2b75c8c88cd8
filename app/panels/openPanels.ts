const KEY = 'stepgrad: open panels'

/** Keeps which panels are open for the page that this tab loads next. */
export function keepOpenPanels(): void {
  const titles = [...document.querySelectorAll('details.panel[open] > summary')].map(
    ({ textContent }) => textContent,
  )
  try {
    sessionStorage.setItem(KEY, JSON.stringify(titles))
  } catch {
    // A browser may refuse to keep anything.
  }
}

/** The titles that the page before kept, once; undefined where it kept none. */
export function takeOpenPanels(): ReadonlySet<unknown> | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    sessionStorage.removeItem(KEY)
    return Array.isArray(kept) ? new Set(kept) : undefined
  } catch {
    return undefined
  }
}
