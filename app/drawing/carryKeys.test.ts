import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFormula, seededRandom } from '../engine/autodiff/testing/randomFormula'
import { parseFormula } from '../engine/formula/parseFormula'
import type { Graph } from '../engine/graph/graph'
import { lowerProgram } from '../engine/graph/lowerProgram'
import { carryKeys, type Keys } from './carryKeys'

const graphOf = (text: string): Graph => lowerProgram(parseFormula(text))

/** The keys of the last of several formulas, typed one after the other. */
function keysAfter(...formulas: string[]): Keys {
  const keys = formulas.reduce<Keys | undefined>(
    (before, text) => carryKeys(before, graphOf(text)),
    undefined,
  )
  return keys as Keys
}

/**
 * Which operations are still there, one word an operation of the last formula: `sin:1` kept the key that the operation
 * number 1 of the first formula had, `exp:new` is new.
 */
function kept(...formulas: string[]): string {
  const count = graphOf(formulas[0] ?? '').operations.length
  const { graph, operations } = keysAfter(...formulas)
  return graph.operations
    .map(({ name }, id) => `${name}:${(operations[id] as number) < count ? operations[id] : 'new'}`)
    .join(' ')
}

describe('operations that are still there keep their key', () => {
  it.each<[string, string, string]>([
    ['sin(x*y)', 'sin(x*y)', 'multiply:0 sin:1'],
    ['sin(x*y)', 'exp(sin(x*y))', 'multiply:0 sin:1 exp:new'],
    ['exp(sin(x*y))', 'sin(x*y)', 'multiply:0 sin:1'],
    ['sin(x*y)', 'sin(x*y) + z', 'multiply:0 sin:1 add:new'],
    ['sin(x*y)', 'cos(x*y)', 'multiply:0 cos:new'],
    ['x*y + z', 'z + x*y', 'multiply:0 add:1'],
    ['x*y', 'y*x', 'multiply:0'],
    ['sin(x*y)', 'sin(a*y)', 'multiply:0 sin:1'],
    ['sin(x) + cos(y)', 'cos(y) + sin(x)', 'cos:1 sin:0 add:2'],
    ['sin(x) + sin(y)', 'sin(x) + exp(sin(y))', 'sin:0 sin:1 exp:new add:2'],
    ['sin(x) + sin(x)', 'sin(x)', 'sin:0'],
    ['sin(x)', 'sin(x) + sin(x)', 'sin:0 sin:new add:new'],
    ['x + 1', 'x + 2', 'add:0'],
    ['q = sin(x); q*q', 'sin(y)*sin(z)', 'sin:new sin:0 multiply:1'],
    ['q = x*y; f = q + 1', 'p = x*y; f = p + 1', 'multiply:0 add:1'],
  ])('%s → %s', (before, after, expected) => {
    expect(kept(before, after)).toBe(expected)
  })

  it('an operation that went and came back is a new one', () => {
    expect(kept('sin(x)', 'x + 1', 'sin(x)')).toBe('sin:new')
  })
})

describe('variables', () => {
  const keyOf = ({ graph, variables }: Keys, name: string) =>
    variables[graph.variables.findIndex((variable) => variable.name === name)]

  it('a leaf is the same as long as its name is', () => {
    const after = keysAfter('x*y', 'sin(z) + x')
    expect([keyOf(after, 'x'), keyOf(after, 'z')]).toEqual(['leaf x', 'leaf z'])
  })

  it('a result is the same as long as its operation is, whatever it is called', () => {
    expect(keyOf(keysAfter('x*y + 1', 'q = x*y; q + 1'), 'q')).toBe(keyOf(keysAfter('x*y + 1'), 'v1'))
    expect(keyOf(keysAfter('sin(x)', 'exp(sin(x))'), 'v1')).toBe(keyOf(keysAfter('sin(x)'), 'f'))
  })

  it('a constant is the same as long as the place that reads it is: x + 1 → x + 2 → exp(x + 2)', () => {
    const first = keyOf(keysAfter('x + 1'), '1')
    expect(keyOf(keysAfter('x + 1', 'x + 2'), '2')).toBe(first)
    expect(keyOf(keysAfter('x + 1', 'x + 2', 'exp(x + 2)'), '2')).toBe(first)
  })
})

describe('whatever is typed', () => {
  it('2; 2: two constants that nothing reads are two nodes', () => {
    expect(new Set(keysAfter('2; 2').variables).size).toBe(2)
  })

  /** Four formulas that follow each other, with merged parts or without. */
  const histories = fc.array(
    fc.tuple(fc.nat(), fc.boolean()).map(([seed, mergeEqualParts]) => {
      const { text } = randomFormula(seededRandom(seed), { smooth: false })
      return lowerProgram(parseFormula(text), { mergeEqualParts })
    }),
    { minLength: 1, maxLength: 4 },
  )

  it('no two nodes of a drawing share a key, and every node has one', () => {
    fc.assert(
      fc.property(histories, (graphs) => {
        let keys: Keys | undefined
        for (const graph of graphs) {
          keys = carryKeys(keys, graph)
          const { operations, variables, next } = keys
          expect(new Set(operations).size).toBe(graph.operations.length)
          expect(new Set(variables).size).toBe(graph.variables.length)
          for (const key of operations) expect(key).toBeLessThan(next)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('the same formula again keeps every key', () => {
    fc.assert(
      fc.property(histories, (graphs) => {
        const graph = graphs[0] as Graph
        const first = carryKeys(undefined, graph)
        const again = carryKeys(first, graph)
        expect(again.variables).toEqual(first.variables)
        expect(again.operations).toEqual(first.operations)
      }),
      { numRuns: 40 },
    )
  })
})
