import { describe, expect, it } from 'vitest'
import { explainRun } from '../autodiff/explain'
import { runGraph } from '../autodiff/run'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { operationNames, operations } from '../operations/table'
import { explainStep } from './explainStep'
import { frameAt } from './frame'
import { plainText } from './sentence'
import { type Grain, makeTimeline } from './timeline'

/** The longer answer at every step of a run. */
function answers(text: string, inputs: Record<string, number>, grain: Grain = 'arrow', seed = 1): string[] {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, new Map(Object.entries(inputs)), seed)
  const telling = { graph, run, explanation: explainRun(graph, run), digits: 4 }
  const timeline = makeTimeline(graph, grain)
  return [0, ...timeline.steps.map((_, index) => index + 1)].map((position) =>
    plainText(explainStep(telling, frameAt(graph, run, timeline, position)), ' '),
  )
}

describe('why a step is as it is', () => {
  it('f = (x+y)·x at x = 3, y = 2, an arrow a step', () => {
    expect(answers('(x+y)*x', { x: 3, y: 2 })).toEqual([
      'Forward first: each operation needs only values that are there already. Every value is kept, because the way back needs it.',
      '+ computes: sum. Every value is kept, because the way back needs it.',
      '× computes: product. Every value is kept, because the way back needs it.',
      'f moves exactly as fast as f, so the first gradient is 1. If a loss followed, it would decide this number.',
      '× hands each operand the gradient times the other one’s value. The local gradient uses x = 3, saved on the way forward. By this arrow f moves 3 times as fast as v₁.',
      '× hands each operand the gradient times the other one’s value. The local gradient uses v₁ = 5, saved on the way forward. By this arrow f moves 5 times as fast as x. In its dotted box ∂f/∂x means along this arrow alone, with the other arrows of x held still; the whole gradient is the sum over its arrows. x hands on only when all its 2 arrows are in.',
      '+ hands the gradient on unchanged to both operands. The local gradient is the same whatever the numbers are. f moves 3 times as fast as v₁, v₁ moves just as fast as x: by this arrow f moves 3 times as fast as x. x hands on only when all its 2 arrows are in.',
      'Moving x moves f along 2 arrows at once, so their contributions are added, never overwritten. So f moves 8 times as fast as x here: x + 0.01 moves it by about 0.08.',
      '+ hands the gradient on unchanged to both operands. The local gradient is the same whatever the numbers are. f moves 3 times as fast as v₁, v₁ moves just as fast as y: by this arrow f moves 3 times as fast as y.',
    ])
  })

  it('with a seed the loss decides the first number', () => {
    expect(answers('x*x', { x: 3 }, 'node', 2)[2]).toBe(
      'L = L(f): the loss decides this number, how fast L moves with f.',
    )
  })

  it('a rule that tells cases uses its operand all the same', () => {
    expect(answers('relu(x)', { x: 2 }).at(-1)).toContain(
      'The local gradient uses x = 2, saved on the way forward.',
    )
    expect(answers('σ(x)', { x: 2 }).at(-1)).toContain(
      'The local gradient uses f = 0.8808, saved on the way forward.',
    )
  })

  it('every row of the operations table is explained in whole sentences, at every grain', () => {
    for (const name of operationNames) {
      const { spelling, arity, samples } = operations[name]
      const names = ['x', 'y', 'z'].slice(0, Math.max(arity.least, Math.min(arity.most, 2)))
      const [x = '', y = '', z = ''] = names
      const text = spelling.conditional
        ? `${x} ? ${y} : ${z}`
        : spelling.infix
          ? `${x} ${spelling.infix} ${y}`
          : spelling.prefix
            ? `${spelling.prefix} ${x}`
            : `${spelling.calls?.[0]}(${names.join(', ')})`
      const sample = samples.find(({ length }) => length === names.length) ?? []
      const inputs = Object.fromEntries(names.map((one, index) => [one, sample[index] ?? 1]))
      for (const grain of ['node', 'arrow', 'micro'] as const) {
        for (const answer of answers(text, inputs, grain)) {
          expect(answer).not.toMatch(/undefined|NaN|\{|\}|\.\.| {2}/)
          expect(answer === '' || answer.endsWith('.')).toBe(true)
        }
      }
    }
  })
})
