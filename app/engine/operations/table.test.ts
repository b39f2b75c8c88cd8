import { describe, expect, test } from 'vitest'
import {
  findCall,
  findInfix,
  findPrefix,
  functionNames,
  isFunctionName,
  type NamedOperation,
  operationNames,
  operations,
  operationsOfCall,
} from './table'

const rows = Object.values(operations)

const published = `ln log log2 log10 log1p exp expm1 sqrt cbrt nthRoot square cube abs sign floor ceil round
  sin cos tan sec csc cot asin acos atan asec acsc acot sinh cosh tanh sech csch coth
  asinh acosh atanh asech acsch acoth atan2 hypot min max mod pow erf gamma lgamma
  sigmoid σ relu leaky_relu elu selu gelu gelu_tanh silu swish softplus softsign mish hardtanh relu6 logit
  log_sigmoid logaddexp`.split(/\s+/)

test('the functions are those of the list of names, no more and no fewer', () => {
  expect([...functionNames()].sort()).toEqual([...published].sort())
})

test('+ - * / ^ mod == != < <= > >= and or stand between operands, - and not before one', () => {
  const infixes = ['+', '-', '*', '/', '^', 'mod', '==', '!=', '<', '<=', '>', '>=', 'and', 'or']
  expect(rows.flatMap((row) => row.spelling.infix ?? []).sort()).toEqual([...infixes].sort())
  for (const infix of infixes)
    expect(operations[findInfix(infix) ?? 'negate'].arity).toEqual({ least: 2, most: 2 })
  expect([findPrefix('-'), findPrefix('not'), findPrefix('+')]).toEqual(['negate', 'not', undefined])
  expect(findInfix('-')).toBe('subtract')
})

test('log takes one operand or two, ln one, max any number but none, hypot two or more', () => {
  expect([findCall('log', 1), findCall('log', 2), findCall('log', 3)]).toEqual(['log', 'logBase', undefined])
  expect(operationsOfCall('log')).toEqual(['log', 'logBase'])
  expect([findCall('ln', 1), findCall('ln', 2)]).toEqual(['log', undefined])
  expect([findCall('max', 0), findCall('max', 1), findCall('max', 9)]).toEqual([undefined, 'max', 'max'])
  expect([findCall('hypot', 1), findCall('hypot', 2)]).toEqual([undefined, 'hypot'])
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', ''])('"%s" is no function', (name) => {
  expect(isFunctionName(name)).toBe(false)
  expect(findCall(name, 1)).toBeUndefined()
  expect(findInfix(name)).toBeUndefined()
  expect(findPrefix(name)).toBeUndefined()
  expect(operationsOfCall(name)).toEqual([])
})

test('two rows with the same spelling differ in their number of operands', () => {
  for (const call of functionNames()) {
    for (const count of [0, 1, 2, 3, 4]) {
      const fitting = operationsOfCall(call).filter((name) => {
        const { least, most } = operations[name].arity
        return count >= least && count <= most
      })
      expect(fitting.length, `${call} of ${count}`).toBeLessThan(2)
    }
  }
  for (const kind of ['infix', 'prefix'] as const) {
    const spellings = rows.flatMap((row) => row.spelling[kind] ?? [])
    expect(new Set(spellings).size).toBe(spellings.length)
  }
})

test('formulas of max for four operands name them a, b, c, d; for five x1 … x5', () => {
  const { max, sin } = operations
  expect(max.formulasFor(4).formula).toBe('max(a, b, c, d)')
  expect(max.formulasFor(4).partials[3]).toBe('d == max(a, b, c, d) ? 1 : 0')
  expect(max.formulasFor(5).operandNames).toEqual(['x1', 'x2', 'x3', 'x4', 'x5'])
  expect(max.partial(2).formula).toBe('c == max(a, b, c) ? 1 : 0')
  expect(max.partial(2)).toBe(max.partial(2))
  expect(max.partial(3).formula).toBe('d == max(a, b, c, d) ? 1 : 0')
  expect(sin.formulasFor(1)).toEqual({ operandNames: ['x'], formula: 'sin(x)', partials: ['cos(x)'] })
})

/** Names in a formula, function names included. */
const namesIn = (formula: string): string[] => formula.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []

