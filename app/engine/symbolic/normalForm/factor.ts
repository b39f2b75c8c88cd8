import type { Atoms } from './atoms'
import { multiplyOut } from './expand'
import { isExactly, MINUS_ONE, wholeFraction } from './fraction'
import { multiplyTerms, raiseTerm } from './product'
import { sharedNumber, sharedPowers, unsharedDivisors } from './shared'
import { collect, negateSum } from './sum'
import { atomTerm, isPolynomial, type Power, type Sum, sizeOfSum, type Term } from './term'

/**
 * The sum as one term: what all of its terms share stands before a bracket. Brackets in it are multiplied out where
 * that is shorter: (1 − y)·s − y·(1 − s) is s − y.
 */
export function asTerm(atoms: Atoms, sum: Sum): Term {
  return shorten(atoms, sum, sharedPowers)
}

/** The same for a divisor, which also loses the fractions in it: 1 + y/x is (x + y)/x. */
export function asDivisor(atoms: Atoms, sum: Sum): Term {
  return shorten(atoms, sum, (all) => [...sharedPowers(all), ...unsharedDivisors(all)])
}

/** The sum as it stands alone: as one term if its terms share anything, but numbers and 3x² + 2x are left as they are. */
export function factorSum(atoms: Atoms, sum: Sum): Sum {
  const shared = sharedPowers(sum)
  const isPlain = isPolynomial(sum) && shared.every(({ base }) => base.expression.kind === 'name')
  if (sum.length > 1 && shared.length > 0 && !isPlain) return [asTerm(atoms, sum)]
  const expanded = multiplyOut(atoms, sum)
  const shorter = expanded && factorSum(atoms, expanded)
  return shorter && sizeOfSum(shorter) < sizeOfSum(sum) ? shorter : sum
}

/** `choose` says what to divide all terms by. */
function shorten(atoms: Atoms, sum: Sum, choose: (sum: Sum) => readonly Power[]): Term {
  const [only, ...others] = sum
  if (!only) return { coefficient: wholeFraction(0), powers: [] }
  if (others.length === 0) return only
  const common: Term = { coefficient: sharedNumber(sum), powers: choose(sum) }
  if (common.powers.length === 0 && isExactly(common.coefficient, 1)) {
    const expanded = multiplyOut(atoms, sum)
    const shorter = expanded && shorten(atoms, expanded, choose)
    return shorter && sizeOfSum([shorter]) < sizeOfSum(sum) ? shorter : bracketTerm(atoms, sum)
  }
  const inverse = raiseTerm(atoms, common, -1)
  const rest = sum.map((term) => multiplyTerms(atoms, term, inverse))
  return multiplyTerms(atoms, common, shorten(atoms, collect(atoms, rest), choose))
}

/** In brackets, which are the other way round if they have been so before: m − x is −(x − m) beside x − m. */
function bracketTerm(atoms: Atoms, sum: Sum): Term {
  const turned = negateSum(sum)
  if (!atoms.hasBracket(turned)) return atomTerm(atoms.bracket(sum))
  return { ...atomTerm(atoms.bracket(turned)), coefficient: MINUS_ONE }
}
