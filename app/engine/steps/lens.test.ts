import { describe, expect, it } from 'vitest'
import { explainRun } from '../autodiff/explain'
import { completeInputs } from '../autodiff/forward'
import { runGraph } from '../autodiff/run'
import { randomFormula, seededRandom } from '../autodiff/testing/randomFormula'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { describeStep } from './describeStep'
import { frameAt } from './frame'
import { type Lens, lensAt } from './lens'
import { plainText, type Sentence } from './sentence'
import { type Grain, makeTimeline } from './timeline'

/** Lens and caption of every position of a run. */
function watch(text: string, inputs: ReadonlyMap<string, number>, grain: Grain) {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, completeInputs(graph, inputs))
  const telling = { graph, run, explanation: explainRun(graph, run), digits: 4 }
  const timeline = makeTimeline(graph, grain)
  return [0, ...timeline.steps.keys()].map((step, index) => {
    const frame = frameAt(graph, run, timeline, index === 0 ? 0 : step + 1)
    return { frame, lens: lensAt(telling, frame), sentence: describeStep(telling, frame) }
  })
}

/** "1 | x = 3 → 3 | …": the upstream gradient, then each arrow's wordings and what arrives. */
function written(lens: Lens | undefined): string {
  if (!lens) return ''
  const arrows = lens.arrows.map(({ locals, contribution, arrives }) => {
    return `${plainText(locals, ', ')}${arrives ? ` → ${contribution}` : ''}`
  })
  return [lens.upstream, ...arrows].join(' | ')
}

const lenses = (text: string, inputs: Record<string, number>, grain: Grain) =>
  watch(text, new Map(Object.entries(inputs)), grain).map(({ lens }) => written(lens))

/** The texts of one role of a caption. */
const texts = (sentence: Sentence, role: string) =>
  sentence.flat().flatMap((part) => (part.role === role ? [part.text] : []))

describe('(x + y)*x at x = 3, y = 2', () => {
  it('operation by operation: every arrow of the operation', () => {
    expect(lenses('(x + y)*x', { x: 3, y: 2 }, 'node')).toEqual([
      ...['', '', '', ''],
      '1 | ∂f/∂v₁ = x = 3, x = 3, 3 → 3 | ∂f/∂x = v₁ = 5, v₁ = 5, 5 → 5',
      '3 | ∂v₁/∂x = 1, 1 → 3 | ∂v₁/∂y = 1, 1 → 3',
    ])
  })

  it('arrow by arrow: the one arrow, and nothing for the sum', () => {
    expect(lenses('(x + y)*x', { x: 3, y: 2 }, 'arrow').slice(4)).toEqual([
      '1 | ∂f/∂v₁ = x = 3, x = 3, 3 → 3',
      '1 | ∂f/∂x = v₁ = 5, v₁ = 5, 5 → 5',
      '3 | ∂v₁/∂x = 1, 1 → 3',
      '',
      '3 | ∂v₁/∂y = 1, 1 → 3',
    ])
  })

  it('in the smallest steps: the upstream gradient, a local gradient, their product', () => {
    expect(lenses('(x + y)*x', { x: 3, y: 2 }, 'micro').slice(4, 7)).toEqual([
      '1',
      '1 | ∂f/∂v₁ = x = 3, x = 3, 3',
      '1 | ∂f/∂v₁ = x = 3, x = 3, 3 → 3',
    ])
  })
})

it('an operation that hands nothing on has no lens; an undefined gradient is “–”', () => {
  expect(lenses('x > 1', { x: 1.5 }, 'node')).toEqual(['', '', '', ''])
  expect(lenses('log(x)', { x: -2 }, 'node').at(-1)).toBe('– | ∂f/∂x = –, – → –')
})

it('says what the caption says, of 60 random formulas in every grain', () => {
  const random = seededRandom(5)
  for (let round = 0; round < 60; round++) {
    const { text, inputs } = randomFormula(random, { smooth: round % 2 === 0 })
    for (const grain of ['node', 'arrow', 'micro'] as const) {
      for (const { lens, sentence } of watch(text, inputs, grain)) {
        if (!lens) continue
        const lines = sentence.filter((line) => line.some(({ boxed }) => boxed))
        const boxes = lines.map((line) => line.filter(({ boxed }) => boxed))
        expect(lens.arrows.map(({ locals }) => locals[0])).toEqual(boxes)
        const isLocalAlone = lens.arrows[0]?.arrives === false
        if (!isLocalAlone) expect([...new Set(texts(sentence, 'upstream'))]).toEqual([lens.upstream])
        const arriving = lens.arrows.filter(({ arrives }) => arrives)
        const told = lines.flatMap((line) => texts([line], 'contribution').slice(0, 1))
        expect(arriving.map(({ contribution }) => contribution)).toEqual(told)
      }
    }
  }
})
