import type { Store } from './store'

/**
 * Has every error about a text of another language, LaTeX or Python, offer the same in ours. The readers of those
 * languages are fetched when the first formula cannot be read: most visitors never need them. Returns what ends it.
 */
export function offerConversions(store: Store): () => void {
  const explain = async () => {
    const { failure } = store.getState()
    if (!failure || failure.explained) return
    const readers = await import('../engine/formula/foreign/explainForeign').catch(() => undefined)
    if (readers) store.actions.explain(failure, readers.explainForeign(failure.text, failure.error))
  }
  explain()
  return store.subscribe(({ failure }, before) => {
    if (failure !== before.failure) explain()
  })
}
