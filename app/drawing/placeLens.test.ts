import { describe, expect, it } from 'vitest'
import { explainRun } from '../engine/autodiff/explain'
import { completeInputs } from '../engine/autodiff/forward'
import { runGraph } from '../engine/autodiff/run'
import { randomFormula, seededRandom } from '../engine/autodiff/testing/randomFormula'
import { parseFormula } from '../engine/formula/parseFormula'
import { lowerProgram } from '../engine/graph/lowerProgram'
import { frameAt } from '../engine/steps/frame'
import { type Lens, lensAt } from '../engine/steps/lens'
import { plainText } from '../engine/steps/sentence'
import { type Grain, makeTimeline } from '../engine/steps/timeline'
import type { Direction, Point } from '../layout/types'
import { type Box, boxAround, distanceBetween } from './box'
import { heightOfPlate, pillWidth, SIZES } from './nodeSizes'
import { type DrawnNode, makePicture, type Picture } from './picture'
import { type PlacedLabel, placeLens } from './placeLens'
import { pointsOfPath } from './testing/pointsOfPath'

interface Placed {
  readonly picture: Picture
  readonly lens: Lens
  readonly labels: readonly PlacedLabel[]
}

/** The lens of every backward step of a formula, at its place. */
function lensesOf(
  text: string,
  inputs: ReadonlyMap<string, number>,
  grain: Grain,
  direction: Direction = 'right',
): Placed[] {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, completeInputs(graph, inputs))
  const telling = { graph, run, explanation: explainRun(graph, run), digits: 4, sizes: SIZES }
  const timeline = makeTimeline(graph, grain)
  const picture = makePicture(graph, { direction, drawConstants: true, digits: 4, sizes: SIZES })
  return timeline.steps.flatMap((_, step) => {
    const lens = lensAt(telling, frameAt(graph, run, timeline, step + 1))
    return lens ? [{ picture, lens, labels: placeLens(picture, lens) }] : []
  })
}

/** Points all over a box, 4 units apart, its edges included. */
function pointsIn({ left, top, right, bottom }: Box): Point[] {
  const [columns, rows] = [Math.ceil((right - left) / 4), Math.ceil((bottom - top) / 4)]
  return Array.from({ length: (columns + 1) * (rows + 1) }, (_, index) => ({
    x: left + ((right - left) * (index % (columns + 1))) / columns,
    y: top + ((bottom - top) * Math.floor(index / (columns + 1))) / rows,
  }))
}

/** Whether a node covers a point: its shape, or the widest pill it may get. Written without `outlinesOf`. */
function covers({ kind, centre, halfWidth, label, isRoot }: DrawnNode, point: Point, direction: Direction) {
  const [dx, dy] = [Math.abs(point.x - centre.x), Math.abs(point.y - centre.y)]
  if (kind === 'operation') return dx < halfWidth && dy < SIZES.operationHeight / 2
  if (kind === 'constant') return dx < halfWidth && dy < heightOfPlate(label) / 2
  const ring = isRoot ? SIZES.rim : 0
  const isInside = Math.hypot(Math.max(dx - halfWidth + SIZES.circle, 0), dy) < SIZES.circle + ring
  const width = pillWidth(halfWidth)
  const pill =
    direction === 'right'
      ? { x: 0, y: SIZES.circle + 2 + SIZES.pillGap + SIZES.pillHeight / 2 }
      : { x: halfWidth + 2 + SIZES.pillGap + width / 2, y: 0 }
  const isInPill =
    Math.abs(point.x - centre.x - pill.x) < width / 2 &&
    Math.abs(point.y - centre.y - pill.y) < SIZES.pillHeight / 2
  return isInside || isInPill
}

