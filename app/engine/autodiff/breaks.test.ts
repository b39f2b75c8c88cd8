import { describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { breakOnTheWay } from './breaks'
import { runGraph } from './run'

/** What breaks where x is moved by a step; other inputs are 1. */
function breakOf(text: string, x: number, step = 0.001) {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, new Map(graph.leaves.map(({ name }) => [name, name === 'x' ? x : 1])))
  return breakOnTheWay(graph, run, graph.variableByName.get('x') as number, step)
}

describe('what breaks within a step', () => {
  it.each<[string, number, 'kink' | 'jump']>([
    ['abs(x)', 0, 'kink'],
    ['relu(x) - relu(-x)', 0, 'kink'],
    ['max(x, y)', 1, 'kink'],
    ['abs(x)', 0.0004, 'kink'],
    ['floor(x)', 2, 'jump'],
    ['round(x)', 2.5001, 'jump'],
    ['x mod 2', 4, 'jump'],
    ['atan2(x, -y)', 0, 'jump'],
    ['x == 1 ? 1 : x', 1, 'jump'],
    ['(x > 1)*y', 1, 'jump'],
  ])('%s at %d: a %s', (text, x, found) => {
    expect(breakOf(text, x)).toBe(found)
  })
})

describe('nothing breaks', () => {
  it.each<[string, number]>([
    ['exp(x)*tan(x) + log(x)', 0.7],
    ['abs(x)', 0.002],
    ['selu(x) + leaky_relu(x)', -0.5],
    ['floor(x)', 2.5],
    ['max(x, y, y)', 0.5],
    ['x > 1 ? x : y', 1.5],
    ['atan2(x, y)', 0],
  ])('in %s at %d', (text, x) => {
    expect(breakOf(text, x)).toBeUndefined()
  })

  it('in a branch that was not chosen', () => {
    expect(breakOf('y > 0 ? x : abs(x)', 0)).toBeUndefined()
  })

  it('in what does not move with the variable', () => {
    expect(breakOf('x + abs(y - 1)', 3)).toBeUndefined()
  })
})
