import type { Atoms } from './atoms'
import { asDivisor, asTerm } from './factor'
import { isExactly, MINUS_ONE, ONE } from './fraction'
import { multiplySums, termSum } from './multiply'
import { raiseTerm } from './product'
import { atomTerm, constantOf, constantSum, isDivisor, type Sum, type Term, wholeOf } from './term'

/** A whole exponent up to which a power is one of each factor. */
const LARGEST_EXPONENT = 1000

/** a / b. */
export function divideSums(atoms: Atoms, a: Sum, b: Sum): Sum {
  return multiplySums(atoms, a, powerOf(atoms, b, constantSum(MINUS_ONE)))
}

/** base ^ exponent: 0 to the power 0 is 1, and 1/0 stays as it is. */
export function powerOf(atoms: Atoms, base: Sum, exponent: Sum): Sum {
  const constant = constantOf(base)
  const whole = wholeOf(exponent)
  if (whole === 0 || (constant && isExactly(constant, 1))) return constantSum(ONE)
  if (whole === 1) return base
  if (base.length === 0 && whole !== undefined) {
    return whole > 0 ? [] : [atomTerm(atoms.number(0), exponent)]
  }
  const term = powerTerm(atoms, base, exponent, whole)
  for (const power of term.powers) if (isDivisor(power)) atoms.divisors.add(power.base)
  return termSum(atoms, term)
}

/** A whole power of a product is one of each factor; any other is one of the whole. */
function powerTerm(atoms: Atoms, base: Sum, exponent: Sum, whole: number | undefined): Term {
  if (whole === undefined || Math.abs(whole) > LARGEST_EXPONENT)
    return atomTerm(atoms.bracket(base), exponent)
  return raiseTerm(atoms, whole < 0 ? asDivisor(atoms, base) : asTerm(atoms, base), whole)
}
