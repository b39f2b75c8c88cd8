import { describe, expect, it } from 'vitest'
import { explainRun } from '../autodiff/explain'
import { pathsToRoot } from '../autodiff/paths'
import { runGraph } from '../autodiff/run'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { chainOf } from './chain'
import { chainLines } from './chainLines'
import { frameAt } from './frame'
import { plainText } from './sentence'
import { makeTimeline } from './timeline'

/** The lines of the chain of `name` after `steps` backward steps of an arrow each; all of them by default. */
function chainText(
  text: string,
  inputs: Record<string, number>,
  name: string,
  { steps = Number.POSITIVE_INFINITY, seed = 1 } = {},
): string[] {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, new Map(Object.entries(inputs)), seed)
  const telling = { graph, run, explanation: explainRun(graph, run), digits: 4 }
  const timeline = makeTimeline(graph, 'arrow')
  const position = Math.min(timeline.forwardCount + 1 + steps, timeline.steps.length)
  const variable = graph.variables.find((one) => one.name === name)?.id ?? -1
  const frame = frameAt(graph, run, timeline, position)
  const chain = chainOf(telling, variable, pathsToRoot(graph, run, variable))
  return chainLines(telling, chain, frame).map((line) => plainText([line]))
}

describe('the chain rule along the saved values', () => {
  it('∂f/∂x of sin(x·y): first symbols, then rules, then numbers', () => {
    expect(chainText('z=x*y;f=sin(z)', { x: 2, y: 3 }, 'x')).toEqual([
      '∂f/∂x = ∂f/∂z · ∂z/∂x',
      '= cos(z) · y',
      '≈ 0.9602 · 3',
      '≈ 2.881',
    ])
  })

  it('∂f/∂x of (x+y)·x: both routes are added, in the order of the backward pass', () => {
    expect(chainText('(x+y)*x', { x: 3, y: 2 }, 'x')).toEqual([
      '∂f/∂x = ∂f/∂x + ∂f/∂v₁ · ∂v₁/∂x',
      '= v₁ + x · 1',
      '= 5 + 3 · 1',
      '= 5 + 3 = 8',
    ])
  })

  it('is built up as the steps proceed', () => {
    const linesAfter = (steps: number) => chainText('(x+y)*x', { x: 3, y: 2 }, 'x', { steps }).slice(2)
    expect(linesAfter(0)).toEqual(['= ▢ + ▢ · ▢'])
    expect(linesAfter(1)).toEqual(['= ▢ + 3 · ▢'])
    expect(linesAfter(2)).toEqual(['= 5 + 3 · ▢', '= 5 + ▢'])
    expect(linesAfter(3)).toEqual(['= 5 + 3 · 1', '= 5 + 3'])
    expect(linesAfter(4)).toEqual(['= 5 + 3 · 1', '= 5 + 3 = 8'])
  })

  it('a loss behind the formula stands as a factor of its own', () => {
    expect(chainText('x*x*y', { x: 3, y: 2 }, 'y', { seed: 2 })).toEqual([
      '∂L/∂y = ∂L/∂f · ∂f/∂y',
      '= 2 · v₁',
      '= 2 · 9',
      '= 18',
    ])
  })

  it('too many paths: an arrow at a time, with what has reached its operation', () => {
    const [first] = chainText('a=x+x;b=a+a;c=b+b;f=c+c', { x: 1 }, 'x')
    expect(first).toBe('∂f/∂x = ∂f/∂a · ∂a/∂x + ∂f/∂a · ∂a/∂x')
  })

  it('of the root itself it is the seed', () => {
    expect(chainText('x*y', { x: 2, y: 3 }, 'f')).toEqual(['∂f/∂f = 1'])
    expect(chainText('x*y', { x: 2, y: 3 }, 'f', { seed: 2 })).toEqual(['∂L/∂f = ∂L/∂f', '= 2'])
  })

  it('sums among factors and negative terms stand in brackets', () => {
    const lines = chainText('y*tanh(x) - x - x', { x: 1, y: 2 }, 'x')
    expect(lines[1]).toContain('(1 − tanh(x)^2)')
    expect(lines.at(-1)).toBe('≈ −1 + (−1) + 0.8399 ≈ −1.16')
  })

  it('a thousand arrows are only counted', () => {
    const text = Array.from({ length: 500 }, () => 'x*x').join(' + ')
    expect(chainText(text, { x: 1 }, 'x')).toEqual(['∂f/∂x = sum of 1000 contributions', '= 1000'])
  })

  it('behind a branch that was not chosen the product is 0', () => {
    expect(chainText('x > 0 ? x : x^2', { x: 3 }, 'x').at(-1)).toBe('= 1 + 0 = 1')
  })
})
