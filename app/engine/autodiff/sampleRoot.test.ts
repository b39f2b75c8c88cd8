import { describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { operations } from '../operations/table'
import { forward } from './forward'
import { sampleRoot, sampleRule } from './sampleRoot'

/** The points of the root along the variable of this name, as pairs. */
function curve(
  text: string,
  inputs: Readonly<Record<string, number>>,
  name: string,
  from: number,
  to: number,
  count: number,
) {
  const graph = lowerProgram(parseFormula(text))
  const values = forward(graph, new Map(Object.entries(inputs)))
  const variable = graph.variableByName.get(name) as number
  return sampleRoot(graph, values, variable, from, to, count).map(({ x, y }) => [x, y])
}

describe('the root along one variable', () => {
  it('(x + y) * x with y = 2: evenly spaced, both ends included', () => {
    expect(curve('(x + y)*x', { x: 3, y: 2 }, 'x', 0, 4, 5)).toEqual([
      [0, 0],
      [1, 3],
      [2, 8],
      [3, 15],
      [4, 24],
    ])
  })

  it('along an intermediate, whose maker is overruled', () => {
    expect(curve('s = x + y; f = s*x', { x: 3, y: 2 }, 's', 0, 2, 3)).toEqual([
      [0, 0],
      [1, 3],
      [2, 6],
    ])
  })

  it('NaN where there is no value, infinite at a pole', () => {
    expect(curve('log(x)', { x: 1 }, 'x', -1, 1, 3)).toEqual([
      [-1, Number.NaN],
      [0, Number.NEGATIVE_INFINITY],
      [1, 0],
    ])
  })

  it('the ends are exact, from right to left too', () => {
    const points = curve('x', { x: 1 }, 'x', 0.3, -0.1, 8)
    expect([points.at(0), points.at(-1)]).toEqual([
      [0.3, 0.3],
      [-0.1, -0.1],
    ])
  })

  it('from end to end of the doubles', () => {
    expect(curve('x', { x: 1 }, 'x', -1e308, 1e308, 3).map(([x]) => x)).toEqual([-1e308, 0, 1e308])
  })

  it('one point, and none', () => {
    expect(curve('x^2', { x: 1 }, 'x', 3, 4, 1)).toEqual([[3, 9]])
    expect(curve('x^2', { x: 1 }, 'x', 3, 4, 0)).toEqual([])
  })
})

it('the curve of an operation: relu from −1 to 1', () => {
  expect(sampleRule(operations.relu, -1, 1, 3)).toEqual([
    { x: -1, y: 0 },
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ])
})
