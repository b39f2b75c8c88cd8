import { compareFractions, type Fraction, greatestDivisor, isWhole, wholeFraction } from './fraction'
import { type Atom, constantOf, constantSum, keyOfSum, type Power, type Sum, type Term } from './term'

/** The greatest whole number in all coefficients, negative where all of them are; 1 where one is a fraction. */
export function sharedNumber(sum: Sum): Fraction {
  const coefficients = sum.map(({ coefficient }) => coefficient)
  const areWhole = coefficients.every(isWhole)
  const divisor = areWhole ? coefficients.reduce((shared, { top }) => greatestDivisor(shared, top), 0) : 1
  const isNegative = coefficients.every(({ top }) => top < 0)
  return wholeFraction(isNegative ? -divisor : divisor)
}

/** What every term has: of each base the smallest exponent, or the most negative one. */
export function sharedPowers([first, ...others]: Sum): readonly Power[] {
  return (first?.powers ?? []).flatMap(({ base, exponent }) => {
    const exponents = [exponent, ...others.flatMap((term) => exponentIn(term, base))]
    const shared = exponents.length > others.length ? sharedExponent(exponents) : undefined
    return shared ? [{ base, exponent: shared }] : []
  })
}

/** What only some terms are divided by, with the most negative exponent. */
export function unsharedDivisors(sum: Sum): readonly Power[] {
  const deepest = new Map<Atom, Fraction>()
  for (const { base, exponent } of sum.flatMap(({ powers }) => powers)) {
    const constant = constantOf(exponent)
    const before = deepest.get(base)
    if (!constant || constant.top >= 0 || !isWhole(constant)) continue
    if (!before || compareFractions(constant, before) < 0) deepest.set(base, constant)
  }
  for (const { base } of sharedPowers(sum)) deepest.delete(base)
  return [...deepest].map(([base, exponent]) => ({ base, exponent: constantSum(exponent) }))
}

/** Whole exponents of the same sign share the one nearer to 0, or of divisors the deeper one; others must be equal. */
function sharedExponent(exponents: readonly Sum[]): Sum | undefined {
  const constants = exponents.flatMap((exponent) => constantOf(exponent) ?? [])
  const [first] = exponents
  if (constants.length === 0) {
    const keys = new Set(exponents.map(keyOfSum))
    return keys.size === 1 ? first : undefined
  }
  const least = constants.reduce((a, b) => (compareFractions(a, b) <= 0 ? a : b))
  const fits = constants.length === exponents.length && constants.every(isWhole)
  return fits && constants.every(({ top }) => top < 0 === least.top < 0) ? constantSum(least) : undefined
}

/** The exponent of a base in a term, if it is there once. */
function exponentIn({ powers }: Term, base: Atom): readonly Sum[] {
  const [only, ...others] = powers.filter((power) => power.base === base)
  return only && others.length === 0 ? [only.exponent] : []
}
