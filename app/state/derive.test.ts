import { expect, it, vi } from 'vitest'
import { makeStore } from './store'

vi.mock('../drawing/picture', () => ({
  makePicture: () => {
    throw new Error('no layout')
  },
}))

it('a graph that cannot be drawn has its numbers and its sentence all the same', () => {
  const { derived, actions } = makeStore('f=x*y&at=x:2,y:3')
  actions.next()
  expect(derived().frame.value(derived().graph.root)).toBe(6)
  expect(derived().sentence.length).toBeGreaterThan(0)
  expect(() => derived().picture).toThrow('no layout')
  expect(() => derived().look).toThrow('no layout')
})
