import type { Atoms } from './atoms'
import { negateSum } from './sum'
import { constantOf, keyOfSum, type Sum } from './term'

/**
 * `c ? a : b`; one of the branches where the condition is a number, or where they are the same. A minus sign of both
 * stands before it: a − (c ? 1 : 0).
 */
export function chooseSum(atoms: Atoms, condition: Sum, yes: Sum, no: Sum): Sum {
  const constant = constantOf(condition)
  if (constant) return constant.top === 0 ? no : yes
  if (keyOfSum(yes) === keyOfSum(no)) return yes
  const isNegative = [...yes, ...no].every(({ coefficient }) => coefficient.top < 0)
  if (!isNegative) return atoms.choice({ condition, yes, no })
  return negateSum(atoms.choice({ condition, yes: negateSum(yes), no: negateSum(no) }))
}
