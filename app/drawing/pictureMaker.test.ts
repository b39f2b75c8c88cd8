import { describe, expect, it, vi } from 'vitest'
import { parseFormula } from '../engine/formula/parseFormula'
import { lowerProgram } from '../engine/graph/lowerProgram'
import type { LayoutBeside } from '../layout/layoutBeside'
import { layoutGraph } from '../layout/layoutGraph'
import { SIZES } from './nodeSizes'
import { makePicture } from './picture'
import { createPictureMaker, type PictureRequest } from './pictureMaker'

function request(text: string): PictureRequest {
  return {
    graph: lowerProgram(parseFormula(text)),
    options: { direction: 'right', drawConstants: true, digits: 4, sizes: SIZES },
  }
}

const SMALL = request('x*y')
const LARGE = request(Array(300).fill('x').join(' + '))
const OTHER = request(Array(301).fill('x').join(' + '))

/** A maker whose layouts are made, or fail, when `finish` is called. */
function setUp(failure?: Error) {
  const onReady = vi.fn()
  let pending: (() => void) | undefined
  const beside: LayoutBeside = {
    begin(graph, options, settle) {
      pending = () => settle(failure ?? layoutGraph(graph, options))
    },
    cancel() {
      pending = undefined
    },
    destroy: vi.fn(),
  }
  return { maker: createPictureMaker(onReady, beside), onReady, finish: () => pending?.() }
}

/** A picture without what is made when it is asked for. */
function plain({ nodes, width, height, arrows }: ReturnType<typeof makePicture>) {
  return { nodes, width, height, paths: arrows.map(({ path }) => path()) }
}

describe('a picture', () => {
  it('of a small graph is there at once, and made once', () => {
    const { maker, onReady } = setUp()
    const picture = maker.ask(SMALL)
    expect(picture?.graph).toBe(SMALL.graph)
    expect(maker.ask(SMALL)).toBe(picture)
    expect(onReady).not.toHaveBeenCalled()
  })

  it('of a large graph comes later, and is the one that would have been made at once', () => {
    const { maker, onReady, finish } = setUp()
    expect(maker.ask(LARGE)).toBeUndefined()
    expect(maker.ask(LARGE)).toBeUndefined()
    finish()
    expect(onReady).toHaveBeenCalledTimes(1)
    const picture = maker.ask(LARGE)
    expect(picture && plain(picture)).toEqual(plain(makePicture(LARGE.graph, LARGE.options)))
    expect(maker.ask(LARGE)).toBe(picture)
  })

  it('that nobody waits for any more never arrives, whether a large or a small one is wanted instead', () => {
    for (const next of [OTHER, SMALL]) {
      const { maker, finish } = setUp()
      maker.ask(LARGE)
      maker.ask(next)
      finish()
      expect(maker.ask(next)?.graph).toBe(next.graph)
    }
  })

  it('that cannot be made throws each time it is asked for, until another one is', () => {
    const { maker, finish, onReady } = setUp(new Error('no layout'))
    expect(maker.ask(LARGE)).toBeUndefined()
    finish()
    expect(onReady).toHaveBeenCalledTimes(1)
    expect(() => maker.ask(LARGE)).toThrow('no layout')
    expect(() => maker.ask(LARGE)).toThrow('no layout')
    expect(maker.ask(SMALL)?.graph).toBe(SMALL.graph)
  })
})
