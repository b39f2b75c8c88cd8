import { describe, expect, it } from 'vitest'
import { parseFormula } from '../formula/parseFormula'
import { variableOf } from '../graph/graph'
import { lowerProgram } from '../graph/lowerProgram'
import type { Accumulation } from './backward'
import { explainRun } from './explain'
import { completeInputs } from './forward'
import { type Reason, reasonText } from './reason'
import { runGraph } from './run'

type Inputs = Record<string, number>

/** What is explained at these inputs, by the names of the variables. */
function explain(text: string, inputs: Inputs = {}, seed = 1, accumulate: Accumulation = 'add') {
  const graph = lowerProgram(parseFormula(text))
  const run = runGraph(graph, completeInputs(graph, new Map(Object.entries(inputs))), seed, accumulate)
  const { remarks, gradientRemarks, valueReasons, gradientReasons } = explainRun(graph, run)
  const name = (id: number) => variableOf(graph, id).name
  const byName = (reasons: ReadonlyMap<number, Reason>) =>
    Object.fromEntries([...reasons].map(([id, reason]) => [name(id), reasonText(graph, reason)]))
  const byResult = (found: ReadonlyMap<number, readonly Reason[]>) =>
    [...found].flatMap(([id, reasons]) => {
      const result = name(graph.operations[id]?.result ?? -1)
      return reasons.map(({ kind, text }) => `${result} | ${kind} | ${text}`)
    })
  return {
    remarks: byResult(remarks),
    gradientRemarks: byResult(gradientRemarks),
    valueReasons: byName(valueReasons),
    gradientReasons: byName(gradientReasons),
  }
}

describe('remarks', () => {
  it.each<[string, Inputs, string]>([
    ['abs(x)', { x: 0 }, 'f | kink | kink of abs: left slope −1, right slope 1; by convention 0'],
    [
      'relu(x)',
      { x: 0 },
      'f | kink | kink of relu: left slope 0, right slope 1; by convention 0, while max(x, 0) gives 1/2',
    ],
    ['max(x, y)', { x: 1, y: 1 }, 'f | tie | tie of max: 2 equal operands get 1/2 of the gradient each'],
    ['1/x', { x: 0 }, 'f | pole | pole of ÷: division by 0: the quotient and its slopes are infinite'],
    ['log(x)', { x: -2 }, 'f | not defined | log needs a positive number, got −2'],
    [
      'x*y',
      { x: 0, y: Number.POSITIVE_INFINITY },
      'f | no value | 0 × ∞ has no value: 0 makes it 0, an infinity makes it infinite',
    ],
    ['exp(x)', { x: 1000 }, 'f | overflow | exp overflows: numbers end at 1.8×10³⁰⁸'],
    ['x > 0 ? x : y', { x: 3 }, 'f | not chosen | the condition chose x; the other branch gets 0'],
    ['x > 0 ? x : 5', { x: -3 }, 'f | not chosen | the condition chose 5; the other branch gets 0'],
  ])('%s at %o', (text, inputs, remark) => {
    expect(explain(text, inputs).remarks).toEqual([remark])
  })

  it.each<[string, Inputs, string]>([
    ['sign(x)', { x: 0 }, 'jump'],
    ['floor(x)', { x: 2 }, 'jump'],
    ['sqrt(x)', { x: 0 }, 'vertical tangent'],
    ['asin(x)', { x: 1 }, 'vertical tangent'],
    ['log(x)', { x: 0 }, 'pole'],
    ['hypot(x, y)', { x: 0, y: 0 }, 'undefined partial'],
  ])('%s at %o: %s', (text, inputs, kind) => {
    expect(explain(text, inputs).remarks.map((remark) => remark.split(' | ')[1])).toEqual([kind])
  })

  it('nothing is remarked where all is plain', () => {
    expect(explain('sin(x*y) + abs(x) + max(x, y)', { x: 2, y: 3 })).toEqual({
      remarks: [],
      gradientRemarks: [],
      valueReasons: {},
      gradientReasons: {},
    })
  })

  it('an operand that is infinite already is no overflow of the next operation', () => {
    expect(explain('exp(x) + 1', { x: 1000 }).remarks).toEqual([
      'v1 | overflow | exp overflows: numbers end at 1.8×10³⁰⁸',
    ])
    expect(explain('exp(x) + 1', { x: 1000 }).valueReasons).toEqual({
      v1: 'exp overflows: numbers end at 1.8×10³⁰⁸',
      f: 'from v₁: exp overflows: numbers end at 1.8×10³⁰⁸',
    })
    expect(explain('1/(1 + exp(x))', { x: 1000 }).valueReasons.f).toBeUndefined()
  })

  it('a partial that nobody asks for is not worth a remark: (−2)^y but not (−2)^3', () => {
    expect(explain('x^y', { x: -2, y: 3 }).remarks.join()).toContain('undefined partial')
    expect(explain('x^3', { x: -2 }).remarks).toEqual([])
  })

  it('a branch that was passed over may have no value: the guard of a logarithm', () => {
    expect(explain('x > 0 ? log(x) : 7', { x: -1 })).toEqual({
      remarks: [
        'v2 | not defined | log needs a positive number, got −1',
        'f | not chosen | the condition chose 7; the other branch gets 0',
      ],
      gradientRemarks: [],
      valueReasons: { v2: 'log needs a positive number, got −1' },
      gradientReasons: { v2: 'from v₂: log needs a positive number, got −1' },
    })
  })

  it('a choice that the root does not see is not worth a remark', () => {
    expect(explain('u = x > 0 ? x : 1; f = 2x').remarks).toEqual([])
    expect(explain('x < 0 ? (x > 1 ? x : 2x) : x', { x: 3 }).remarks).toEqual([
      'f | not chosen | the condition chose x; the other branch gets 0',
    ])
  })
})

