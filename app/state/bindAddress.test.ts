import { describe, expect, it } from 'vitest'
import { type AddressWindow, bindAddress, linkOf } from './bindAddress'
import { type KeepingWindow, restoreAddress } from './keptAddress'
import { makeStore } from './store'

/** A browser window as far as addresses go, with a clock that is moved by hand. */
class FakeWindow {
  readonly entries: string[]
  index = 0
  /** Calls that changed the address. */
  writes = 0
  private now = 0
  private readonly timers = new Map<number, { readonly at: number; readonly action: () => void }>()
  private lastTimer = 0
  private readonly listeners = new Map<string, Set<() => void>>()

  constructor(
    address = '/page',
    /** What stays while the page reloads. */
    readonly kept = new Map<string, string>(),
    private readonly navigation = 'navigate',
  ) {
    this.entries = [address]
  }

  readonly sessionStorage = {
    getItem: (key: string) => this.kept.get(key) ?? null,
    setItem: (key: string, text: string) => void this.kept.set(key, text),
    removeItem: (key: string) => void this.kept.delete(key),
  }

  readonly performance = { getEntriesByType: () => [{ type: this.navigation }] }

  readonly history = {
    pushState: (_state: unknown, _title: string, address: string) => {
      this.writes++
      this.entries.splice(++this.index, Number.POSITIVE_INFINITY, address)
    },
    replaceState: (_state: unknown, _title: string, address: string) => {
      this.writes++
      this.entries[this.index] = address
    },
    back: () => this.go(-1),
  }

  /** One object whose parts change, as in a browser. */
  readonly location = {
    url: () => new URL(this.entries[this.index] ?? '', 'https://host'),
    get pathname() {
      return this.url().pathname
    },
    get search() {
      return this.url().search
    },
    get hash() {
      return this.url().hash
    },
  }

  setTimeout = (action: () => void, ms: number): number => {
    this.timers.set(++this.lastTimer, { at: this.now + ms, action })
    return this.lastTimer
  }

  clearTimeout = (timer: number): void => void this.timers.delete(timer)

  addEventListener = (type: string, listener: () => void): void => {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener))
  }

  removeEventListener = (type: string, listener: () => void): void => {
    this.listeners.get(type)?.delete(listener)
  }

  dispatch(type: string): void {
    for (const listener of this.listeners.get(type) ?? []) listener()
  }

  /** What a browser does on Back, Forward, or a link within the page: both events, in this order. */
  go(by: number): void {
    this.index += by
    this.dispatch('popstate')
    this.dispatch('hashchange')
  }

  wait(ms: number): void {
    this.now += ms
    for (const [timer, { at, action }] of this.timers) {
      if (at > this.now) continue
      this.timers.delete(timer)
      action()
    }
  }

  get waiting(): number {
    return this.timers.size + [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0)
  }
}

function open(address?: string) {
  const window = new FakeWindow(address)
  const store = makeStore(linkOf(window.location as unknown as Location))
  const stop = bindAddress(store, window as unknown as AddressWindow)
  const text = () => store.getState().settings.text
  return { window, store, stop, text, ...store.actions }
}

