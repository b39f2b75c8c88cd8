import { describe, expect, it } from 'vitest'
import { bindHost, type FigureWindow } from './bindHost'
import { makeStore } from './store'

const HOST = 'https://book.example'
const LINK = 'f=sin(x*y)&at=x:2,y:3&view=embed&step=b1'

/** A figure in a page of `origin`, with what that page was told. */
function embed({ origins = [HOST], referrer = '', link = LINK } = {}) {
  const told: { message: Record<string, unknown>; to: string }[] = []
  const parent = { postMessage: (message: never, to: never) => void told.push({ message, to }) }
  const listeners = new Set<(event: MessageEvent) => void>()
  const waiting: (() => void)[] = []
  const window = {
    parent,
    location: { ancestorOrigins: origins },
    document: { referrer },
    addEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.delete(listener),
    queueMicrotask: (task: () => void) => void waiting.push(task),
  } as unknown as FigureWindow
  const store = makeStore(link)
  const ties = bindHost(store, window)
  const settle = () => {
    for (const task of waiting.splice(0)) task()
  }
  const send = (data: unknown, { source = parent as unknown, origin = HOST } = {}) => {
    for (const listener of listeners) listener({ data, source, origin } as MessageEvent)
    settle()
  }
  const last = () => told.at(-1)?.message ?? {}
  return { store, ties, told, send, settle, last, listeners }
}

describe('a figure and the page around it', () => {
  it('says at once that it is ready, with what it shows, to that page only', () => {
    const { told } = embed()
    expect(told).toHaveLength(1)
    expect(told[0]?.to).toBe(HOST)
    expect(told[0]?.message).toMatchObject({
      stepgrad: 1,
      type: 'ready',
      formula: 'sin(x*y)',
      inputs: { x: 2, y: 3 },
      step: 'b1',
      position: 4,
      steps: 5,
      error: '',
      link: 'f=sin(x*y)&at=x:2,y:3&step=b1',
    })
  })

  it('is driven: next, back, a place, inputs, a formula, a theme', () => {
    const { send, last, store } = embed()
    send({ stepgrad: 1, type: 'step', to: 'next' })
    expect(last()).toMatchObject({ type: 'state', step: 'b2' })
    send({ stepgrad: 1, type: 'step', to: 'back' })
    send({ stepgrad: 1, type: 'step', to: 'f1' })
    expect(last()).toMatchObject({ step: 'f1' })
    send({ stepgrad: 1, type: 'set', link: 'at=x:5' })
    expect(last()).toMatchObject({ inputs: { x: 5, y: 3 }, step: 'f1', formula: 'sin(x*y)' })
    send({ stepgrad: 1, type: 'set', link: '#f=x%2Bz&step=last' })
    expect(last()).toMatchObject({ formula: 'x+z', inputs: { x: 5 }, position: 3 })
    send({ stepgrad: 1, type: 'theme', theme: 'dark' })
    expect(store.getState().settings.theme).toBe('dark')
  })

  it('stays a figure, whatever view a link asks for', () => {
    const { send, store } = embed()
    send({ stepgrad: 1, type: 'set', link: 'view=main&page=conventions&course=ml1&digits=6' })
    expect(store.getState().settings).toMatchObject({ view: 'embed', page: '', unknown: [], digits: 6 })
  })

  it('tells the changes of a moment once, and nothing where nothing has changed', () => {
    const { told, store, settle } = embed()
    store.actions.goTo(0)
    store.actions.goTo(2)
    settle()
    expect(told).toHaveLength(2)
    store.actions.setSpeed(2)
    settle()
    expect(told).toHaveLength(2)
  })

  it('takes nothing from another window or another origin', () => {
    const { send, told, store } = embed()
    const data = { stepgrad: 1, type: 'step', to: '0' }
    send(data, { source: {} })
    send(data, { origin: 'https://evil.example' })
    expect(told).toHaveLength(1)
    expect(store.derived().position).toBe(4)
  })

  it('finds the host by the referrer where the browser does not list what is around it', () => {
    const { told, send } = embed({ origins: [], referrer: `${HOST}/chapter/3` })
    expect(told[0]?.to).toBe(HOST)
    send({ stepgrad: 1, type: 'step', to: 'next' }, { origin: 'https://evil.example' })
    expect(told).toHaveLength(1)
  })

  it('answers a page without an origin, such as a file', () => {
    expect(embed({ origins: ['null'] }).told[0]?.to).toBe('*')
    expect(embed({ origins: [] }).told[0]?.to).toBe('*')
  })

  it.each([
    [{ stepgrad: 2, type: 'step', to: 'next' }, 'Only messages of version 1 are known.'],
    [{ stepgrad: 1 }, 'The type of a message is set, step, theme or hello.'],
    [{ stepgrad: 1, type: 'step', to: 'b' }, 'step needs to: next, back, 0, f3, b2 or last.'],
    [{ stepgrad: 1, type: 'step', to: { toString: 1 } }, 'step needs to: next, back, 0, f3, b2 or last.'],
    [{ stepgrad: 1, type: 'set', link: 5 }, 'set needs a link such as at=x:2.'],
    [
      { stepgrad: 1, type: 'theme', theme: '__proto__' },
      'theme needs a theme: one of auto, light, dark, contrast.',
    ],
    [
      { stepgrad: 1, type: 'set', link: 'at=x:two' },
      '“at=x:two” in the link was ignored: inputs are written x:2,y:3.',
    ],
  ])('%o is answered: %s', (data, message) => {
    const { send, told } = embed()
    send(data)
    expect(told.map((one) => one.message)).toContainEqual({ stepgrad: 1, type: 'error', message })
  })

  it.each([[undefined], [null], ['step'], [5], [{}], [{ type: 'step', to: '0' }], [[]]])(
    '%o is not meant for a figure',
    (data) => {
      const { send, told } = embed()
      send(data)
      expect(told).toHaveLength(1)
    },
  )

  it('a formula that cannot be read: the graph and its inputs stay, the state says why', () => {
    const { send, last } = embed()
    send({ stepgrad: 1, type: 'set', link: 'f=sin(x' })
    expect(last()).toMatchObject({ formula: 'sin(x*y)', inputs: { x: 2, y: 3 } })
    expect(last().error).toMatch(/never closed/)
  })

  it('tells a page that begins to listen late what it has missed', () => {
    const { ties, send, told } = embed()
    ties.tellHeight(400)
    send({ stepgrad: 1, type: 'hello' })
    expect(told.slice(2).map(({ message }) => message.type)).toEqual(['ready', 'resize'])
  })

  it('tells a height once; tells and takes nothing after the ties are cut', () => {
    const { ties, told, store, settle, listeners } = embed()
    ties.tellHeight(400)
    ties.tellHeight(400)
    expect(told.slice(1).map((one) => one.message)).toEqual([{ stepgrad: 1, type: 'resize', height: 400 }])
    ties.untie()
    store.actions.goTo(0)
    settle()
    expect(told).toHaveLength(2)
    expect(listeners.size).toBe(0)
  })
})
