import { derivative } from 'mathjs'
import { describe, expect, test } from 'vitest'
import { type OperationName, operations } from './table'

const rows = Object.values(operations)

/** f′ by central differences of fourth order: error about 1e-11. */
function difference(f: (x: number) => number, x: number): number {
  const h = 1e-3
  return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h)
}

describe.each(rows.filter((row) => !row.partial(0).none || row.name === 'conditional'))('$name', (row) => {
  test.each(row.samples)('partials at %d, %d, %d agree with central differences', (...sample) => {
    const at = sample.filter((x) => x !== undefined)
    at.forEach((x, index) => {
      const { at: rule, none } = row.partial(index)
      if (none) return
      const wanted = difference((moved) => row.value(...at.with(index, moved)), x)
      const off = Math.abs(rule(...at, row.value(...at)) - wanted)
      expect(off, `operand ${index}`).toBeLessThan(1e-8 * Math.max(1, Math.abs(wanted)))
    })
  })
})

/** The rows whose formula mathjs can differentiate (acoth it gets wrong, cbrt and nthRoot below 0 too). */
const known =
  `add subtract multiply divide negate square cube power sqrt cbrt exp log logBase log10 sin cos tan sec csc cot
  asin acos atan asec acsc acot sinh cosh tanh sech csch coth asinh acosh atanh asech acsch abs sigmoid logit softplus
  softsign geluTanh`.split(/\s+/) as OperationName[]

describe.each(known.map((name) => operations[name]))(
  '$name',
  ({ operandNames, formula, samples, value, partial }) => {
    test.each(operandNames.map((name, index) => [name, index] as const))(
      `mathjs differentiates ${formula} by %s to the same numbers`,
      (name, index) => {
        const oracle = derivative(formula, name, { simplify: false }).compile()
        for (const sample of samples.filter((operands) => operands.every((x) => x > 0))) {
          const scope = Object.fromEntries(operandNames.map((operand, i) => [operand, sample[i]]))
          const actual = partial(index).at(...sample, value(...sample))
          const wanted = oracle.evaluate(scope) as number
          expect(Math.abs(actual - wanted), `at ${sample}`).toBeLessThan(
            1e-12 * Math.max(1, Math.abs(wanted)),
          )
        }
      },
    )
  },
)

test('each of those rows has a sample of positive operands, where mathjs stays real', () => {
  for (const name of known) {
    expect(
      operations[name].samples.some((operands) => operands.every((x) => x > 0)),
      name,
    ).toBe(true)
  }
})

test('comparisons, logic and a condition pass no gradient', () => {
  const names = rows.filter((row) => row.partial(0).none).map((row) => row.name)
  const comparisons = ['equal', 'notEqual', 'less', 'lessOrEqual', 'greater', 'greaterOrEqual']
  expect(names).toEqual([...comparisons, 'and', 'or', 'not', 'conditional'])
  for (const name of names) expect(operations[name].partial(0).at(1, 1, 1, 1)).toBe(0)
})
