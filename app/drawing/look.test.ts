import { describe, expect, it } from 'vitest'
import { explainRun } from '../engine/autodiff/explain'
import { completeInputs } from '../engine/autodiff/forward'
import { runGraph } from '../engine/autodiff/run'
import { randomFormula, seededRandom } from '../engine/autodiff/testing/randomFormula'
import { parseFormula } from '../engine/formula/parseFormula'
import { lowerProgram } from '../engine/graph/lowerProgram'
import { operations } from '../engine/operations/table'
import { frameAt } from '../engine/steps/frame'
import { type Grain, makeTimeline } from '../engine/steps/timeline'
import { type ArrowLook, lookAt, type NodeLook } from './look'
import { SIZES } from './nodeSizes'
import { makePicture } from './picture'

type Inputs = Record<string, number>

/** A run of a formula, to be looked at from any position. */
function watch(text: string, inputs: Inputs = {}, grain: Grain = 'node', drawConstants = true) {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, completeInputs(graph, new Map(Object.entries(inputs))))
  const timeline = makeTimeline(graph, grain)
  const picture = makePicture(graph, { direction: 'right', drawConstants, digits: 4, sizes: SIZES })
  const telling = { graph, run, explanation: explainRun(graph, run), digits: 4, sizes: SIZES }
  const lookFrom = (position: number) => lookAt(picture, frameAt(graph, run, timeline, position), telling)
  const last = timeline.steps.length
  return {
    picture,
    last,
    lookFrom,
    /** The looks at a position by the label of their node. */
    at: (position: number): Map<string, NodeLook> => {
      const looks = lookFrom(position).nodes
      return new Map(picture.nodes.map(({ label }, index) => [label, looks[index] as NodeLook]))
    },
  }
}

/** What a screen reader says of a node, at a position counted from the start, or from the end if negative. */
function said(
  text: string,
  label: string,
  position: number,
  inputs?: Inputs,
  grain?: Grain,
): string | undefined {
  const { at, last } = watch(text, inputs, grain)
  return at(position < 0 ? last + 1 + position : position).get(label)?.name
}

describe('what a screen reader says', () => {
  it('(x + y)*x step by step: x, y, the intermediate, the root', () => {
    const inputs = { x: 3, y: 2 }
    const story = (label: string) => [0, 1, 2, 3, 4, 5].map((k) => said('(x + y)*x', label, k, inputs))
    expect(story('x')).toEqual([
      'x, leaf, value 3, feeds + and ×',
      'x, leaf, value 3, feeds + and ×',
      'x, leaf, value 3, feeds + and ×',
      'x, leaf, value 3, 0 of 2 arrows, feeds + and ×',
      'x, leaf, value 3, gradient 5 so far, 1 of 2 arrows, feeds + and ×',
      'x, leaf, value 3, gradient 8, feeds + and ×',
    ])
    expect(story('v1')).toEqual([
      'v1, intermediate, value not reached, feeds ×',
      'v1, intermediate, value 5, feeds ×',
      'v1, intermediate, value 5, feeds ×',
      'v1, intermediate, value 5, feeds ×',
      'v1, intermediate, value 5, gradient 3, feeds ×',
      'v1, intermediate, value 5, gradient 3, feeds ×',
    ])
    expect(story('f').slice(1, 4)).toEqual([
      'f, root, value not reached',
      'f, root, value 15',
      'f, root, value 15, gradient 1',
    ])
  })

  it('arrow by arrow, both contributions of x*x are in before the sum is', () => {
    expect([3, 4, 5].map((k) => said('x*x', 'x', k, { x: 3 }, 'arrow'))).toEqual([
      'x, leaf, value 3, gradient 3 so far, 1 of 2 arrows, feeds × and ×',
      'x, leaf, value 3, gradient 6 so far, 2 of 2 arrows, feeds × and ×',
      'x, leaf, value 3, gradient 6, feeds × and ×',
    ])
  })

  it('an operation: what it reads and makes; a minus is a word', () => {
    expect(said('x - y', '−', 0)).toBe('minus, operation, reads x and y, makes f')
    expect(said('x - y', 'x', 0)).toBe('x, leaf, value 2, feeds minus')
    expect(said('sin(x)', 'sin', 0)).toBe('sin, operation, reads x, makes f')
  })

  it('constants have no gradient, what the root does without is unused', () => {
    expect(said('2x', '2', -1)).toBe('2, constant, value 2, fixed, no gradient, feeds ×')
    expect(said('u = x + 1; f = x*3', 'u', -1)).toBe('u, intermediate, value 3, unused')
    expect(said('u = x + 1; f = x*3', '+', -1)).toBe('+, operation, reads x and 1, makes u, unused')
  })

  it('reasons where a number is none, and remarks once the operation has computed', () => {
    const reason = 'log needs a positive number, got −2'
    expect(said('log(x)', 'log', 0, { x: -2 })).toBe('log, operation, reads x, makes f')
    expect(said('log(x)', 'log', 1, { x: -2 })).toBe(`log, operation, reads x, makes f, ${reason}`)
    expect(said('log(x)', 'f', 1, { x: -2 })).toBe(`f, root, value not real, ${reason}`)
    expect(said('log(x)', 'x', -1, { x: -2 })).toBe(
      `x, leaf, value −2, gradient –, from f: ${reason}, feeds log`,
    )
    expect(said('relu(x)', 'relu', 1, { x: 0 })).toContain('kink of relu: left slope 0, right slope 1')
  })
})

