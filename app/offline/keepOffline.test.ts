import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepOffline, type OfflineWindow } from './keepOffline'

/** A service worker that arrives, is installed, and hears what it is told. */
class FakeWorker extends EventTarget {
  state = 'installing'
  readonly heard: unknown[] = []
  postMessage(message: unknown) {
    this.heard.push(message)
  }
}

/** A window of a browser that keeps sites, with what happens to its registration. */
class FakeBrowser {
  readonly registration = Object.assign(new EventTarget(), {
    installing: null as FakeWorker | null,
    waiting: null as FakeWorker | null,
    active: null as FakeWorker | null,
    update: vi.fn(async () => {}),
  })
  readonly workers = Object.assign(new EventTarget(), {
    controller: null as FakeWorker | null,
    register: vi.fn(async (_address: URL, _options: unknown) => this.registration),
  })
  readonly document = Object.assign(new EventTarget(), {
    baseURI: 'https://host/class/index.html?f=x#step=b1',
    visibilityState: 'visible',
    querySelector: () => ({ src: 'https://host/class/assets/index-1.js' }),
  })
  readonly reload = vi.fn()

  keep(over = new AbortController()) {
    const announce = vi.fn<(takeOver: () => void) => void>()
    const window = {
      navigator: { serviceWorker: this.workers },
      document: this.document,
      location: { reload: this.reload },
    }
    return keepOffline(window as unknown as OfflineWindow, announce, over.signal).then(() => announce)
  }

  /** Another version arrives and is installed. */
  arrive(): FakeWorker {
    const worker = new FakeWorker()
    this.registration.installing = worker
    this.registration.dispatchEvent(new Event('updatefound'))
    Object.assign(this.registration, { installing: null, waiting: worker })
    worker.state = 'installed'
    worker.dispatchEvent(new Event('statechange'))
    return worker
  }

  takeOver(worker: FakeWorker): void {
    Object.assign(this.registration, { waiting: null, active: worker })
    this.workers.controller = worker
    this.workers.dispatchEvent(new Event('controllerchange'))
  }
}

let browser = new FakeBrowser()
afterEach(() => void vi.useRealTimers())
beforeEach(() => {
  browser = new FakeBrowser()
})

it('the worker is the one in the folder of the page, whatever the link says', async () => {
  await browser.keep()
  const [address, options] = browser.workers.register.mock.calls[0] ?? []
  expect([String(address), options]).toEqual(['https://host/class/sw.js', { updateViaCache: 'none' }])
})

it('the first version takes over without a word and without a reload', async () => {
  const announce = await browser.keep()
  browser.takeOver(browser.arrive())
  expect([announce.mock.calls.length, browser.reload.mock.calls.length]).toEqual([0, 0])
})

it('a later one is announced; wanted, it is told to take over, and the page reloads when it has', async () => {
  browser.takeOver(new FakeWorker())
  const announce = await browser.keep()
  const second = browser.arrive()
  expect([announce.mock.calls.length, second.heard]).toEqual([1, []])
  announce.mock.calls[0]?.[0]()
  expect([second.heard, browser.reload.mock.calls.length]).toEqual([[{ takeOver: true }], 0])
  browser.takeOver(second)
  expect(browser.reload).toHaveBeenCalledOnce()
})

it('one that has waited since the last visit is announced at once', async () => {
  browser.takeOver(new FakeWorker())
  browser.arrive()
  expect(await browser.keep()).toHaveBeenCalledOnce()
})

it('taken over in another tab: this one stays as it is, and reloads when its reader wants it', async () => {
  browser.takeOver(new FakeWorker())
  const announce = await browser.keep()
  browser.takeOver(browser.arrive())
  expect(browser.reload).not.toHaveBeenCalled()
  announce.mock.calls[0]?.[0]()
  expect(browser.reload).toHaveBeenCalledOnce()
})

it('nothing is announced once the page shows something else', async () => {
  browser.takeOver(new FakeWorker())
  const over = new AbortController()
  const announce = await browser.keep(over)
  over.abort()
  browser.arrive()
  expect(announce).not.toHaveBeenCalled()
})

it('the worker that answers is told which script the page runs', async () => {
  const first = new FakeWorker()
  browser.takeOver(first)
  await browser.keep()
  expect(first.heard).toEqual([{ running: 'https://host/class/assets/index-1.js' }])
})

it('a tab that is looked at again asks for a new version, once an hour at most', async () => {
  vi.useFakeTimers()
  await browser.keep()
  const look = (hours: number) => {
    vi.setSystemTime(Date.now() + hours * 3_600_000)
    browser.document.dispatchEvent(new Event('visibilitychange'))
    return browser.registration.update.mock.calls.length
  }
  expect([look(0.9), look(0.2), look(0.5), look(0.6)]).toEqual([0, 1, 1, 2])
  browser.document.visibilityState = 'hidden'
  expect(look(2)).toBe(2)
})
