import { describe, expect, test } from 'vitest'
import { type OperationName, operations } from './table'

const infinity = Number.POSITIVE_INFINITY
const undefinedHere = Number.NaN

/** [value, partials …] at a point; −0 reads 0, as on screen. */
function at(name: OperationName, ...operands: number[]): number[] {
  const { value, partial } = operations[name]
  const result = value(...operands)
  return [result, ...operands.map((_, index) => partial(index).at(...operands, result))].map((x) => x + 0)
}

/** Kinds of the remarks at a point. */
function kinds(name: OperationName, ...operands: number[]): string[] {
  return operations[name].remarks.filter((remark) => remark.when(...operands)).map((remark) => remark.kind)
}

type Line = [title: string, name: OperationName, operands: number[], wanted: number[], kinds: string[]]

function check(lines: Line[]) {
  test.each(lines)('%s', (_title, name, operands, wanted, wantedKinds) => {
    expect(at(name, ...operands)).toEqual(wanted)
    expect(kinds(name, ...operands)).toEqual(wantedKinds)
  })
}

describe('kinks', () => {
  check([
    ['abs at 0 gives 0', 'abs', [0], [0, 0], ['kink']],
    ['relu at 0 gives 0', 'relu', [0], [0, 0], ['kink']],
    ['relu6 at 0 gives 0', 'relu6', [0], [0, 0], ['kink']],
    ['relu6 at 6 gives 0', 'relu6', [6], [6, 0], ['kink']],
    ['hardtanh at −1 gives 0', 'hardtanh', [-1], [-1, 0], ['kink']],
    ['hardtanh at 1 gives 0', 'hardtanh', [1], [1, 0], ['kink']],
    ['leaky_relu at 0 gives 0.01', 'leakyRelu', [0], [0, 0.01], ['kink']],
    ['elu at 0 gives 1 and is smooth', 'elu', [0], [0, 1], []],
    ['selu at 0 gives its left slope', 'selu', [0], [0, 1.7580993408473768], ['kink']],
  ])
})

describe('ties', () => {
  check([
    ['max(x, 0) at 0 hands 1/2 to each, where relu at 0 gives 0', 'max', [0, 0], [0, 0.5, 0.5], ['tie']],
    ['max(0, −0) is a tie too', 'max', [0, -0], [0, 0.5, 0.5], ['tie']],
    ['max(3, 1, 3) hands 1/2 to each 3', 'max', [3, 1, 3], [3, 0.5, 0, 0.5], ['tie']],
    ['min(2, 2, 2) hands 1/3 to each', 'min', [2, 2, 2], [2, 1 / 3, 1 / 3, 1 / 3], ['tie']],
    ['max(1, 2, 1): equal losers are no tie', 'max', [1, 2, 1], [2, 0, 1, 0], []],
    ['max(4) hands 1 to its only operand', 'max', [4], [4, 1], []],
  ])
})

describe('jumps', () => {
  check([
    ['sign at 0 is 0, gradient 0', 'sign', [0], [0, 0], ['jump']],
    ['floor(−0.5) = −1', 'floor', [-0.5], [-1, 0], []],
    ['floor at 2 jumps', 'floor', [2], [2, 0], ['jump']],
    ['ceil at 2 jumps', 'ceil', [2], [2, 0], ['jump']],
    ['round(2.5) = 3, away from zero', 'round', [2.5], [3, 0], ['jump']],
    ['round(−2.5) = −3, away from zero', 'round', [-2.5], [-3, 0], ['jump']],
    ['round(0.49999999999999994) = 0', 'round', [0.49999999999999994], [0, 0], []],
    ['round at 2 does not jump', 'round', [2], [2, 0], []],
    ['7 mod 3 = 1: ∂x 1, ∂y −2', 'mod', [7, 3], [1, 1, -2], []],
    ['−7 mod 3 = 2: ∂x 1, ∂y 3', 'mod', [-7, 3], [2, 1, 3], []],
    ['7 mod −3 = −2: ∂x 1, ∂y 3', 'mod', [7, -3], [-2, 1, 3], []],
    ['6 mod 3 = 0 jumps: ∂x 1, ∂y −2', 'mod', [6, 3], [0, 1, -2], ['jump']],
    ['1 mod 0.1 is just below 0.1 in doubles, so ∂y is −9', 'mod', [1, 0.1], [1 % 0.1, 1, -9], []],
    ['acot at 0 is π/2 and jumps, slope −1', 'acot', [0], [Math.PI / 2, -1], ['jump']],
    ['atan2(0, −1) is π and jumps', 'atan2', [0, -1], [Math.PI, -1, 0], ['jump']],
    ['atan2(−0, −1) is π as well', 'atan2', [-0, -1], [Math.PI, -1, 0], ['jump']],
  ])
})