describe('the badge', () => {
  /** Labels of the nodes that carry it at a position, counted from the end if negative. */
  const marked = (text: string, inputs: Inputs, position: number): string[] => {
    const { picture, lookFrom, last } = watch(text, inputs)
    const { nodes } = lookFrom(position < 0 ? last + 1 + position : position)
    return picture.nodes.filter((_, index) => nodes[index]?.remark).map(({ label }) => label)
  }

  it('stands where something odd begins, once it has been computed, and nowhere after it', () => {
    expect(marked('2*log(x) + 1', { x: -2 }, 0)).toEqual([])
    expect(marked('2*log(x) + 1', { x: -2 }, 1)).toEqual(['log'])
    expect(marked('2*log(x) + 1', { x: -2 }, -1)).toEqual(['log'])
    expect(marked('exp(x)*y', { x: 1000, y: 2 }, -1)).toEqual(['exp'])
  })

  it('stands where trouble begins on the way back: ∞ · 0 at square, ∞ − ∞ at a circle', () => {
    const square = operations.square.symbol
    expect(marked('sqrt(square(x))', { x: 0 }, 3)).toEqual(['√'])
    expect(marked('sqrt(square(x))', { x: 0 }, -1)).toEqual([square, '√'])
    expect(marked('sqrt(x) - cbrt(x)', { x: 0 }, -1)).toEqual(['x', '√', '∛'])
  })

  it('a choice is nothing odd', () => {
    expect(marked('x > 0 ? x : 1', { x: 2 }, -1)).toEqual([])
  })
})

