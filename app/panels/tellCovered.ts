/**
 * Keeps the custom property `--covered` of the page at the height of the stage that `over` lies on, so that what must be
 * seen there stands below it. Returns what ends it.
 */
export function tellCovered(over: HTMLElement): () => void {
  const { style } = document.documentElement
  const measure = () => {
    const header = over.closest('header')?.getBoundingClientRect().bottom ?? 0
    const bottom = Math.max(0, ...[...over.children].map((part) => part.getBoundingClientRect().bottom))
    style.setProperty('--covered', `${Math.max(0, Math.round(bottom - header))}px`)
  }
  const resized = new ResizeObserver(measure)
  for (const part of [over, ...over.children]) resized.observe(part)
  return () => resized.disconnect()
}
