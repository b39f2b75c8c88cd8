import type { PageMessage } from './messages'

/** The parts of a browser window that the copy is looked after with. */
export interface OfflineWindow {
  readonly navigator: { readonly serviceWorker: ServiceWorkerContainer }
  readonly document: Pick<Document, 'baseURI' | 'visibilityState' | 'addEventListener' | 'querySelector'>
  readonly location: Pick<Location, 'reload'>
}

/** A tab that is open for days asks for a new version when it is looked at again, at most this often. */
const ASK_AGAIN_MS = 3_600_000

/**
 * Has the browser keep a copy of the site, in the folder of the page. `announce` is given what takes over a new version
 * when one has been fetched: it reloads this tab, whose address holds all; other tabs stay as they are until they do so.
 * Nothing is announced any more once `over` says so.
 */
export async function keepOffline(
  { navigator: { serviceWorker: workers }, document, location }: OfflineWindow,
  announce: (takeOver: () => void) => void,
  over: AbortSignal,
): Promise<void> {
  const registration = await workers.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' })
  const takeOver = () => {
    if (!registration.waiting) return location.reload() // another tab was first
    workers.addEventListener('controllerchange', () => location.reload(), { once: true })
    say(registration.waiting, { takeOver: true })
  }
  const look = () => {
    // The first version has none before it, and takes over by itself.
    if (registration.waiting && registration.active && !over.aborted) announce(takeOver)
  }
  look()
  const watch = () =>
    registration.installing?.addEventListener('statechange', look, { once: true, signal: over })
  watch() // a version that the browser began to fetch as the page was opened
  registration.addEventListener('updatefound', watch, { signal: over })
  const script = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src
  if (workers.controller && script) say(workers.controller, { running: script })
  askAgain(registration, document, over)
}

function say(worker: ServiceWorker, message: PageMessage): void {
  worker.postMessage(message)
}

function askAgain(
  registration: ServiceWorkerRegistration,
  document: OfflineWindow['document'],
  over: AbortSignal,
): void {
  let asked = Date.now()
  const ask = () => {
    if (document.visibilityState === 'hidden' || Date.now() - asked < ASK_AGAIN_MS) return
    asked = Date.now()
    registration.update().catch(() => {}) // without network
  }
  document.addEventListener('visibilitychange', ask, { signal: over })
}