describe('what the reader does is written', () => {
  it('nothing before the reader does something', () => {
    const { window } = open('/page')
    window.wait(1000)
    expect([window.writes, window.entries]).toEqual([0, ['/page']])
  })

  it('a first step at once and in place, quick ones after it together', () => {
    const { window, next } = open('/page')
    next()
    expect([window.writes, window.entries]).toEqual([1, ['/page#f=sin(x*y)&at=x:2,y:3&step=f1']])
    next()
    window.wait(319)
    next()
    expect(window.writes).toBe(1)
    window.wait(1)
    expect([window.writes, window.entries]).toEqual([2, ['/page#f=sin(x*y)&at=x:2,y:3&step=b0']])
  })

  it('an input that is dragged for a second is written every 320 ms, not only at the end', () => {
    const { window, setInput } = open()
    for (let k = 0; k < 40; k++) {
      setInput('x', k)
      window.wait(25)
    }
    expect(window.writes).toBeGreaterThanOrEqual(3)
    expect(window.writes).toBeLessThanOrEqual(5)
  })

  it('an example in an entry of its own, at once, with the step taken just before in the old one', () => {
    const { window, next, choose } = open()
    next()
    choose({ title: '', formula: 'x*x', inputs: { x: 3 }, source: '' })
    expect(window.entries).toEqual(['/page#f=sin(x*y)&at=x:2,y:3&step=f1', '/page#f=x*x&at=x:3'])
  })

  it('a formula typed key by key in one entry of its own, also while it cannot be read', () => {
    const { window, type, apply } = open('/page#f=x*y&at=x:2,y:3')
    for (const text of ['x*y+', 'x*y+1']) {
      type(text)
      window.wait(350)
      apply(false)
    }
    apply(true)
    window.wait(1000)
    expect(window.entries).toEqual(['/page#f=x*y&at=x:2,y:3', '/page#f=x*y%2B1&at=x:2,y:3'])
    type('x*')
    apply(true)
    window.wait(1000)
    expect(window.entries.at(-1)).toBe('/page#f=x*&at=x:2,y:3')
    expect(window.entries).toHaveLength(3)
  })

  it('only the inputs that the formula has', () => {
    const { window, type, apply } = open('/page#f=x*y&at=x:2,y:3')
    type('y')
    apply(true)
    window.wait(1000)
    expect(window.entries.at(-1)).toBe('/page#f=y&at=y:3')
  })

  it('the step that is shown where the formula became too short for the one before', () => {
    const { window, store, type, apply } = open('/page#f=sin(x*y)+x*x+y&at=x:2,y:3&step=b5')
    for (const text of ['x*y', 'sin(x*y)+x*x+y']) {
      type(text)
      apply(true)
      window.wait(1000)
      const link = window.location.hash
      expect(makeStore(link).getState().notices).toEqual([])
      expect(makeStore(link).derived().position).toBe(store.derived().position)
    }
    expect(window.location.hash).toMatch(/step=b5$/)
  })

  it('inputs and step as they were while the formula cannot be read', () => {
    const { window, setSpeed, change } = open('/page#f=a*b%2B&at=a:7,b:8&step=b7')
    setSpeed(2)
    change({ digits: 6 })
    window.wait(1000)
    expect(window.entries).toEqual(['/page#f=a*b%2B&at=a:7,b:8&digits=6&step=b7'])
  })

  it('what waits to be written when the page is left', () => {
    const { window, next } = open()
    next()
    window.dispatch('pagehide')
    expect(window.entries).toEqual(['/page#f=sin(x*y)&at=x:2,y:3&step=f1'])
    window.dispatch('pagehide')
    expect(window.writes).toBe(1)
  })

  it('also where the page is reloaded, which loads the address from before', () => {
    const { window, type } = open('/page#f=x')
    for (const text of ['x*', 'x*y', 'x*y*z']) type(text)
    const outdated = window.entries.at(-1)
    window.wait(320) // between the reload and its beginning the address may be written
    const written = '/page#f=x*y*z&at=x:2'
    expect(window.entries.at(-1)).toBe(written)
    window.dispatch('pagehide')
    for (const [address, navigation, restored] of [
      [outdated, 'reload', written],
      [written, 'reload', written],
      [outdated, 'navigate', outdated],
      [outdated, 'back_forward', outdated],
      ['/page#f=a', 'reload', '/page#f=a'],
    ] as const) {
      const again = new FakeWindow(address, new Map(window.kept), navigation)
      restoreAddress(again as unknown as KeepingWindow)
      expect(again.entries).toEqual([restored])
    }
  })

  it('a query moves into the fragment; the fragment overrides it', () => {
    const { window, text, next } = open('/page?f=x*y&digits=6#f=x%2By')
    expect(text()).toBe('x+y')
    next()
    window.wait(150)
    expect(window.entries).toEqual(['/page#f=x%2By&at=x:2,y:3&digits=6&step=f1'])
  })

  it('speed and playing are no part of it', () => {
    const { window, setSpeed, setPlaying } = open()
    setSpeed(2)
    setPlaying(true)
    window.wait(1000)
    expect(window.writes).toBe(0)
  })
})

