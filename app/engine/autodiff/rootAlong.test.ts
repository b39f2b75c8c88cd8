import { describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { forward } from './forward'
import { rootAfter, rootAlong } from './rootAlong'
import { randomFormula, seededRandom } from './testing/randomFormula'

/** The root where the variable of this name, and nothing else that it does not move, is changed. */
function moveOne(
  text: string,
  inputs: Readonly<Record<string, number>>,
  name: string,
  moved: number,
): number {
  const graph = lowerProgram(parseFormula(text))
  const values = forward(graph, new Map(Object.entries(inputs)))
  return rootAfter(graph, values, graph.variableByName.get(name) as number, moved)
}

describe('the root if one variable alone is moved', () => {
  it('a leaf: (x + y) * x at 3, 2 with x = 4 is 24', () => {
    expect(moveOne('(x + y)*x', { x: 3, y: 2 }, 'x', 4)).toBe(24)
  })

  it('an intermediate, whose maker is overruled: s = x + y set to 10, x stays 3', () => {
    expect(moveOne('s = x + y; f = s*x', { x: 3, y: 2 }, 's', 10)).toBe(30)
  })

  it('the root is what it is set to', () => {
    expect(moveOne('f = x*y', { x: 3, y: 2 }, 'f', 7)).toBe(7)
  })

  it('a condition flips: x > 0 ? x : -5 x', () => {
    expect(moveOne('x > 0 ? x : -5*x', { x: 1 }, 'x', -2)).toBe(10)
  })

  it('what the root does not need moves nothing', () => {
    expect(moveOne('u = 2*x; f = x + 1', { x: 1 }, 'u', 100)).toBe(2)
  })

  it('there may be no value: log(x) at −1', () => {
    expect(moveOne('log(x)', { x: 1 }, 'x', -1)).toBe(Number.NaN)
  })

  it('is asked again and again without a trace: the saved values stay', () => {
    const graph = lowerProgram(parseFormula('x*x'))
    const values = forward(graph, new Map([['x', 3]]))
    const root = rootAlong(graph, values, graph.leaves[0]?.id ?? -1)
    expect([root(5), root(-1), root(3)]).toEqual([25, 1, 9])
    expect(values[graph.root]).toBe(9)
  })

  it('a chain of 2000 operations', () => {
    expect(moveOne(`x${' + 1'.repeat(2000)}`, { x: 0 }, 'x', 7)).toBe(2007)
  })
})

it('1000 random formulas: a moved leaf is the forward pass at other inputs', () => {
  const random = seededRandom(6)
  for (let count = 0; count < 1000; count++) {
    const { text, inputs } = randomFormula(random, { smooth: false })
    const graph = lowerProgram(parseFormula(text))
    const values = forward(graph, inputs)
    for (const { id, name } of graph.leaves) {
      const moved = (inputs.get(name) as number) + random() - 0.5
      const wanted = forward(graph, new Map(inputs).set(name, moved))[graph.root] as number
      expect(rootAfter(graph, values, id, moved), text).toBe(wanted)
    }
  }
})