describe('where a value is none', () => {
  it('the operation where it began, and “from there” all the way down', () => {
    expect(explain('a = log(x); b = 2*a; f = b + y', { x: -2 }).valueReasons).toEqual({
      a: 'log needs a positive number, got −2',
      b: 'from a: log needs a positive number, got −2',
      f: 'from a: log needs a positive number, got −2',
    })
  })

  it('the first of two, in the order of the operands', () => {
    expect(explain('sqrt(x) + log(x)', { x: -1 }).valueReasons.f).toBe(
      'from v₁: sqrt needs a number that is not negative, got −1',
    )
  })

  it.each<[string, Inputs, string]>([
    [
      'x - y',
      { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY },
      '∞ − ∞ has no value: infinities do not cancel to a definite number',
    ],
    ['x/y', { x: 0, y: 0 }, '0 ÷ 0 has no value: any number would do, as any times 0 is 0'],
    ['(1/x)/(1/y)', { x: 0, y: 0 }, '∞ ÷ ∞ has no value: two infinities have no definite ratio'],
    ['1/x + -1/y', { x: 0, y: 0 }, '∞ + (−∞) has no value: infinities do not cancel to a definite number'],
    ['sin(1/x)', { x: 0 }, 'sin(∞) has no value: it repeats for ever and settles nowhere'],
    ['x mod y', { x: 5, y: 0 }, '5 mod 0 has no value: a division by 0 leaves no remainder'],
    [
      'x^(1/y)',
      { x: 1, y: 0 },
      '1^∞ has no value: powers of 1 stay 1, but those of its neighbours go to 0 and ∞',
    ],
    ['x^(1/y)', { x: -2, y: 0 }, '(−2)^∞ has no value: its sign alternates for ever'],
    ['log(x, y)', { x: 2, y: 1 }, 'log(2, 1) has no value: every power of 1 is 1'],
    ['asin(x)', { x: 1.00001 }, 'asin needs a number from −1 to 1, got 1.00001'],
    ['x*(1/y)', { x: 0, y: 0 }, '0 × ∞ has no value: 0 makes it 0, an infinity makes it infinite'],
  ])('%s at %o: ∞ − ∞, 0/0, 0·∞', (text, inputs, reason) => {
    expect(explain(text, inputs).valueReasons.f).toBe(reason)
  })

  it('a condition that is none makes the choice none', () => {
    expect(explain('log(x) > 0 ? x : y', { x: -1 }).valueReasons.f).toBe(
      'from v₁: log needs a positive number, got −1',
    )
  })

  it('a choice is none because of the branch that it took, not of the other', () => {
    expect(explain('u = sqrt(x); w = log(x); f = x > 0 ? u : w', { x: -1 }).valueReasons.f).toBe(
      'from w: log needs a positive number, got −1',
    )
  })
})

