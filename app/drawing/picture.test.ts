import { describe, expect, it } from 'vitest'
import { randomFormula, seededRandom } from '../engine/autodiff/testing/randomFormula'
import { parseFormula } from '../engine/formula/parseFormula'
import { lowerProgram } from '../engine/graph/lowerProgram'
import { SIZES } from './nodeSizes'
import { makePicture, type Picture } from './picture'
import type { PictureOptions } from './pictureShapes'

const USUAL: PictureOptions = { direction: 'right', drawConstants: true, digits: 4, sizes: SIZES }
const WITHOUT: PictureOptions = { ...USUAL, drawConstants: false }

function pictureOf(text: string, options: PictureOptions = USUAL): Picture {
  return makePicture(lowerProgram(parseFormula(text)), options)
}

/** The texts in the operations' boxes, in evaluation order. */
function boxTexts(text: string, options?: PictureOptions): string[] {
  return pictureOf(text, options).nodes.flatMap(({ kind, label }) => (kind === 'operation' ? [label] : []))
}

/** One word a node: `leaf x`, the root marked by `!`, what the root does without in brackets. */
function nodeWords(text: string, options?: PictureOptions): string[] {
  return pictureOf(text, options).nodes.map(({ kind, label, isRoot, needed }) => {
    const word = `${kind} ${label}${isRoot ? '!' : ''}`
    return needed ? word : `(${word})`
  })
}

/** `x→0.1` is the arrow from x into operand place 1 of operation 0, `0→f` the one to its result. */
function arrowWords(text: string, options?: PictureOptions): string[] {
  const { graph, arrows } = pictureOf(text, options)
  return arrows.map(({ arrow, operation, variable }) => {
    const name = graph.variables[variable]?.name
    return arrow === undefined
      ? `${operation}→${name}`
      : `${name}→${operation}.${graph.arrows[arrow]?.operand}`
  })
}

/** First and last point of a path. */
function ends(path: string): [number[], number[]] {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  return [numbers.slice(0, 2), numbers.slice(-2)]
}

describe('what is drawn', () => {
  it('every kind of node, variables first, then operations', () => {
    expect(nodeWords('u = x + 1; f = 2*sin(y)')).toEqual([
      '(leaf x)',
      '(constant 1)',
      '(intermediate u)',
      'constant 2',
      'leaf y',
      'intermediate v1',
      'root f!',
      '(operation +)',
      'operation sin',
      'operation ×',
    ])
  })

  it('a formula that is one leaf or one number: a single node, which is the root', () => {
    expect(nodeWords('x')).toEqual(['leaf x!'])
    expect(nodeWords('2')).toEqual(['constant 2!'])
    expect(nodeWords('2', WITHOUT)).toEqual(['constant 2!'])
  })

  it('an arrow for each operand in order, and one to the result', () => {
    expect(arrowWords('sin(x*y)')).toEqual(['x→0.0', 'y→0.1', '0→v1', 'v1→1.0', '1→f'])
  })

  it('x*x: two arrows from x, at different places of the box', () => {
    expect(arrowWords('x*x')).toEqual(['x→0.0', 'x→0.1', '0→f'])
    const [first, second] = pictureOf('x*x').arrows
    expect(ends(first?.path() ?? '')[1]).not.toEqual(ends(second?.path() ?? '')[1])
    expect(first?.path()).not.toBe(second?.path())
  })
})

describe('without constants', () => {
  it.each<[string, string[]]>([
    ['x + 1', ['□ + 1']],
    ['1 - x', ['1 − □']],
    ['x^2', ['□^2']],
    ['2^x', ['2^□']],
    ['x + (-3)', ['□ + (−3)']],
    ['max(x, 0)', ['max(□, 0)']],
    ['x > 0 ? x : 0.5', ['□ > 0', '□ ? □ : 0.5']],
    ['pi*x', ['π × □']],
    ['k = 12; k*x', ['k × □']],
    ['2*3 + x', ['2 × 3', '+']],
    ['x*y', ['×']],
  ])('the box of %s says what it reads: %j', (text, expected) => {
    expect(boxTexts(text, WITHOUT)).toEqual(expected)
  })

  it('neither they nor their arrows are drawn; the others keep their places', () => {
    expect(nodeWords('2*x', WITHOUT)).toEqual(['leaf x', 'root f!', 'operation 2 × □'])
    expect(arrowWords('2*x', WITHOUT)).toEqual(['x→0.1', '0→f'])
    const [arrow] = pictureOf('2*x', WITHOUT).arrows
    const node = pictureOf('2*x', WITHOUT).nodes[0]
    expect(ends(arrow?.path() ?? '')[0]?.[0]).toBeGreaterThan(node?.centre.x ?? Number.NaN)
  })
})

describe('where it is drawn', () => {
  const random = seededRandom(7)
  const formulas = Array.from({ length: 40 }, () => randomFormula(random, { smooth: false }).text)

  it('data flows right, or down', () => {
    for (const direction of ['right', 'down'] as const) {
      const along = direction === 'right' ? 'x' : 'y'
      const { nodes } = pictureOf('exp(sin(x))', { ...USUAL, direction })
      const place = (label: string) => nodes.find((node) => node.label === label)?.centre[along] ?? Number.NaN
      expect(place('x')).toBeLessThan(place('sin'))
      expect(place('sin')).toBeLessThan(place('exp'))
      expect(place('exp')).toBeLessThan(place('f'))
    }
  })

  it('every node of 40 random formulas lies inside the picture, with or without constants, right or down', () => {
    for (const formula of formulas) {
      for (const options of [USUAL, WITHOUT, { ...USUAL, direction: 'down' as const }]) {
        const { nodes, width, height } = pictureOf(formula, options)
        for (const { centre, halfWidth } of nodes) {
          expect(centre.x - halfWidth).toBeGreaterThan(-1e-9)
          expect(centre.x + halfWidth).toBeLessThan(width + 1e-9)
          expect(centre.y).toBeGreaterThan(0)
          expect(centre.y).toBeLessThan(height)
        }
      }
    }
  })

  it('every arrow of 40 random formulas has its path and its lane, and no two share either', () => {
    for (const formula of formulas) {
      const { arrows } = pictureOf(formula)
      for (const { path } of arrows) expect(path()).toMatch(/^M-?\d/)
      expect(new Set(arrows.map(({ path }) => path())).size).toBe(arrows.length)
      const lanes = arrows.map((arrow) => arrow.lane())
      for (const lane of lanes) expect(lane).toMatch(/^M-?\d[^N]*$/)
      expect(new Set([...lanes, ...arrows.map(({ path }) => path())]).size).toBe(2 * arrows.length)
    }
  })

  it('more digits make wider circles', () => {
    const widthOf = (digits: number) => pictureOf('x', { ...USUAL, digits }).nodes[0]?.halfWidth ?? 0
    expect(widthOf(17)).toBeGreaterThan(widthOf(4))
  })
})
