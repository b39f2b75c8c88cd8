import { describe, expect, it } from 'vitest'
import type { Accumulation } from '../autodiff/backward'
import { explainRun } from '../autodiff/explain'
import { runGraph } from '../autodiff/run'
import { parseFormula } from '../formula/parseFormula'
import { lowerProgram } from '../graph/lowerProgram'
import { describeStep } from './describeStep'
import { frameAt } from './frame'
import { plainText } from './sentence'
import { type Grain, makeTimeline } from './timeline'

/** Every sentence of a run, start included. */
function story(
  text: string,
  inputs: Record<string, number>,
  grain: Grain = 'node',
  seed = 1,
  accumulate: Accumulation = 'add',
): string[] {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, new Map(Object.entries(inputs)), seed, accumulate)
  const right = runGraph(graph, new Map(Object.entries(inputs)), seed)
  const telling = { graph, run, explanation: explainRun(graph, run), digits: 4, right }
  const timeline = makeTimeline(graph, grain)
  return [0, ...timeline.steps.map((_, index) => index + 1)].map((position) =>
    plainText(describeStep(telling, frameAt(graph, run, timeline, position))),
  )
}

describe('what the steps say', () => {
  it('f = (x+y)*x at x = 3, y = 2, an operation a step', () => {
    expect(story('f = (x+y)*x', { x: 3, y: 2 })).toEqual([
      'The inputs are known. 2 operations lead to f. Next computes the first one.',
      'v₁ = x + y = 3 + 2 = 5',
      'f = v₁ × x = 5 × 3 = 15',
      '∂f/∂f = 1: every chain starts here',
      '× → v₁: upstream 1 × local ∂f/∂v₁ = x = 3 → 3. × → x: upstream 1 × local ∂f/∂x = v₁ = 5 → 5. x waits for 1 more arrow',
      '+ → x: upstream 3 × local ∂v₁/∂x = 1 → 3. ∂f/∂x = 5 (via ×) + 3 (via +) = 8. + → y: upstream 3 × local ∂v₁/∂y = 1 → 3',
    ])
  })

  it('an arrow a step, and the sum as a step of its own', () => {
    expect(story('x*x', { x: 3 }, 'arrow').slice(2)).toEqual([
      '∂f/∂f = 1: every chain starts here',
      '× → x: upstream 1 × local ∂f/∂x = x = 3 → 3. x waits for 1 more arrow',
      '× → x: upstream 1 × local ∂f/∂x = x = 3 → 3. All 2 arrows of x are in',
      '∂f/∂x = 3 (via ×) + 3 (via ×) = 6',
    ])
  })

  it('upstream, local, product and sum as steps of their own', () => {
    expect(story('(x+y)*x', { x: 3, y: 2 }, 'micro').slice(4)).toEqual([
      '× takes the gradient of f as its upstream 1',
      '× → v₁: local ∂f/∂v₁ = x = 3',
      '× → v₁: upstream 1 × local ∂f/∂v₁ = x = 3 → 3',
      '× → x: local ∂f/∂x = v₁ = 5',
      '× → x: upstream 1 × local ∂f/∂x = v₁ = 5 → 5. x waits for 1 more arrow',
      '+ takes the gradient of v₁ as its upstream 3',
      '+ → x: local ∂v₁/∂x = 1',
      '+ → x: upstream 3 × local ∂v₁/∂x = 1 → 3. All 2 arrows of x are in',
      '∂f/∂x = 5 (via ×) + 3 (via +) = 8',
      '+ → y: local ∂v₁/∂y = 1',
      '+ → y: upstream 3 × local ∂v₁/∂y = 1 → 3',
    ])
  })

  it('shown numbers multiply on screen: the factors get the digits that it takes', () => {
    const line = story('x*y*z', { x: 1, y: 0.126, z: 0.5 }, 'arrow').find((text) => text.includes('→ x:'))
    expect(line).toBe('× → x: upstream 0.5 × local ∂v₁/∂x = y = 0.126 → 0.063')
  })

  it('overwriting instead of adding says what is lost', () => {
    const lines = story('(x+y)*x', { x: 3, y: 2 }, 'arrow', 1, 'overwrite')
    expect(lines.at(-2)).toBe(
      '∂f/∂x = 3, the last to arrive: 5 (via ×) is overwritten and lost. With every contribution added it is 8',
    )
  })

  it('rounded numbers are ≈, negative ones get brackets', () => {
    const lines = story('sin(x + y)', { x: 2, y: -3 })
    expect(lines[1]).toBe('v₁ = x + y = 2 + (−3) = −1')
    expect(lines[2]).toBe('f = sin(v₁) = sin(−1) ≈ −0.8415')
    expect(lines[4]).toBe('sin → v₁: upstream 1 × local ∂f/∂v₁ = cos(v₁) ≈ 0.5403 → 0.5403')
  })

  it('a seed other than 1 belongs to a loss behind the formula', () => {
    expect(story('x*x', { x: 3 }, 'node', 2)[2]).toBe('∂L/∂f = 2: the seed, every chain starts here')
    expect(story('x*x', { x: 3 }, 'node', 2)[3]).toContain('∂L/∂x = 6 (via ×) + 6 (via ×) = 12')
  })

  it('a value that does not exist gives its reason where it is born and later names that place', () => {
    const lines = story('log(x) * y', { x: -2, y: 3 })
    expect(lines[1]).toBe('v₁ = log(x) = log(−2) = not real. log needs a positive number, got −2')
    expect(lines[2]).toBe(
      'f = v₁ × y = not real × 3 = not real. from v₁: log needs a positive number, got −2',
    )
  })

  it('kinks and ties carry their remark', () => {
    expect(story('max(x, y)', { x: 1, y: 1 }).at(-1)).toMatch(/tie of max: /)
    expect(story('abs(x)', { x: 0 })[1]).toMatch(/kink of abs: left slope −1, right slope 1; by convention 0/)
  })

  it('what the root does not need is not counted, and says so', () => {
    const lines = story('q = x + 1; f = 2*x', { x: 3 })
    expect(lines[0]).toBe('The inputs are known. One operation leads to f. Next computes the first one.')
    expect(lines[1]).toBe('q = x + 1 = 3 + 1 = 4. unused: f does not need it')
    expect(story('q = x + 1; f = x', { x: 3 })[0]).toBe(
      'x has nothing to compute. Next computes what it does not need.',
    )
  })

  it.each([
    ['-3/x', { x: 2 }, 'local ∂f/∂x = −(−3) / x^2 = 0.75'],
    ['2*x', { x: 3 }, 'local ∂f/∂x = 2 → 2'],
    ['x^2', { x: 3 }, 'local ∂f/∂x = 2·x = 6'],
    ['x^3', { x: 2 }, 'local ∂f/∂x = 3·x^2 = 12'],
    ['x^-1', { x: 2 }, 'local ∂f/∂x = (−1)·x^(−2) = −0.25'],
    ['π*x', { x: 3 }, 'local ∂f/∂x = π ≈ 3.142'],
    ['hypot(x, 1, 2, 3, 4)', { x: 3 }, 'local ∂f/∂x ≈ 0.4804'],
  ])('the rule of %s with numbers in it', (text, inputs, rule) => {
    expect(story(text, inputs).at(-1)).toContain(rule)
  })

  it('a comparison stands in brackets between the signs of equality', () => {
    expect(story('y == 0', { y: 3 })[1]).toBe('f = (y == 0) = (3 == 0) = 0')
    expect(story('not x', { x: 3 })[1]).toBe('f = (not x) = (not 3) = 0')
    expect(story('x > 0 ? x : y', { x: 3, y: 2 })[2]).toContain('f = v₁ ? x : y = 1 ? 3 : 2 = 3')
  })

  it('a reason is told once where it began', () => {
    expect(story('log(x)', { x: -2 }).at(-1)).toBe(
      'log → x: upstream – × local ∂f/∂x = – → –. log needs a positive number, got −2',
    )
  })

  it('0 · ∞ behind a branch that was not chosen is 0, and says why', () => {
    expect(story('x > 0 ? log(x) : 7', { x: 0 }).at(-2)).toContain(
      'upstream 0 × local ∂v₂/∂x = 1 / x = ∞ → 0, behind a branch that was not chosen',
    )
  })

  it('a root without a value has no gradient to start from', () => {
    expect(story('log(x)', { x: -2 })[2]).toBe(
      '∂f/∂f = –: where there is no value there is no gradient. from f: log needs a positive number, got −2',
    )
  })

  it('0 × ∞ is “no value”, and so is what follows from it', () => {
    const lines = story('x/y + 1', { x: 0, y: 0 })
    expect(lines[1]).toBe(
      'v₁ = x ÷ y = 0 ÷ 0 = no value. 0 ÷ 0 has no value: any number would do, as any times 0 is 0',
    )
    expect(lines[2]).toBe(
      'f = v₁ + 1 = no value + 1 = no value. from v₁: 0 ÷ 0 has no value: any number would do, as any times 0 is 0',
    )
  })

  it('what follows from an overflow names it, and 0 · ∞ on the way back is told where it happens', () => {
    const lines = story('log(1 + exp(x))', { x: 1000 })
    expect(lines[2]).toBe('v₂ = 1 + v₁ = 1 + ∞ = ∞. from v₁: exp overflows: numbers end at 1.8×10³⁰⁸')
    expect(lines.at(-1)).toBe(
      'exp → x: upstream 0 × local ∂v₁/∂x = exp(x) = ∞ → –. upstream 0 × local ∞ at exp has no value. ' +
        'exp overflows: numbers end at 1.8×10³⁰⁸',
    )
  })

  it('a 0 that no rule shows says why: a flat piece, a smaller operand', () => {
    expect(story('relu(x)', { x: -1 }).at(-1)).toContain('= 0 → 0: f does not move with x here')
    expect(story('max(x, y)', { x: 1, y: 2 }).at(-1)).toContain('= 0 → 0: f does not move with x here')
    expect(story('x*y', { x: 1, y: 0 }).at(-1)).not.toContain('does not move')
    expect(story('relu(x)', { x: 0 }).at(-1)).not.toContain('does not move')
  })

  it('each reason of two operands is told: (−2)^3 times log of −1', () => {
    const sentence = story('atan2(log(x), sqrt(y))', { x: -1, y: -1 })
    expect(sentence.at(-3)).toContain('from v₁: log needs')
    expect(sentence.at(-3)).toContain('from v₂: sqrt needs')
  })

  it('a negative term of a sum stands in brackets', () => {
    expect(story('x - x', { x: 3 }).at(-1)).toContain('∂f/∂x = 1 (via −) + (−1) (via −) = 0')
  })

  it('a remark names no operand that the reader has not got', () => {
    expect(story('(-2)^x', { x: 2 })[1]).toBe(
      'f = (−2)^x = (−2)^2 = 4. undefined partial of ^: the slope in the exponent needs the logarithm of the base, ' +
        'which is not real; the slope in the base is not affected',
    )
  })

  it('what gets no gradient says so', () => {
    expect(story('x > 0', { x: 1 }).at(-1)).toBe('> hands no gradient on: it is not differentiable')
    const choice = story('x*2 > 1 ? y : z', { x: 1, y: 2, z: 3 })
    expect(choice.at(-2)).toBe('> hands no gradient on: it is not differentiable')
    expect(choice.at(-1)).toBe(
      '× hands no gradient on: none reaches v₁: no differentiable way leads from it to f',
    )
    expect(story('x > 1 ? 2 : 3', { x: 1 }).at(-2)).toBe(
      '? : hands no gradient on: a condition passes none, and its branches are fixed',
    )
    expect(story('2 * 3', {}).slice(-2)).toEqual([
      'f moves with no input: there is nothing to differentiate',
      '× hands no gradient on: its operands are fixed',
    ])
  })
})
