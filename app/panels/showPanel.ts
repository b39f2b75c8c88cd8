/** Id of the panel that answers "why?" about a step. */
export const WHY_PANEL = 'why-this-step'

/** Unfolds the panel with this id and returns it; undefined where there is none (yet). */
export function unfoldPanel(id: string): HTMLDetailsElement | undefined {
  const panel = document.getElementById(id)
  if (!(panel instanceof HTMLDetailsElement)) return undefined
  panel.open = true
  return panel
}

/** Unfolds a panel, brings it into view and moves the focus there. */
export function showPanel(id: string): void {
  const panel = unfoldPanel(id)
  panel?.scrollIntoView({ block: 'nearest' })
  panel?.querySelector('summary')?.focus()
}
