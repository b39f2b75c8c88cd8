import { describe, expect, it } from 'vitest'
import type { LoopPart } from '../engine/formula/formulaError'
import { loopPicture, RATIOS } from './loopPicture'
import { SIZES } from './nodeSizes'
import type { DrawnNode } from './picture'

function loopOf(...names: string[]): LoopPart[] {
  return names.map((name, index) => {
    return { name, rule: `${names[(index + 1) % names.length]} + 1`, span: { start: 0, end: 1 } }
  })
}

function heightOf({ kind }: DrawnNode): number {
  return kind === 'operation' ? SIZES.operationHeight / 2 : SIZES.circle
}

describe('the picture of a loop', () => {
  it('a needs b, b needs a: data flows from b by a’s rule to a, by b’s rule back to b', () => {
    const labels = loopPicture(loopOf('a', 'b')).nodes.map(({ label }) => label)
    expect(labels).toEqual(['b', 'b + 1', 'a', 'a + 1'])
  })

  it('x = x + 1 is a ring of one name and one rule', () => {
    const { nodes, arrows } = loopPicture(loopOf('x'))
    expect(nodes.map(({ label }) => label)).toEqual(['x', 'x + 1'])
    expect(arrows).toHaveLength(2)
  })

  it('long names lose their middle, so that the operation of a rule stays', () => {
    const { nodes } = loopPicture(loopOf('verylongname_one', 'verylongname_two'))
    expect(nodes.map(({ label }) => label)).toEqual([
      'very…_two',
      'very…_two + 1',
      'very…_one',
      'very…_one + 1',
    ])
  })

  it('four names get a ring that a card of 560 × 270 shows at 4/5 of its size or larger', () => {
    const { width, height } = loopPicture(loopOf('a', 'b', 'c', 'd'))
    expect(Math.min(560 / width, 270 / height)).toBeGreaterThan(0.8)
  })

  it('of a long loop the first three names and the last are drawn', () => {
    const { nodes } = loopPicture(loopOf(...'abcdefgh'))
    expect(nodes.map(({ label }) => label)).toEqual([
      'h',
      '… 4 more …',
      'c',
      'c + 1',
      'b',
      'b + 1',
      'a',
      'a + 1',
    ])
  })

  for (const names of ['x', 'ab', 'abc', 'abcd', 'abcde', 'abcdefghijkl']) {
    it(`${names}: no node upon another, all inside the picture`, () => {
      const loop = loopOf(...[...names].map((name) => `${name}_long`))
      for (const { nodes, width, height } of [loopPicture(loop), loopPicture(loop, RATIOS.narrow)])
        for (const node of nodes) {
          expect(node.centre.x - node.halfWidth).toBeGreaterThanOrEqual(0)
          expect(node.centre.x + node.halfWidth).toBeLessThanOrEqual(width)
          expect(node.centre.y - 38).toBeGreaterThanOrEqual(0)
          expect(node.centre.y + 38).toBeLessThanOrEqual(height)
          for (const other of nodes) {
            if (other === node) continue
            const apart =
              Math.abs(node.centre.x - other.centre.x) > node.halfWidth + other.halfWidth ||
              Math.abs(node.centre.y - other.centre.y) > heightOf(node) + heightOf(other)
            expect(apart, `${node.label} and ${other.label}`).toBe(true)
          }
        }
    })
  }
})
