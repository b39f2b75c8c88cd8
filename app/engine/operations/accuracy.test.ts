import { all, type BigNumber, create, type FactoryFunctionMap, type MathJsInstance } from 'mathjs'
import { describe, expect, test } from 'vitest'
import { type NamedOperation, operations } from './table'

// The oracle: every formula of the table, evaluated by mathjs to 110 digits at the exact double operands.
// So a stable rule such as softplus is held against the plain log(1 + exp(x)), which overflows only in doubles.
const big: MathJsInstance = create(all as FactoryFunctionMap, {
  number: 'BigNumber',
  precision: 110,
  relTol: 1e-90,
  absTol: 1e-300,
})
const number = (text: string): BigNumber => big.bignumber(text)
const ONE = number('1')
const PI = big.evaluate('pi') as BigNumber
const MANY_DIGITS = number('1e-105')

/** The double as it is, not its shortest decimal. */
function exact(x: number): BigNumber {
  let [whole, halvings] = [x, 0]
  for (; !Number.isInteger(whole); halvings++) whole *= 2
  return number(BigInt(whole).toString()).div(number('2').pow(halvings))
}

/** Taylor series up to 6, beyond it the continued fraction of erfc (DLMF 7.6.1, 7.9.1). */
function bigErf(x: BigNumber): BigNumber {
  if (x.isNeg()) return bigErf(x.neg()).neg()
  const square = x.mul(x)
  if (x.lt(6)) {
    let [term, sum] = [x, x]
    for (let n = 1; term.abs().gt(MANY_DIGITS); n++) {
      term = term.mul(square).neg().div(n)
      sum = sum.add(term.div(2 * n + 1))
    }
    return sum.mul(2).div(PI.sqrt())
  }
  let fraction = x
  for (let n = 300; n > 0; n--) fraction = x.add(number(String(n)).div(2).div(fraction))
  return ONE.sub(square.neg().exp().div(PI.sqrt()).div(fraction))
}

/** B₂, B₄, …, B₆₀ from Σ binomial(m + 1, k) B_k = 0. */
const bernoulli: BigNumber[] = (() => {
  const list = [ONE]
  for (let m = 1; m <= 60; m++) {
    let [sum, binomial] = [number('0'), ONE]
    for (let k = 0; k < m; k++) {
      sum = sum.add(binomial.mul(list[k] as BigNumber))
      binomial = binomial.mul(m + 1 - k).div(k + 1)
    }
    list.push(sum.neg().div(m + 1))
  }
  return list.filter((_, index) => index > 0 && index % 2 === 0)
})()

/** x, x + 1, … up to 100, where Stirling's series gives 80 digits. */
function climb(x: BigNumber): { steps: BigNumber[]; top: BigNumber } {
  const steps: BigNumber[] = []
  let top = x
  for (; top.lt(100); top = top.add(1)) steps.push(top)
  return { steps, top }
}

function bigGamma(x: BigNumber): BigNumber {
  const { steps, top } = climb(x)
  let log = top.sub(0.5).mul(top.ln()).sub(top).add(PI.mul(2).ln().div(2))
  bernoulli.forEach((b, i) => {
    log = log.add(b.div((2 * i + 2) * (2 * i + 1)).div(top.pow(2 * i + 1)))
  })
  return steps.reduce((product, step) => product.div(step), log.exp())
}

function bigPsi(x: BigNumber): BigNumber {
  const { steps, top } = climb(x)
  let sum = top.ln().sub(ONE.div(top.mul(2)))
  bernoulli.forEach((b, i) => {
    sum = sum.sub(b.div(2 * i + 2).div(top.pow(2 * i + 2)))
  })
  return steps.reduce((rest, step) => rest.sub(ONE.div(step)), sum)
}

big.import(
  { erf: bigErf, gamma: bigGamma, lgamma: (x: BigNumber) => bigGamma(x).abs().ln(), psi: bigPsi },
  { override: true },
)
// What mathjs lacks, such as sigmoid, is what its row says.
const scope = new Map<string, unknown>()
for (const { spelling, operandNames, formula } of Object.values(operations)) {
  const call = spelling.calls?.[0]
  if (call !== undefined && !(call in big))
    big.evaluate(`${call}(${operandNames.join(', ')}) = ${formula}`, scope)
}

