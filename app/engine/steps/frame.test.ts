import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runGraph } from '../autodiff/run'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { frameAt } from './frame'
import { hasPlace, type Place, placeAt, positionOf, readPlace, writePlace } from './place'
import { type Grain, makeTimeline } from './timeline'

function prepare(text: string, grain: Grain = 'node') {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, new Map(graph.leaves.map(({ name }, index) => [name, index + 2])))
  const timeline = makeTimeline(graph, grain)
  return { graph, run, timeline, at: (position: number) => frameAt(graph, run, timeline, position) }
}

describe('the timeline', () => {
  it('sin(x*y): 2 forward, the seed, 2 backward', () => {
    expect(prepare('sin(x*y)').timeline.steps.map(({ phase }) => phase)).toEqual([
      'forward',
      'forward',
      'seed',
      'backward',
      'backward',
    ])
  })

  it('x*x arrow by arrow: value, seed, two contributions, their sum', () => {
    const { steps } = prepare('x*x', 'arrow').timeline
    expect(steps.map((step) => (step.phase === 'backward' ? step.event : step.phase))).toEqual([
      'forward',
      'seed',
      'arrow',
      'arrow',
      'sum',
    ])
  })

  it('what the root does not need is computed, but no gradient is sought there', () => {
    const { steps } = prepare('u = x + 1; f = x * 2').timeline
    expect(steps.map(({ phase }) => phase)).toEqual(['forward', 'forward', 'seed', 'backward'])
  })
})

describe('a frame', () => {
  it('knows the leaves at the start and everything at the end', () => {
    const { graph, timeline, at } = prepare('sin(x*y)')
    const known = (position: number) =>
      graph.variables.filter(({ id }) => at(position).value(id) !== undefined).length
    expect([0, 1, 2].map(known)).toEqual([2, 3, 4])
    const end = at(timeline.steps.length)
    expect(graph.variables.map(({ id }) => end.gradient(id).state)).toEqual([
      'complete',
      'complete',
      'complete',
      'complete',
    ])
  })

  it('(x+y)*x: x waits for its second arrow with the first contribution so far', () => {
    const { graph, at } = prepare('(x+y)*x')
    const x = graph.leaves[0]?.id as number
    expect([3, 4, 5].map((position) => at(position).gradient(x))).toEqual([
      { state: 'empty', of: 2 },
      { state: 'waiting', soFar: 5, terms: [5], received: 1, of: 2 },
      { state: 'complete', value: 7, of: 2 },
    ])
  })

  it('arrow by arrow, both contributions of x*x are in before the gradient is', () => {
    const { graph, at } = prepare('x*x', 'arrow')
    const x = graph.leaves[0]?.id as number
    expect([3, 4, 5].map((position) => at(position).gradient(x).state)).toEqual([
      'waiting',
      'waiting',
      'complete',
    ])
  })

  it('a variable’s sum so far, once complete, is its gradient to the last bit', () => {
    const { graph, run, timeline, at } = prepare('a = x*0.1 + x*0.2 + x*0.3; a * x / (x + 0.7)', 'arrow')
    const x = graph.leaves[0]?.id as number
    const sums = timeline.steps
      .map((_, position) => at(position).gradient(x))
      .filter((state) => state.state === 'waiting')
    expect(sums.at(-1)?.soFar).toBe(run.gradient[x])
  })
})

describe('places', () => {
  const { timeline } = prepare('sin(x*y)')

  it.each([
    ['0', 0],
    ['f1', 1],
    ['f2', 2],
    ['b0', 3],
    ['b2', 5],
    ['last', 5],
    ['f9', 2],
    ['b9', 5],
  ])('%s is position %d of sin(x*y)', (text, position) => {
    expect(positionOf(timeline, readPlace(text) as Place)).toBe(position)
  })

  it('every position has its place and back', () => {
    for (let position = 0; position <= 5; position++) {
      const place = placeAt(timeline, position)
      expect(positionOf(timeline, place)).toBe(position)
      expect(readPlace(writePlace(place))).toEqual(place)
      expect(hasPlace(timeline, place)).toBe(true)
    }
    expect(hasPlace(timeline, { phase: 'forward', index: 3 })).toBe(false)
  })

  it('garbage is no place', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => /^(0|last|[fb]\d{1,6})$/.test(text) || readPlace(text) === undefined,
      ),
    )
  })
})
