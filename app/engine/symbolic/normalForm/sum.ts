import type { Atoms } from './atoms'
import { addFractions, isExactly, negateFraction } from './fraction'
import { keyOfPowers, type Sum, type Term, wholeOf } from './term'

/** The sum of sums: like terms added up, brackets in it with the sign + or − opened. */
export function addSums(atoms: Atoms, sums: readonly Sum[]): Sum {
  return collect(atoms, sums.flat())
}

/** The sum with all signs turned. */
export function negateSum(sum: Sum): Sum {
  return sum.map(({ coefficient, powers }) => ({ coefficient: negateFraction(coefficient), powers }))
}

/** The sum of terms, in the order in which each kind first appears. */
export function collect(atoms: Atoms, terms: readonly Term[]): Sum {
  const opened = terms.flatMap(openBrackets)
  atoms.budget.spend(opened.length)
  const collected = new Map<string, Term>()
  for (const term of opened) addTerm(collected, term)
  const rest = [...collected.values()].filter(({ coefficient }) => coefficient.top !== 0)
  // Two of a bracket less one of it: what is left can be opened.
  return rest.some((term) => openBrackets(term).length > 1) ? collect(atoms, rest) : rest
}

/** Terms whose numbers cannot be added exactly stay side by side. */
function addTerm(collected: Map<string, Term>, term: Term): void {
  const key = keyOfPowers(term)
  const before = collected.get(key)
  const coefficient = before ? addFractions(before.coefficient, term.coefficient) : term.coefficient
  if (coefficient) collected.set(key, { coefficient, powers: term.powers })
  else collected.set(`${key} ${collected.size}`, term)
}

/** The terms of a bracket that stands alone, with its sign; any other term as it is. */
function openBrackets(term: Term): readonly Term[] {
  const { coefficient, powers } = term
  const [only, ...others] = powers
  const inner = only?.base.sum
  if (!inner || others.length > 0 || wholeOf(only.exponent) !== 1) return [term]
  if (isExactly(coefficient, 1)) return inner
  return isExactly(coefficient, -1) ? negateSum(inner) : [term]
}
