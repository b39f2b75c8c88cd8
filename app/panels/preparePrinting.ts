import type { Store } from '../state/store'

const prepared = new WeakMap<Store, Promise<void>>()

/**
 * Resolves once printing the page, by whatever key or menu, gives the sheet of the present step. What makes the sheet is
 * fetched for this: a browser that is about to print waits for nothing.
 */
export function preparePrinting(store: Store): Promise<void> {
  const already = prepared.get(store)
  if (already) return already
  const preparing = import('./printing').then(({ watchPrinting }) => watchPrinting(store))
  prepared.set(store, preparing)
  preparing.catch(() => prepared.delete(store)) // so that it can be tried again
  return preparing
}
