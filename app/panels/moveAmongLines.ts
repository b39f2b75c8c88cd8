/** Moves the focus among the elements that match `lines`: down or up by an arrow key, to the ends by Home and End. */
export function moveAmongLines(event: React.KeyboardEvent<Element>, lines: string): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(lines)]
  const at = all.indexOf(event.target as HTMLElement)
  if (at < 0) return
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  all[to]?.focus()
}
