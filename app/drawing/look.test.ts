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
import { makePicture } from './picture'

type Inputs = Record<string, number>

/** A run of a formula, to be looked at from any position. */
function watch(text: string, inputs: Inputs = {}, grain: Grain = 'node', drawConstants = true) {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, completeInputs(graph, new Map(Object.entries(inputs))))
  const timeline = makeTimeline(graph, grain)
  const picture = makePicture(graph, { direction: 'right', drawConstants, digits: 4 })
  const lookFrom = (position: number) =>
    lookAt(picture, frameAt(graph, run, timeline, position), explainRun(graph, run), 4)
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
      'x, leaf, value 3, feeds + and ×',
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
      { value: '3', gradient: '', waiting: false },
      { value: '3', gradient: '5 + …', waiting: true },
      { value: '3', gradient: '8', waiting: false },
    ])
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
