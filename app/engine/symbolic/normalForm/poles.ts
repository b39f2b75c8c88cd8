import type { OperationName } from '../../operations/table'
import { isExactly } from './fraction'
import { type Atom, isDivisor, type Power, type Sum, wholeOf } from './term'

/** Operations with a pole where their operand is 0. */
const LOGARITHMS: ReadonlySet<OperationName> = new Set(['log', 'log2', 'log10', 'logBase'] as const)
const BELOW_ONE: ReadonlySet<OperationName> = new Set(['sigmoid', 'tanh'] as const)
const POSITIVE: ReadonlySet<OperationName> = new Set(['exp', 'cosh', 'sech', 'sigmoid', 'softplus'] as const)

/**
 * Of the divisors that there were on the way those that nobody can see in the sum any more, and that may be 0: of x/x,
 * which became 1, the x. Not that of x·(1/x) + log(x), where the logarithm tells as much.
 */
export function hiddenDivisors(divisors: Iterable<Atom>, sum: Sum): readonly Atom[] {
  const visible = new Set<Atom>()
  collectPoles(sum, visible, new Set())
  return [...divisors].filter((divisor) => !visible.has(divisor) && !isPositiveAtom(divisor))
}

function collectPoles(sum: Sum, visible: Set<Atom>, seen: Set<Atom>): void {
  for (const power of sum.flatMap(({ powers }) => powers)) {
    const { base, exponent } = power
    if (isDivisor(power)) visible.add(base)
    collectPoles(exponent, visible, seen)
    if (seen.has(base)) continue
    seen.add(base)
    for (const part of partsOf(base)) collectPoles(part, visible, seen)
    if (base.call && LOGARITHMS.has(base.call.operation)) {
      for (const factor of base.call.operands.flatMap(factorsOf)) visible.add(factor)
    }
  }
}

function partsOf({ sum, choice, call }: Atom): readonly Sum[] {
  if (choice) return [choice.condition, choice.yes, choice.no]
  return sum ? [sum] : (call?.operands ?? [])
}

/** What makes a product 0. */
function factorsOf([only, ...others]: Sum): readonly Atom[] {
  return only && others.length === 0 ? only.powers.map(({ base }) => base) : []
}

/** Whether it is positive for all inputs, as far as can be seen: 1 + x². */
function isPositive(sum: Sum): boolean {
  return (
    sum.every(({ coefficient }) => coefficient.top > 0) &&
    sum.every(({ powers }) => powers.every((power) => isEven(power) || isPositiveAtom(power.base))) &&
    sum.some(({ powers }) => powers.every(({ base }) => isPositiveAtom(base)))
  )
}

/** 1 − σ(x), 1 − tanh(x)^2. */
function isRestOfOne(sum: Sum): boolean {
  const [rest, ...others] = sum.filter(({ powers }) => powers.length > 0)
  const one = sum.find(({ powers }) => powers.length === 0)
  if (!one || !rest || others.length > 0) return false
  return isExactly(one.coefficient, 1) && isExactly(rest.coefficient, -1) && rest.powers.every(isBelowOne)
}

function isBelowOne({ base: { call }, exponent }: Power): boolean {
  return call !== undefined && BELOW_ONE.has(call.operation) && (wholeOf(exponent) ?? 0) > 0
}

function isPositiveAtom({ sum, call, expression }: Atom): boolean {
  if (expression.kind === 'number') return expression.value > 0
  if (sum) return isPositive(sum) || isRestOfOne(sum)
  return call !== undefined && POSITIVE.has(call.operation)
}

function isEven({ exponent }: Power): boolean {
  return (wholeOf(exponent) ?? 1) % 2 === 0
}