function oracle(formula: string, names: readonly string[]) {
  const code = big.compile(formula)
  return (operands: readonly BigNumber[]): BigNumber => {
    names.forEach((name, index) => {
      scope.set(name, operands[index])
    })
    return big.bignumber(Number.isNaN(Number(code.evaluate(scope))) ? 'NaN' : code.evaluate(scope))
  }
}

/** 1e-12 relative; else what a change of the operands by one unit in the last place does in any case. */
function expectAccurate(
  actual: number,
  reference: (operands: readonly BigNumber[]) => BigNumber,
  at: number[],
) {
  const operands = at.map(exact)
  const wanted = reference(operands)
  const message = `at ${at}: ${actual}, to be ${wanted.toPrecision(20)}`
  expect(Number.isFinite(actual) && wanted.isFinite(), message).toBe(true)
  const off = exact(actual).sub(wanted).abs()
  const tolerance = wanted.abs().mul(1e-12).add(number('1e-307'))
  if (off.lte(tolerance)) return
  const nudges = operands.map((operand, index) => {
    const nudged = reference(operands.with(index, operand.mul(1 + 2 ** -52)))
    return nudged.sub(wanted).abs().mul(4)
  })
  expect(off.lte(nudges.reduce((sum, nudge) => sum.add(nudge), tolerance)), message).toBe(true)
}

const sizes = [
  1e-9, 0.3, 0.46875, 0.4999, 0.7, 0.999999, 1.000001, 1.5, 1.999, 2.5, 3.7, 6.2, 23.9, 24.1, 40, 100.5,
]
const line = sizes.flatMap((size) => [size, -size])
const plane = [1e-3, 0.7, 1.5, 3, 40].flatMap((a) => [-41, -2.5, 0.3, 2, 5].map((b) => [a, b]))

/** The row's own samples, and those points of a wide grid where it is defined and not delicate. */
function points({ operandNames, domain, remarks, samples, formula }: NamedOperation): number[][] {
  // 110 digits of 1 + erf(−24) are all zero; special.test.ts looks at the tail of gelu.
  const least = formula.includes('1 + erf') ? -17 : Number.NEGATIVE_INFINITY
  const grid =
    operandNames.length === 1
      ? line.filter((x) => x > least).map((x) => [x])
      : operandNames.length === 2
        ? plane
        : []
  const own = samples.filter((sample) => sample.length === operandNames.length)
  return [...own, ...grid]
    .filter((operands) => domain?.contains(...operands) ?? true)
    .filter((operands) => !remarks.some((remark) => remark.when(...operands)))
    .map((operands) => [...operands])
}

describe.each(Object.values(operations))('$name', (row) => {
  const { operandNames, formula, value, partial } = row

  test(`value and ${formula} to 110 digits agree`, () => {
    const reference = oracle(formula, operandNames)
    for (const at of points(row)) expectAccurate(value(...at), reference, at)
  })

  test.each(
    operandNames.map((name, index) => ({ name, index, ...partial(index) })).filter((rule) => !rule.none),
  )('partial by $name and $formula to 110 digits agree', ({ at: rule, formula: partialFormula }) => {
    const reference = oracle(partialFormula, operandNames)
    for (const at of points(row)) expectAccurate(rule(...at, value(...at)), reference, at)
  })
})

test('the oracle itself: erf 1, Γ(1/4) and ψ(1/4) as published (DLMF 7.23, 5.22; OEIS A068466, A020777)', () => {
  expect(bigErf(ONE).toPrecision(20)).toBe('0.84270079294971486934')
  expect(bigErf(number('6.5')).sub(1).toPrecision(15)).toBe('-3.84214832712065e-20')
  expect(bigGamma(number('0.25')).toPrecision(20)).toBe('3.6256099082219083119')
  expect(bigPsi(number('0.25')).toPrecision(20)).toBe('-4.2274535333762654081')
})
