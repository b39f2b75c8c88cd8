import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Derived } from './derive'
import type { Session } from './session'
import type { Actions, Store } from './store'

/** The store of the page; set once, at the root. */
export const StoreContext = createContext<Store | undefined>(undefined)

/** The store itself, for what must not wait for React. */
export function useSessionStore(): Store {
  const store = useContext(StoreContext)
  if (!store) throw new Error('StoreContext is missing')
  return store
}

/** A part of the session; the component renders again only when that part changes. */
export function useSession<T>(select: (session: Session) => T): T {
  return useStore(useSessionStore(), select)
}

/** A part of what follows from the session, as `useSession`. */
export function useDerived<T>(select: (derived: Derived) => T): T {
  const store = useSessionStore()
  return useStore(store, () => select(store.derived()))
}

/** What followed from the session a moment ago, for tools that take their time: no step waits for them. */
export const LaterContext = createContext<Derived | undefined>(undefined)

/** A part of what `LaterContext` holds, whose parts all belong to one moment. */
export function useLater<T>(select: (derived: Derived) => T): T {
  const derived = useContext(LaterContext)
  if (!derived) throw new Error('LaterContext is missing')
  return select(derived)
}

/** What the reader can do; always the same object. */
export function useActions(): Actions {
  return useSessionStore().actions
}
