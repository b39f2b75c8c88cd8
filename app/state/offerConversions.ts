import type { Store } from './store'

/**
 * Has every error about a text of another language, LaTeX or Python, offer the same in ours. The readers of those
 * languages are fetched when the first formula cannot be read: most visitors never need them. Returns what ends it.
 */
export function offerConversions(store: Store): () => void {
  const explain = async () => {
    const { error, failedText } = store.getState()
    if (!error) return
    const readers = await import('../engine/formula/foreign/explainForeign').catch(() => undefined)
    if (readers) store.actions.amendError(error, readers.explainForeign(failedText, error))
  }
  explain()
  return store.subscribe(({ error }, before) => {
    if (error !== before.error) explain()
  })
}