describe('vertical tangents', () => {
  const kind = ['vertical tangent']
  check([
    ['sqrt at 0', 'sqrt', [0], [0, infinity], kind],
    ['sqrt at −0', 'sqrt', [-0], [0, infinity], kind],
    ['cbrt at 0', 'cbrt', [0], [0, infinity], kind],
    ['nthRoot(0, 3)', 'nthRoot', [0, 3], [0, infinity, 0], kind],
    ['0^0.5', 'power', [0, 0.5], [0, infinity, 0], kind],
    ['asin at 1', 'asin', [1], [Math.PI / 2, infinity], kind],
    ['asin at −1', 'asin', [-1], [-Math.PI / 2, infinity], kind],
    ['acos at 1', 'acos', [1], [0, -infinity], kind],
    ['acos at −1', 'acos', [-1], [Math.PI, -infinity], kind],
    ['acosh at 1', 'acosh', [1], [0, infinity], kind],
    ['asec at 1', 'asec', [1], [0, infinity], kind],
    ['asec at −1', 'asec', [-1], [Math.PI, infinity], kind],
    ['acsc at −1', 'acsc', [-1], [-Math.PI / 2, -infinity], kind],
    ['asech at 1', 'asech', [1], [0, -infinity], kind],
  ])
})

describe('poles', () => {
  check([
    ['1/0', 'divide', [1, 0], [infinity, infinity, -infinity], ['pole']],
    ['−1/0', 'divide', [-1, 0], [-infinity, infinity, infinity], ['pole']],
    ['log 0', 'log', [0], [-infinity, infinity], ['pole']],
    ['log −0', 'log', [-0], [-infinity, infinity], ['pole']],
    ['log(0, 2)', 'logBase', [0, 2], [-infinity, infinity, infinity], ['pole']],
    ['log2 0', 'log2', [0], [-infinity, infinity], ['pole']],
    ['log10 0', 'log10', [0], [-infinity, infinity], ['pole']],
    ['log1p −1', 'log1p', [-1], [-infinity, infinity], ['pole']],
    ['logit 0', 'logit', [0], [-infinity, infinity], ['pole']],
    ['logit 1', 'logit', [1], [infinity, infinity], ['pole']],
    ['0^−1', 'power', [0, -1], [infinity, -infinity, -infinity], ['pole']],
    ['nthRoot(0, −1)', 'nthRoot', [0, -1], [infinity, -infinity, infinity], ['pole']],
    ['cot 0', 'cot', [0], [infinity, -infinity], ['pole']],
    ['csc 0', 'csc', [0], [infinity, -infinity], ['pole']],
    ['coth 0', 'coth', [0], [infinity, -infinity], ['pole']],
    ['csch 0', 'csch', [0], [infinity, -infinity], ['pole']],
    ['atanh 1', 'atanh', [1], [infinity, infinity], ['pole']],
    ['atanh −1', 'atanh', [-1], [-infinity, infinity], ['pole']],
    ['acoth 1', 'acoth', [1], [infinity, -infinity], ['pole']],
    ['acoth −1', 'acoth', [-1], [-infinity, -infinity], ['pole']],
    ['asech 0', 'asech', [0], [infinity, -infinity], ['pole']],
    ['acsch 0', 'acsch', [0], [infinity, -infinity], ['pole']],
    ['gamma 0', 'gamma', [0], [infinity, -infinity], ['pole']],
    ['gamma −1', 'gamma', [-1], [infinity, infinity], ['pole']],
    ['gamma −2', 'gamma', [-2], [infinity, -infinity], ['pole']],
    ['lgamma −3', 'lgamma', [-3], [infinity, -infinity], ['pole']],
  ])
})

describe('undefined partials', () => {
  const kind = ['undefined partial']
  check([
    ['(−2)^3: ∂x 12, no ∂y', 'power', [-2, 3], [-8, 12, undefinedHere], kind],
    ['0^0 = 1: ∂x 0, no ∂y', 'power', [0, 0], [1, 0, undefinedHere], kind],
    ['nthRoot(−8, 3) = −2: ∂x 1/12, no ∂n', 'nthRoot', [-8, 3], [-2, 1 / 12, undefinedHere], kind],
    ['atan2 at the origin is 0', 'atan2', [0, 0], [0, undefinedHere, undefinedHere], kind],
    ['atan2(0, −0) is 0 as well', 'atan2', [0, -0], [0, undefinedHere, undefinedHere], kind],
    ['hypot at the origin', 'hypot', [0, 0, 0], [0, undefinedHere, undefinedHere, undefinedHere], kind],
  ])
  test('of (−2)^3 concerns the exponent only, so a constant exponent need not hear of it', () => {
    expect(operations.power.remarks.find((remark) => remark.when(-2, 3))?.operand).toBe(1)
  })
})