describe('where a gradient is none', () => {
  it('behind a value that is none', () => {
    expect(explain('log(x)*y', { x: -2 }).gradientReasons).toEqual({
      f: 'from v₁: log needs a positive number, got −2',
      v1: 'from v₁: log needs a positive number, got −2',
      y: 'from v₁: log needs a positive number, got −2',
      x: 'from v₁: log needs a positive number, got −2',
    })
  })

  it('where the operation itself has no local gradient', () => {
    expect(explain('hypot(x, y)', { x: 0, y: 0 }).gradientReasons).toEqual({
      x: 'undefined partial of hypot: the tip of a cone: the slope depends on the direction',
      y: 'undefined partial of hypot: the tip of a cone: the slope depends on the direction',
    })
    const { y = '', ...others } = explain('x^y', { x: -2, y: 3 }).gradientReasons
    expect(others).toEqual({})
    expect(y).toContain('undefined partial of ^: the slope in the exponent needs the logarithm of the base')
  })

  it('0·∞: upstream 0 meets a vertical tangent, and what lies behind says “from there”', () => {
    expect(explain('a = 2*x; s = sqrt(a); f = s^2', { x: 0 }).gradientReasons).toEqual({
      a: 'upstream 0 × local ∞ at sqrt has no value',
      x: 'from a: upstream 0 × local ∞ at sqrt has no value',
    })
    expect(explain('sqrt(x)', { x: 0 }, 0).gradientReasons).toEqual({
      x: 'upstream 0 × local ∞ at sqrt has no value',
    })
  })

  it('∞ and −∞ that meet at a variable', () => {
    expect(explain('a = 3*x; f = sqrt(a) - cbrt(a)', { x: 0 }).gradientReasons).toEqual({
      a: '∞ and −∞ arrive by different arrows: their sum has no value',
      x: 'from a: ∞ and −∞ arrive by different arrows: their sum has no value',
    })
    expect(explain('sqrt(x) - cbrt(x)', { x: 0 }).gradientReasons).toEqual({
      x: '∞ and −∞ arrive by different arrows: their sum has no value',
    })
  })

  it('a number that arrives first does not hide the reason that arrives later', () => {
    expect(explain('x*hypot(x, 0)', { x: 0 }).gradientReasons).toEqual({
      x: 'undefined partial of hypot: the tip of a cone: the slope depends on the direction',
    })
  })

  it('no reason where the other branch was chosen, or where the number is plain', () => {
    expect(explain('x < 0 ? 0 : sqrt(x)', { x: -4 }).gradientReasons.x).toBeUndefined()
    expect(explain('1/x', { x: 0.5 }).gradientReasons).toEqual({})
  })
})

describe('where contributions overwrite one another', () => {
  it('the last one is the reason: hypot(x, 0) comes after atan2(x, 0)', () => {
    const reasonOf = (accumulate: Accumulation) =>
      explain('hypot(x, 0) + atan2(x, 0)', { x: 0 }, 1, accumulate).gradientReasons.x
    expect(reasonOf('add')).toContain('the origin has no angle')
    expect(reasonOf('overwrite')).toContain('the tip of a cone')
  })

  it('∞ after −∞ is ∞, and a number after them needs no reason', () => {
    expect(explain('sqrt(x) - cbrt(x)', { x: 0 }, 1, 'overwrite').gradientReasons).toEqual({
      x: 'vertical tangent of sqrt: the slope grows beyond every bound, +∞',
    })
    expect(explain('2*x + sqrt(x)', { x: 0 }, 1, 'overwrite').gradientReasons).toEqual({})
  })
})

describe('where a gradient is infinite', () => {
  it('a pole, a vertical tangent, and what lies behind says “from there”', () => {
    expect(explain('1/x', { x: 0 }).gradientReasons).toEqual({
      x: 'pole of ÷: division by 0: the quotient and its slopes are infinite',
    })
    expect(explain('a = 2*x; f = sqrt(a)', { x: 0 }).gradientReasons).toEqual({
      a: 'vertical tangent of sqrt: the slope grows beyond every bound, +∞',
      x: 'from a: vertical tangent of sqrt: the slope grows beyond every bound, +∞',
    })
  })

  it('an infinite operand is the slope of the other: exp(x)*y at x = 1000', () => {
    expect(explain('exp(x)*y', { x: 1000, y: 2 }).gradientReasons).toEqual({
      y: 'from v₁: exp overflows: numbers end at 1.8×10³⁰⁸',
      x: 'exp overflows: numbers end at 1.8×10³⁰⁸',
    })
  })

  it('overflow on the way back, where all values are finite', () => {
    const end = 'numbers end at 1.8×10³⁰⁸'
    expect(explain('1/x', { x: 1e-200 })).toMatchObject({
      remarks: [],
      gradientRemarks: [`f | overflow | the local gradient of ÷ overflows: ${end}`],
      gradientReasons: { x: `the local gradient of ÷ overflows: ${end}` },
    })
    expect(explain('x*y', { x: 1, y: 1e200 }, 1e200).gradientReasons).toEqual({
      x: `upstream × local at × overflows: ${end}`,
    })
    expect(explain('x*y + x*y', { x: 1, y: 1e308 }).gradientReasons).toEqual({
      x: `the sum of the contributions overflows: ${end}`,
    })
  })

  it('∞ · 0 on the way back is marked where it is born: sqrt(x²) at 0', () => {
    expect(explain('sqrt(square(x))', { x: 0 }).gradientRemarks).toEqual([
      'v1 | no value | upstream ∞ × local 0 at square has no value',
    ])
  })
})