describe('what is shown', () => {
  it('nothing before it is reached, and never 0 for it', () => {
    const random = seededRandom(11)
    for (let round = 0; round < 40; round++) {
      const { text, inputs } = randomFormula(random, { smooth: false })
      const { picture, lookFrom, last } = watch(
        text,
        Object.fromEntries(inputs),
        round % 2 ? 'node' : 'arrow',
      )
      const start = lookFrom(0).nodes
      picture.nodes.forEach(({ kind }, index) => {
        const { value, gradient, name } = start[index] as NodeLook
        expect(gradient).toBe('')
        if (kind === 'intermediate' || kind === 'root') expect(value).toBe('')
        expect(name).not.toContain('gradient 0')
      })
      const beforeSeed = lookFrom(picture.graph.operations.length).nodes
      for (const { gradient, waiting } of beforeSeed) expect([gradient, waiting]).toEqual(['', false])
      for (const { waiting } of lookFrom(last).nodes) expect(waiting).toBe(false)
    }
  })

  it('a value, then a gradient that may still grow, then the whole', () => {
    const { at } = watch('(x + y)*x', { x: 3, y: 2 })
    expect([3, 4, 5].map((k) => at(k).get('x'))).toMatchObject([
      { value: '3', gradient: '▢ + ▢', tally: '0 of 2 arrows', waiting: true },
      { value: '3', gradient: '5 + ▢', tally: '1 of 2 arrows', waiting: true },
      { value: '3', gradient: '5 + 3 = 8', tally: '2 of 2 arrows', waiting: false },
    ])
    expect([1, 2].map((k) => at(k).get('x')?.gradient)).toEqual(['', ''])
  })

  it('arrow by arrow: slots fill, a step adds them up, after it the gradient stands alone', () => {
    const { at, last } = watch('(x + y)*x', { x: 3, y: 2 }, 'arrow')
    expect([6, 7, last].map((k) => at(k).get('x'))).toMatchObject([
      { gradient: '5 + 3', tally: '2 of 2 arrows', waiting: true },
      { gradient: '5 + 3 = 8', tally: '2 of 2 arrows', waiting: false },
      { gradient: '8', tally: '', waiting: false },
    ])
  })

  it('what is added up in a pill adds up as shown, negative terms in brackets', () => {
    expect(watch('x*y - x', { x: 1, y: 5 }).at(4).get('x')?.gradient).toBe('−1 + ▢')
    const { at, last } = watch('x*y - x', { x: 1, y: 5 }, 'arrow')
    expect([last - 1, last].map((k) => at(k).get('x')?.gradient)).toEqual(['−1 + 5 = 4', '4'])
    expect(watch('x*y + x*(-1)', { x: 1, y: 5 }, 'arrow').at(7).get('x')?.gradient).toBe('−1 + ▢')
  })

  it('more than three slots are counted, with the sum so far', () => {
    const { at } = watch('x + x + x + x', { x: 3 }, 'arrow')
    expect([4, 5, 7, 9].map((k) => at(k).get('x'))).toMatchObject([
      { gradient: '▢', tally: '0 of 4 arrows' },
      { gradient: '▢', tally: '0 of 4 arrows' },
      { gradient: '1 + ▢', tally: '1 of 4 arrows' },
      { gradient: '3 + ▢', tally: '3 of 4 arrows' },
    ])
  })

  it('a row of slots that is too long gives way to the sum so far, a long sum to its result', () => {
    const { at, last } = watch('sin(1000*x)*x*y - x', { x: 1.234567, y: 98765.4321 }, 'arrow')
    const shown = new Set(Array.from({ length: last + 1 }, (_, k) => at(k).get('x')?.gradient))
    for (const text of shown) expect(text).not.toMatch(/\d{4}.*\+.*\d{4}/)
    expect(shown.size).toBeGreaterThan(4)
  })

  it('whose turn it is: ready as soon as the result has its gradient, waiting before, nothing after', () => {
    const { at, last } = watch('sin((x + y)*x)')
    const story = (label: string) => [3, 4, 5, 6, last].map((k) => at(k).get(label)?.turn)
    expect(story('sin')).toEqual(['', 'ready', '', '', ''])
    expect(story('×')).toEqual(['', 'waits', 'ready', '', ''])
    expect(story('+')).toEqual(['', 'waits', 'waits', 'ready', ''])
    expect(at(4).get('×')?.name).toBe('×, operation, reads v1 and x, makes v2, waits')
    expect(at(5).get('×')?.name).toBe('×, operation, reads v1 and x, makes v2, ready')
  })

  it('no turn for what has nothing to hand on', () => {
    const { at, last } = watch('u = x + 1; f = x > 0 ? x : 0')
    for (let k = 0; k <= last; k++) expect([at(k).get('+')?.turn, at(k).get('>')?.turn]).toEqual(['', ''])
  })

  it('a gradient that is 0 is 0 once it is reached', () => {
    const { at, last } = watch('relu(x)', { x: -1 })
    expect([last - 1, last].map((k) => at(k).get('x')?.gradient)).toEqual(['', '0'])
  })

  it('“not real” and “–” where there is no number', () => {
    const { at, last } = watch('sqrt(x) + y', { x: -1 })
    expect([at(last).get('v1'), at(last).get('x')]).toMatchObject([
      { value: 'not real', gradient: '–' },
      { value: '−1', gradient: '–' },
    ])
  })

  it('a plate with a number says it once; a named constant has its number as value', () => {
    const { at } = watch('2*pi*x')
    expect([at(0).get('2')?.value, at(0).get('pi')?.value]).toEqual(['', '3.142'])
  })

  it('a badge at the operation with a remark, from its own step on', () => {
    const { at } = watch('exp(relu(x))', { x: 0 })
    expect([0, 1, 5].map((k) => at(k).get('relu')?.remark)).toEqual([false, true, true])
    expect(at(5).get('exp')?.remark).toBe(false)
  })
})

