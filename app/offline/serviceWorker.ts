// The service worker: answers from the kept copy of the site, so that it works without network.
import type { PageMessage } from './messages'
import { offlineCopy, type Release } from './offlineCopy'

/** Written here by the build. */
declare const RELEASE: Release

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface RequestEvent extends LastingEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

/** What of a service worker is used here: the page's library does not know it, and the worker's does not go with that. */
interface Worker {
  readonly registration: ServiceWorkerRegistration
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly unknown[]> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void
  addEventListener(type: 'message', listener: (event: LastingEvent & { data: PageMessage }) => void): void
}

const worker = self as unknown as Worker
const { scope } = worker.registration
const copy = offlineCopy(RELEASE, scope, { caches, fetch: (request) => fetch(request) })

worker.addEventListener('install', (event) => event.waitUntil(copy.fill()))

// Also of the page of the first visit, which may need its other scripts without network.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  event.respondWith(copy.find(request.url).then((found) => found ?? fetch(request)))
})

worker.addEventListener('message', (event) => {
  const { data } = event
  event.waitUntil('takeOver' in data ? worker.skipWaiting() : tidy(data.running))
})

/** Other releases are needed by tabs that were opened with them, or by a worker that is to take over. */
async function tidy(script: string): Promise<void> {
  const { waiting, installing } = worker.registration
  const pages = await worker.clients.matchAll()
  if (pages.length === 1 && !waiting && !installing) await copy.dropOthers(script)
}
