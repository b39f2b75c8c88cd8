import type { Atoms } from './atoms'
import {
  type Fraction,
  isExactly,
  isWhole,
  multiplyFractions,
  ONE,
  raiseFraction,
  wholeFraction,
} from './fraction'
import { addSums } from './sum'
import { atomTerm, constantOf, constantSum, type Power, type Sum, type Term } from './term'

/** The product of two terms, powers of the same base put together. */
export function multiplyTerms(atoms: Atoms, a: Term, b: Term): Term {
  const coefficient = multiplyFractions(a.coefficient, b.coefficient)
  const [first, second] = coefficient ? [a, b] : [numberAside(atoms, a), numberAside(atoms, b)]
  const powers = [...first.powers]
  for (const power of second.powers) multiplyBy(atoms, powers, power)
  return { coefficient: coefficient ?? ONE, powers }
}

/** A term to a whole power. */
export function raiseTerm(atoms: Atoms, term: Term, exponent: number): Term {
  const coefficient = raiseFraction(term.coefficient, exponent)
  const { powers } = coefficient ? term : numberAside(atoms, term)
  const factor = wholeFraction(exponent)
  return { coefficient: coefficient ?? ONE, powers: powers.map((power) => raisePower(atoms, power, factor)) }
}

/** The term with its number as a factor like any other, where it cannot be multiplied exactly. */
function numberAside(atoms: Atoms, { coefficient, powers }: Term): Term {
  if (isExactly(coefficient, 1)) return { coefficient, powers }
  const { powers: number } = atomTerm(atoms.number(coefficient.top / coefficient.bottom))
  return { coefficient: ONE, powers: [...number, ...powers] }
}

function multiplyBy(atoms: Atoms, powers: Power[], power: Power): void {
  atoms.budget.spend(1)
  const at = powers.findIndex(({ base, exponent }) => base === power.base && mayAdd(exponent, power.exponent))
  const before = powers[at]
  if (!before) powers.push(power)
  else {
    const exponent = addSums(atoms, [before.exponent, power.exponent])
    powers.splice(at, 1, ...(exponent.length > 0 ? [{ base: power.base, exponent }] : []))
  }
}

/**
 * x^½·x^½ stays: x would have a value for negative x too. x·x^−1 becomes 1, which has one at 0 only where nothing was
 * defined.
 */
function mayAdd(a: Sum, b: Sum): boolean {
  const [first, second] = [constantOf(a), constantOf(b)]
  if (!first || !second || (isWhole(first) && isWhole(second))) return true
  const sum = first.top / first.bottom + second.top / second.bottom
  return !Number.isInteger(sum)
}

/** (x^½)^2 stays, for the same reason. */
function raisePower(atoms: Atoms, { base, exponent }: Power, factor: Fraction): Power {
  const constant = constantOf(exponent)
  const product = constant && multiplyFractions(constant, factor)
  if (constant && (!product || (isWhole(product) && !isWhole(constant)))) {
    const power: Sum = [{ coefficient: ONE, powers: [{ base, exponent }] }]
    return { base: atoms.bracket(power), exponent: constantSum(factor) }
  }
  const scaled = exponent.map((term) => multiplyTerms(atoms, term, { coefficient: factor, powers: [] }))
  return { base, exponent: scaled }
}
