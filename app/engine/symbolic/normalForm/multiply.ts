import type { Atoms } from './atoms'
import { chooseSum } from './choice'
import { asTerm } from './factor'
import { type Fraction, isExactly } from './fraction'
import { multiplyTerms } from './product'
import { collect, negateSum } from './sum'
import { constantOf, type Sum, type Term, wholeOf } from './term'

/** The product of two sums: what they share is put before the brackets, the brackets stay closed. */
export function multiplySums(atoms: Atoms, a: Sum, b: Sum): Sum {
  const [first, second] = [constantOf(a), constantOf(b)]
  if (first) return scaleSum(atoms, b, first)
  if (second) return scaleSum(atoms, a, second)
  return termSum(atoms, multiplyTerms(atoms, asTerm(atoms, a), asTerm(atoms, b)))
}

/** The sum of one term: a bracket that stands alone is opened, a choice takes its factors in. */
export function termSum(atoms: Atoms, term: Term): Sum {
  const at = term.powers.findIndex(isOpenChoice)
  const choice = term.powers[at]?.base.choice
  if (!choice) return collect(atoms, [term])
  const rest: Sum = [{ ...term, powers: term.powers.toSpliced(at, 1) }]
  const [yes, no] = [choice.yes, choice.no].map((branch) => multiplySums(atoms, rest, branch)) as [Sum, Sum]
  return chooseSum(atoms, choice.condition, yes, no)
}

function scaleSum(atoms: Atoms, sum: Sum, factor: Fraction): Sum {
  if (isExactly(factor, 1)) return sum
  if (isExactly(factor, -1) && sum.length > 1) return negateSum(sum)
  return termSum(atoms, multiplyTerms(atoms, { coefficient: factor, powers: [] }, asTerm(atoms, sum)))
}

/** (c ? 1 : 0)·x is read as c ? x : 0. Where both branches count, the factor stays before them. */
function isOpenChoice({ base: { choice }, exponent }: Term['powers'][number]): boolean {
  return (
    choice !== undefined && wholeOf(exponent) === 1 && (choice.yes.length === 0 || choice.no.length === 0)
  )
}