/** What is wrong with a lens: labels upon nodes, upon each other, upon arrows of other operations. */
function faultsOf({ picture, lens, labels }: Placed): string[] {
  const faults: string[] = []
  labels.forEach(({ key, box }, index) => {
    const points = pointsIn(box)
    for (const node of picture.nodes) {
      if (points.some((point) => covers(node, point, picture.direction)))
        faults.push(`${key} upon ${node.label}`)
    }
    for (const other of labels.slice(index + 1)) {
      if (distanceBetween(other.box, box) === 0) faults.push(`${key} upon ${other.key}`)
    }
    const near = picture.arrows.filter((arrow) => distanceBetween(boxAround(arrow.points), box) < 12)
    for (const { arrow, operation, path, lane } of near) {
      const line = [...pointsOfPath(path()), ...pointsOfPath(lane())]
      const isOwn = operation === lens.operation && (arrow === undefined || key.endsWith(` ${arrow}`))
      const meets = line.some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
      if (!isOwn && meets) faults.push(`${key} upon arrow ${arrow} of ${operation}`)
    }
  })
  return faults
}

const written = ({ labels }: Placed) =>
  labels.map(({ kind, parts }) => `${kind} ${plainText([parts]) || parts[0]?.text}`).sort()

describe('places of the lens', () => {
  it.each<[Direction, Grain]>([
    ['right', 'node'],
    ['right', 'arrow'],
    ['down', 'node'],
    ['down', 'micro'],
  ])('flowing %s, a step an %s: no label of 60 random formulas covers anything', (direction, grain) => {
    const random = seededRandom(33)
    let [wished, placed] = [0, 0]
    for (let round = 0; round < 60; round++) {
      const { text, inputs } = randomFormula(random, { smooth: round % 2 === 0 })
      for (const one of lensesOf(text, inputs, grain, direction)) {
        expect(faultsOf(one), text).toEqual([])
        wished += 1 + one.lens.arrows.length
        placed += one.labels.filter(({ kind }) => kind === 'upstream' || kind === 'local').length
      }
    }
    expect(placed / wished).toBeGreaterThan(0.9)
  })

  it('sin(x*y): every label has its place, the local gradient with its rule', () => {
    const [sine, times] = lensesOf('sin(x*y)', new Map(Object.entries({ x: 2, y: 3 })), 'node')
    expect(sine && written(sine)).toEqual(['contribution 0.9602', 'local cos(v₁) ≈ 0.9602', 'upstream 1'])
    expect(times && written(times)).toEqual([
      ...['contribution 1.92', 'contribution 2.881', 'local x = 2', 'local y = 3', 'upstream 0.9602'],
    ])
  })

  it('labels stay where they are while the smallest steps add them one by one', () => {
    const micro = lensesOf('sin(x*y)', new Map(), 'micro')
    const boxes = (place: number) => new Map(micro[place]?.labels.map(({ key, box }) => [key, box]))
    const [local, product] = [boxes(1), boxes(2)]
    expect([...local.keys()].sort()).toEqual(['local 2', 'upstream'])
    for (const [key, box] of local) expect(product.get(key)).toEqual(box)
    expect(product.size).toBe(3)
  })

  it('where labels are left out, arrows have the numbers of the lines of the caption', () => {
    const [lens] = lensesOf('hypot(a, b, c, d, g, h)', new Map(), 'node')
    const kinds = (kind: string) => lens?.labels.filter((label) => label.kind === kind).length
    expect(kinds('local')).toBeLessThan(6)
    expect(kinds('mark')).toBeGreaterThan(1)
    expect(new Set(lens?.labels.map(({ key }) => key)).size).toBe(lens?.labels.length)
  })

  it('is near its operation also in a large picture', () => {
    const lines = Array.from({ length: 150 }, (_, index) => `u${index + 1} = sin(x*u${index})`)
    const steps = lensesOf(lines.join('\n'), new Map(), 'node')
    for (const one of steps.filter((_, index) => index % 50 === 0)) {
      expect(written(one).length).toBeGreaterThan(1)
      expect(faultsOf(one)).toEqual([])
    }
  })
})
