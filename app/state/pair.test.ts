import { describe, expect, it } from 'vitest'
import { joinPair, type PairChannel, type PairRole, type Shared } from './pair'

/** Channels that hear each other; messages wait until they are delivered. */
function makeAir() {
  const channels = new Set<PairChannel>()
  const waiting: { readonly to: PairChannel; readonly data: unknown }[] = []
  const sent: unknown[] = []
  return {
    sent,
    open(): PairChannel {
      const channel: PairChannel = {
        onmessage: null,
        postMessage(data) {
          sent.push(data)
          for (const to of channels) if (to !== channel) waiting.push({ to, data: structuredClone(data) })
        },
        close: () => channels.delete(channel),
      }
      channels.add(channel)
      return channel
    },
    /** Delivers all messages and those that follow from them. */
    deliver() {
      for (let next = waiting.shift(); next; next = waiting.shift())
        next.to.onmessage?.({ data: next.data } as MessageEvent)
    },
  }
}

type Air = ReturnType<typeof makeAir>

/** A window of a pair that shows `link`. */
function openWindow(air: Air, role: PairRole, link: string) {
  const shows = { link, isPeerThere: undefined as boolean | undefined }
  const now = (): Shared<object> => ({ link: shows.link, revealed: [], playing: false, screen: {} })
  const end = joinPair<object>(role, air.open(), {
    now,
    take(shared) {
      shows.link = shared.link
      end?.tell() // as a store does that tells of every change
    },
    peer(isThere) {
      shows.isPeerThere = isThere
    },
  })
  const show = (next: string) => {
    shows.link = next
    end.tell()
  }
  return { shows, end, show }
}

describe('two windows of a pair', () => {
  it('a window that joins shows what the other one shows', () => {
    const air = makeAir()
    const presenter = openWindow(air, 'presenter', 'step=3')
    const audience = openWindow(air, 'audience', 'step=0')
    air.deliver()
    expect(audience.shows).toEqual({ link: 'step=3', isPeerThere: true })
    expect(presenter.shows).toEqual({ link: 'step=3', isPeerThere: true })
  })

  it('each follows the other, with one message a change and no echo', () => {
    const air = makeAir()
    const presenter = openWindow(air, 'presenter', 'a')
    const audience = openWindow(air, 'audience', 'a')
    air.deliver()
    const before = air.sent.length
    presenter.show('b')
    air.deliver()
    expect(audience.shows.link).toBe('b')
    audience.show('c')
    air.deliver()
    expect(presenter.shows.link).toBe('c')
    expect(air.sent.length - before).toBe(2)
  })

  it('changes that cross end with one view, the presenter’s', () => {
    const air = makeAir()
    const presenter = openWindow(air, 'presenter', 'a')
    const audience = openWindow(air, 'audience', 'a')
    air.deliver()
    presenter.show('b')
    audience.show('c')
    air.deliver()
    expect([presenter.shows.link, audience.shows.link]).toEqual(['b', 'b'])
    audience.show('d')
    air.deliver()
    expect(presenter.shows.link).toBe('d')
  })

  it.each<PairRole>(['presenter', 'audience'])(
    'the %s comes back after a reload to what the other shows',
    (role) => {
      const air = makeAir()
      const windows = {
        presenter: openWindow(air, 'presenter', 'a'),
        audience: openWindow(air, 'audience', 'a'),
      }
      air.deliver()
      windows.presenter.show('b')
      air.deliver()
      windows[role].end.end()
      air.deliver()
      const other = windows[role === 'presenter' ? 'audience' : 'presenter']
      expect(other.shows.isPeerThere).toBe(false)
      other.show('c')
      const back = openWindow(air, role, 'a')
      air.deliver()
      expect(back.shows).toEqual({ link: 'c', isPeerThere: true })
      expect(other.shows).toEqual({ link: 'c', isPeerThere: true })
      back.show('d')
      air.deliver()
      expect(other.shows.link).toBe('d')
    },
  )

  it('tells once that the other has gone, and that it is there again', () => {
    const air = makeAir()
    const presenter = openWindow(air, 'presenter', 'a')
    expect(presenter.shows.isPeerThere).toBeUndefined()
    const audience = openWindow(air, 'audience', 'a')
    air.deliver()
    presenter.end.lose()
    expect(presenter.shows.isPeerThere).toBe(false)
    audience.show('b')
    air.deliver()
    expect(presenter.shows).toEqual({ link: 'b', isPeerThere: true })
  })

  it.each([
    {
      v: 0,
      from: 'audience',
      kind: 'state',
      clock: 9,
      shared: { link: 'x', revealed: [], playing: false, screen: {} },
    },
    {
      v: 1,
      from: 'audience',
      kind: 'state',
      clock: '9',
      shared: { link: 'x', revealed: [], playing: false, screen: {} },
    },
    { v: 1, from: 'audience', kind: 'state', clock: 9, shared: { link: 5 } },
    { v: 1, from: 'presenter', kind: 'goodbye' },
    'hello',
    null,
  ])('ignores what is no message for it: %j', (data) => {
    const air = makeAir()
    const presenter = openWindow(air, 'presenter', 'a')
    const audience = openWindow(air, 'audience', 'a')
    air.deliver()
    air.open().postMessage(data)
    air.deliver()
    expect(presenter.shows).toEqual({ link: 'a', isPeerThere: true })
    audience.end.end()
  })
})
