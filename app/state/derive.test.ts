import { describe, expect, it } from 'vitest'
import { makePicture } from '../drawing/picture'
import { makeStore } from './store'

/** A store and the picture that it asks for. */
function setUp(link: string) {
  const store = makeStore(link)
  const { graph, options } = store.derived().request
  return { ...store, picture: makePicture(graph, options) }
}

describe('the picture', () => {
  it('is asked for anew only if it changes: by the formula or what shapes it, not by a step or an input', () => {
    const { derived, actions } = makeStore('f=x*y&at=x:2,y:3')
    const { request } = derived()
    actions.next()
    actions.setInput('x', 4)
    actions.change({ seed: 2 })
    expect(derived().request).toBe(request)
    actions.change({ digits: 6 })
    expect(derived().request).toEqual({ ...request, options: { ...request.options, digits: 6 } })
    actions.type('x*z')
    expect(derived().request.graph).toBe(request.graph)
    actions.apply(true)
    expect(derived().request.graph).not.toBe(request.graph)
  })

  it('of another graph has no look at this one’s steps', () => {
    const { derived, actions, picture } = setUp('f=x*y&at=x:2,y:3')
    expect(derived().lookOf(picture)?.nodes).toHaveLength(picture.nodes.length)
    actions.type('x*y + 1')
    actions.apply(true)
    expect(derived().lookOf(picture)).toBeUndefined()
  })

  it('with other settings goes on with the steps until the new one is made', () => {
    const { derived, actions, picture } = setUp('f=x*y&at=x:2,y:3')
    actions.change({ drawConstants: false, flow: 'down' })
    actions.goToPlace({ phase: 'last' })
    const values = derived()
      .lookOf(picture)
      ?.nodes.map(({ value }) => value)
    expect(values).toEqual(['2', '3', '6', ''])
  })
})