describe('powers', () => {
  check([
    ['x^0 is 1 with slope 0', 'power', [3, 0], [1, 0, Math.log(3)], []],
    ['0^1: slope 1', 'power', [0, 1], [0, 1, 0], []],
    ['0^2: both partials 0', 'power', [0, 2], [0, 0, 0], []],
    ['3^4 = 81 exactly, ∂x 108', 'power', [3, 4], [81, 108, 81 * Math.log(3)], []],
  ])
  test('(−3)^n is exact for whole n', () => {
    expect([-3, -1, 0, 1, 5].map((n) => operations.power.value(-3, n))).toEqual([
      -1 / 27,
      -1 / 3,
      1,
      -3,
      -243,
    ])
  })
  test('nthRoot finds whole roots exactly: 125, 64, 1024, −243', () => {
    const { value } = operations.nthRoot
    expect([value(125, 3), value(64, 3), value(1024, 10), value(-243, 5)]).toEqual([5, 4, 2, -3])
  })
  test('log finds whole exponents exactly: log(1000, 10) = 3, log(8, 2) = 3', () => {
    expect([operations.logBase.value(1000, 10), operations.logBase.value(8, 2)]).toEqual([3, 3])
  })
})

describe('outside the domain the value is NaN', () => {
  const outside: [OperationName, number[], string][] = [
    ['log', [-2], 'a positive number'],
    ['sqrt', [-1], 'a number that is not negative'],
    ['asin', [1.5], 'a number from −1 to 1'],
    ['power', [-8, 1 / 3], 'a positive base or a whole exponent'],
    ['nthRoot', [-4, 2], 'a degree other than 0, and an odd one for a negative number'],
    ['logBase', [2, 1], 'a positive number and a positive base other than 1'],
    ['acosh', [0.5], 'a number ≥ 1'],
    ['divide', [0, 0], 'operands that are not both 0 or both infinite'],
    ['multiply', [0, infinity], 'operands that are not 0 and ±∞'],
    ['subtract', [infinity, infinity], 'operands that are not the same infinity'],
    ['add', [infinity, -infinity], 'operands that are not ∞ and −∞'],
    ['mod', [5, 0], 'a finite number and a divisor other than 0'],
    ['sin', [infinity], 'a finite number'],
  ]
  test.each(outside)('%s of %s needs %s', (name, operands, needs) => {
    expect(operations[name].value(...operands)).toBeNaN()
    expect(operations[name].domain?.needs).toBe(needs)
  })
})

describe('a NaN is not hidden', () => {
  test.each<[string, number]>([
    ['NaN^0', operations.power.value(Number.NaN, 0)],
    ['NaN < 1', operations.less.value(Number.NaN, 1)],
    ['NaN == NaN', operations.equal.value(Number.NaN, Number.NaN)],
    ['0 and NaN', operations.and.value(0, Number.NaN)],
    ['max(1, NaN)', operations.max.value(1, Number.NaN)],
    ['hypot(∞, NaN)', operations.hypot.value(infinity, Number.NaN)],
    ['NaN ? 1 : 2', operations.conditional.value(Number.NaN, 1, 2)],
  ])('%s is NaN', (_title, value) => {
    expect(value).toBeNaN()
  })
  test('but the branch not taken may be NaN', () => {
    expect(operations.conditional.value(1, 5, Number.NaN)).toBe(5)
  })
})

describe('stable for huge operands', () => {
  check([
    ['softplus(1000) = 1000', 'softplus', [1000], [1000, 1], []],
    ['sigmoid(−1000) = 0', 'sigmoid', [-1000], [0, 0], []],
    ['log_sigmoid(−1000) = −1000', 'logSigmoid', [-1000], [-1000, 1], []],
    ['tanh(800) = 1', 'tanh', [800], [1, 0], []],
    ['sech(800) = 0', 'sech', [800], [0, 0], []],
    ['csch(−800) = 0', 'csch', [-800], [0, 0], []],
    ['coth(800) = 1', 'coth', [800], [1, 0], []],
    ['silu(−∞) = 0', 'silu', [-infinity], [0, 0], []],
    ['mish(1000) = 1000', 'mish', [1000], [1000, 1], []],
    ['gelu(−∞) = 0', 'gelu', [-infinity], [0, 0], []],
    ['gelu(∞) = ∞', 'gelu', [infinity], [infinity, 1], []],
    ['gelu_tanh(−10²⁰⁰) = 0', 'geluTanh', [-1e200], [0, 0], []],
    ['gelu_tanh(10²⁰⁰)', 'geluTanh', [1e200], [1e200, 1], []],
    ['softsign(∞) = 1', 'softsign', [infinity], [1, 0], []],
    ['logaddexp(1000, 1000)', 'logAddExp', [1000, 1000], [1000 + Math.LN2, 0.5, 0.5], []],
    ['logaddexp(−∞, 3) = 3', 'logAddExp', [-infinity, 3], [3, 0, 1], []],
    ['1e200 / 1e200', 'divide', [1e200, 1e200], [1, 1e-200, -1e-200], []],
    ['acosh′ at 1e200', 'acosh', [1e200], [Math.acosh(1e200), 1e-200], []],
  ])
})
