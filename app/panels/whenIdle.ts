/** Does something once the page is painted and the browser has time. Returns what calls it off. */
export function whenIdle(action: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(action, 300)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(action, { timeout: 2000 })
  return () => cancelIdleCallback(request)
}
