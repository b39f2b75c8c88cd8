import type { CopyTools } from '../offlineCopy'

/** The caches of one host, as far as a copy of the site uses them: by whole address, without `Vary`. */
export function fakeCaches() {
  const stored = new Map<string, Map<string, Response>>()
  const open = (name: string) => {
    const cache = stored.get(name) ?? new Map<string, Response>()
    stored.set(name, cache)
    return cache
  }
  const caches = {
    keys: async () => [...stored.keys()],
    open: async (name: string) => ({
      put: async (address: string, response: Response) => void open(name).set(address, response),
    }),
    match: async (address: string, { cacheName }: MultiCacheQueryOptions) =>
      stored.get(String(cacheName))?.get(address)?.clone(),
    delete: async (name: string) => stored.delete(name),
  }
  return { caches: caches as unknown as CopyTools['caches'], stored }
}
