/** Id of the panel that answers "why?" about a step. */
export const WHY_PANEL = 'why-this-step'

/** Unfolds the panel with this id, brings it into view and moves the focus there. */
export function showPanel(id: string): void {
  const panel = document.getElementById(id)
  if (!(panel instanceof HTMLDetailsElement)) return
  panel.open = true
  panel.scrollIntoView({ block: 'nearest' })
  panel.querySelector('summary')?.focus()
}