describe.each(rows)('$name', (row: NamedOperation) => {
  const { name, spelling, symbol, arity, operandNames, formula, meaning, samples, remarks, domain } = row
  const operandCount = operandNames.length

  test('knows its key, can be typed, and says what it is', () => {
    expect(operations[name]).toBe(row)
    expect(operationNames).toContain(name)
    expect(Object.values(spelling).some((typed) => typed !== undefined)).toBe(true)
    expect(symbol).toMatch(/^.{1,10}$/u)
    expect(meaning).toMatch(/^.{8,100}[^.]$/u)
  })

  test('has as many operand names as operands, and formulas about these', () => {
    expect(arity.most).toBe(arity.least === arity.most ? operandCount : Number.POSITIVE_INFINITY)
    const formulas = operandNames.map((_, index) => row.partial(index).formula)
    const words = ['pi', 'psi', 'mod', 'and', 'or', 'not']
    for (const text of [formula, ...formulas]) {
      for (const word of namesIn(text)) {
        expect(operandNames.includes(word) || words.includes(word) || isFunctionName(word), word).toBe(true)
      }
    }
    for (const operand of operandNames) expect(namesIn(formula)).toContain(operand)
    expect(row.formulasFor(operandCount)).toEqual({ operandNames, formula, partials: formulas })
  })

  test('has two samples or more, inside its domain, away from its delicate points', () => {
    expect(samples.length).toBeGreaterThanOrEqual(2)
    for (const sample of samples) {
      expect(sample.length).toBeGreaterThanOrEqual(arity.least)
      expect(sample.length).toBeLessThanOrEqual(arity.most)
      expect(domain?.contains(...sample) ?? true).toBe(true)
      expect(remarks.filter((remark) => remark.when(...sample))).toEqual([])
      expect(row.value(...sample)).toSatisfy(Number.isFinite)
    }
  })

  test('NaN outside the domain and only there; a NaN operand gives NaN', () => {
    for (const operands of lists(operandCount)) {
      const value = row.value(...operands)
      expect(Number.isNaN(value), `${operands} gives ${value}`).toBe(!(domain?.contains(...operands) ?? true))
      if (name === 'conditional') continue
      operands.forEach((_, index) => {
        expect(row.value(...operands.with(index, Number.NaN)), `${operands} with NaN at ${index}`).toBeNaN()
      })
    }
  })

  test('a remark stands at every undefined or infinite partial and every infinite value of finite operands', () => {
    for (const operands of lists(operandCount)) {
      const value = row.value(...operands)
      if (Number.isNaN(value)) continue
      const kinds = remarks.filter((remark) => remark.when(...operands)).map((remark) => remark.kind)
      operandNames.forEach((_, index) => {
        const partial = row.partial(index).at(...operands, value)
        const where = `∂${index} at ${operands} is ${partial}: ${kinds}`
        if (Number.isNaN(partial)) expect(kinds, where).toContain('undefined partial')
        // An infinity that came in may well go on.
        if (!operands.every(Number.isFinite) || Number.isFinite(partial)) return
        if (Number.isFinite(value))
          expect(
            kinds.some((k) => k === 'vertical tangent' || k === 'undefined partial'),
            where,
          ).toBe(true)
        else if (!Number.isNaN(partial)) expect(kinds, where).toContain('pole')
      })
    }
  })

  test('a remark says its convention with a true minus sign and no kind of its own', () => {
    for (const { text } of remarks) {
      expect(text).toMatch(/^(?!kink|jump|tie|pole)[^-]{10,}[^.]$/u)
    }
  })

  test('what has no value at all says why, in words that follow a colon', () => {
    for (const operands of lists(operandCount)) {
      if (domain?.contains(...operands) ?? true) continue
      const why = domain?.whyNoValue?.(...operands)
      if (why !== undefined) expect(why).toMatch(/^[^-A-Z]{8,}[^.]$/u)
    }
  })
})

/** All lists of `length` numbers out of the telling ones. */
function lists(length: number): number[][] {
  const infinity = Number.POSITIVE_INFINITY
  const telling = [0, -0, 0.5, -0.5, 1, -1, 2, -2, 3, -3, 2.5, -2.5, 6, infinity, -infinity]
  if (length === 1) return telling.map((x) => [x])
  return telling.flatMap((x) => lists(length - 1).map((rest) => [x, ...rest]))
}