describe('Back and Forward', () => {
  it('restore formula, inputs and step, and write nothing', () => {
    const { window, store, text, choose, setInput, next } = open()
    setInput('x', 7)
    next()
    choose({ title: '', formula: 'a+b', inputs: { a: 1, b: 2 }, source: '' })
    next()
    window.wait(1000)
    const { writes } = window
    window.go(-1)
    expect([text(), store.derived().inputs.get('x'), store.derived().position]).toEqual(['sin(x*y)', 7, 1])
    window.go(1)
    expect([text(), store.derived().inputs.get('a'), store.derived().position]).toEqual(['a+b', 1, 1])
    window.wait(1000)
    expect([window.writes, window.entries.length]).toEqual([writes, 2])
  })

  it('come back to the formula before the one that was typed', () => {
    const { window, text, type, apply } = open('/page#f=x*y')
    type('x*y+1')
    window.wait(350)
    apply(false)
    window.wait(1000)
    window.go(-1)
    expect(text()).toBe('x*y')
    type('x')
    apply(true)
    expect(window.entries.map((entry) => entry.split('&')[0])).toEqual(['/page#f=x*y', '/page#f=x'])
  })

  it('a link opened within the page is read; what was wrong in it is named until dismissed', () => {
    const { window, store, text, dismissNotices } = open()
    window.history.pushState(null, '', '/page#f=x*x&digits=99')
    window.go(0)
    expect(text()).toBe('x*x')
    window.wait(1000)
    expect(store.getState().notices).toEqual([
      '“digits=99” in the link was ignored: it is a whole number from 2 to 17.',
    ])
    expect(window.entries.at(-1)).toBe('/page#f=x*x&at=x:2')
    dismissNotices()
    window.go(0)
    expect(store.getState().notices).toEqual([])
  })

  it('both events of a link read it once: its notices stay', () => {
    const { window, store } = open()
    window.history.pushState(null, '', '/page#f=x*y&at=x:2,y:3&theme=bogus&step=b99')
    window.go(0)
    expect(store.getState().notices).toHaveLength(2)
    expect(window.entries.at(-1)).toBe('/page#f=x*y&at=x:2,y:3&step=b1')
  })

  it('an address that says what is there already changes nothing, not even playing', () => {
    const { window, store, setPlaying } = open('/page#f=x*y&at=x:2,y:3')
    setPlaying(true)
    const before = store.getState()
    window.go(0)
    expect(store.getState()).toBe(before)
  })

  it('a step that was to be written into the left entry is not written into the other', () => {
    const { window, choose, next } = open('/page#f=x*y&at=x:2,y:3')
    choose({ title: '', formula: 'a+b', inputs: { a: 1, b: 2 }, source: '' })
    next()
    window.go(-1)
    window.wait(1000)
    expect(window.entries[0]).toBe('/page#f=x*y&at=x:2,y:3')
  })
})

it('ends without a trace', () => {
  const { window, stop, next } = open()
  next()
  stop()
  next()
  window.wait(1000)
  expect([window.writes, window.waiting]).toEqual([1, 0])
})

describe('a page over the graph', () => {
  const start = '/page#f=x*y&at=x:2,y:3'

  it('opens in an entry of its own, and closing it goes back to the one before', () => {
    const { window, store, openPage, closePage } = open(start)
    openPage('tie')
    expect(window.entries).toEqual([start, `${start}&page=tie`])
    closePage()
    expect([window.index, window.entries[0], store.getState().settings.page]).toEqual([0, start, ''])
  })

  it('from an address that says nothing yet, too', () => {
    const { window, openPage, closePage } = open('/page')
    openPage('tie')
    closePage()
    window.wait(1000)
    expect([window.index, window.entries[0]]).toEqual([0, '/page#f=sin(x*y)&at=x:2,y:3'])
  })

  it('Back closes it, Forward opens it again, and then it closes in place', () => {
    const { window, store, openPage, closePage } = open(start)
    openPage('tie')
    window.go(-1)
    expect(store.getState().settings.page).toBe('')
    window.go(1)
    expect(store.getState().settings.page).toBe('tie')
    closePage()
    window.wait(1000)
    expect([window.index, window.entries]).toEqual([1, [start, start]])
  })

  it('a link that opens it closes in place', () => {
    const { window, store, closePage } = open(`${start}&page=conventions`)
    expect(store.getState().settings.page).toBe('conventions')
    closePage()
    expect([window.index, window.entries]).toEqual([0, [start]])
  })
})
