import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFormula } from '../engine/formula/parseFormula'
import type { NodeRef } from '../engine/graph/graph'
import { lowerProgram } from '../engine/graph/lowerProgram'
import { exampleGroups } from '../examples/examples'
import { beginWalk, type Ground, type Walk, type Way, walkOn } from './graphWalk'

const WAYS: readonly Way[] = ['onward', 'backward', 'next', 'previous']
const BACK = { onward: 'backward', backward: 'onward', next: 'previous', previous: 'next' } as const

function groundOf(formula: string): Ground {
  const graph = lowerProgram(parseFormula(formula))
  const nodes: NodeRef[] = [
    ...graph.variables.map(({ id }) => ({ kind: 'variable', id }) as const),
    ...graph.operations.map(({ id }) => ({ kind: 'operation', id }) as const),
  ]
  return { graph, nodes }
}

/** The node as it is read: "x", "+". */
function nameAt({ graph }: Ground, { node: { kind, id } }: Walk): string {
  return (kind === 'operation' ? graph.operations[id]?.rule.symbol : graph.variables[id]?.name) ?? '?'
}

/** The nodes that a walk from `name` comes by. */
function names(ground: Ground, name: string, ways: readonly Way[]): string[] {
  const start = ground.graph.variables.find((variable) => variable.name === name)
  let walk = beginWalk(ground, { kind: 'variable', id: start?.id ?? -1 })
  return ways.map((way) => {
    walk = walkOn(walk, way, ground)
    return nameAt(ground, walk)
  })
}

describe('a walk over f = (x + y) * x', () => {
  const ground = groundOf('(x + y) * x')

  it('goes along the data flow to the root and stays there', () => {
    expect(names(ground, 'y', ['onward', 'onward', 'onward', 'onward', 'onward'])).toEqual([
      '+',
      'v1',
      '×',
      'f',
      'f',
    ])
  })

  it('goes through what the last move could have led to, round and round', () => {
    expect(names(ground, 'x', ['onward', 'next', 'next'])).toEqual(['+', '×', '+'])
  })

  it('takes the way back on which it came, whatever comes first there', () => {
    expect(names(ground, 'y', ['onward', 'backward'])).toEqual(['+', 'y'])
    expect(names(ground, 'x', ['onward', 'next', 'onward', 'backward', 'previous', 'backward'])).toEqual([
      '+',
      '×',
      'f',
      '×',
      '+',
      'x',
    ])
  })
})

describe.each(
  exampleGroups.flatMap(({ examples }) => examples).map(({ title, formula }) => [title, formula]),
)('%s', (_, formula) => {
  const ground = groundOf(formula)

  it('any move and its opposite lead back, and so does a whole walk', () => {
    fc.assert(
      fc.property(
        fc.nat(ground.nodes.length - 1),
        fc.array(fc.constantFrom(...WAYS), { maxLength: 30 }),
        (start, ways) => {
          const begun = beginWalk(ground, ground.nodes[start] as NodeRef)
          const walks = [begun]
          for (const way of ways) walks.push(walkOn(walks.at(-1) as Walk, way, ground))
          ways.forEach((way, index) => {
            const [before, after] = [walks[index] as Walk, walks[index + 1] as Walk]
            if (after !== before) expect(walkOn(after, BACK[way], ground).node).toEqual(before.node)
          })
          let back = walks.at(-1) as Walk
          for (let last = back.trail.at(-1); last; last = back.trail.at(-1))
            back = walkOn(back, BACK[last.way], ground)
          expect(back).toEqual(begun)
        },
      ),
    )
  })

  it('every node is come by', () => {
    let walk = beginWalk(ground, ground.nodes[0] as NodeRef)
    const seen = new Set<string>()
    for (let move = 0; move < ground.nodes.length; move++) {
      seen.add(`${walk.node.kind} ${walk.node.id}`)
      walk = walkOn(walk, 'next', ground)
    }
    expect(seen.size).toBe(ground.nodes.length)
  })
})