describe('who takes part in a step', () => {
  it.each<[string, number, Record<string, string>]>([
    ['start', 0, {}],
    ['forward', 1, { '+': 'active', x: 'gives-value', y: 'gives-value', v1: 'receives' }],
    ['seed', 3, { f: 'receives' }],
    ['backward', 4, { '×': 'active', f: 'gives-gradient', v1: 'receives', x: 'receives' }],
  ])('%s', (_, position, expected) => {
    const parts = [...watch('(x + y)*x').at(position)].filter(([, { part }]) => part)
    expect(Object.fromEntries(parts.map(([label, { part }]) => [label, part]))).toEqual(expected)
  })

  it('a constant receives nothing backward', () => {
    expect(watch('2x').at(3).get('2')?.part).toBe('')
    expect(watch('2x').at(1).get('2')?.part).toBe('gives-value')
  })

  it('arrow by arrow, only the operand at the end of the arrow; then the sum alone', () => {
    const { at } = watch('x*x', {}, 'arrow')
    expect([3, 5].map((k) => [at(k).get('×')?.part, at(k).get('x')?.part, at(k).get('f')?.part])).toEqual([
      ['active', 'receives', 'gives-gradient'],
      ['', 'receives', ''],
    ])
  })
})

describe('arrows', () => {
  /** One letter a quality: f flowed, r returned, a active; arrows in the order x→×, x→×, ×→f. */
  const letters = (looks: readonly ArrowLook[]) =>
    looks
      .map(
        ({ flowed, returned, active }) => (flowed ? 'f' : '') + (returned ? 'r' : '') + (active ? 'a' : ''),
      )
      .join(' ')

  it('x*x arrow by arrow: flow, seed, one lane, both lanes, the sum', () => {
    const { lookFrom } = watch('x*x', {}, 'arrow')
    expect([0, 1, 2, 3, 4, 5].map((k) => letters(lookFrom(k).arrows))).toEqual([
      '  ',
      'fa fa fa',
      'f f f',
      'fra f fra',
      'fr fra fra',
      'fr fr fr',
    ])
  })

  it('a lane is as wide as its number is large and says its sign: 0.05, −3, 20, 0', () => {
    const { lookFrom, last, picture } = watch('0.05x - 3y + 20z + relu(w)', { x: 1, y: 1, z: 1, w: -1 })
    const lanes = lookFrom(last).arrows.map(({ weight, sign }, index) => ({
      leaf: picture.graph.variables[picture.arrows[index]?.variable ?? -1]?.name ?? '',
      lane: `${weight} ${sign}`,
    }))
    const lane = (leaf: string) => lanes.find((one) => one.leaf === leaf)?.lane
    expect(['x', 'y', 'z', 'w'].map(lane)).toEqual(['thin +', 'middle −', 'thick +', 'zero 0'])
    expect(lookFrom(last - 9).arrows.every(({ sign, returned }) => returned === (sign !== ''))).toBe(true)
  })

  it('nothing returns to a constant, nor where the root needs nothing', () => {
    const { lookFrom, last } = watch('u = x + 1; f = 2x')
    expect(letters(lookFrom(last).arrows)).toBe('f f f fa fra fra')
  })

  it('hidden constants take their arrows with them', () => {
    const { lookFrom, picture, last } = watch('2x', {}, 'node', false)
    expect(picture.arrows).toHaveLength(2)
    expect(letters(lookFrom(last).arrows)).toBe('fra fra')
  })
})
