import { type OperationName, operations } from '../../operations/table'
import { type Application, apply } from '../makeExpression'
import type { Atoms } from './atoms'
import { chooseSum } from './choice'
import { fractionOf, ONE } from './fraction'
import { atomOf, constantOf, constantSum, keyOfSum, type Sum } from './term'

/** Operations that are exact wherever their result is a whole number; tanh is not, which is 1 from 20 on. */
const EXACT: ReadonlySet<OperationName> = new Set<OperationName>([
  ...(['abs', 'sign', 'floor', 'ceil', 'round', 'mod', 'max', 'min', 'sqrt', 'cbrt'] as const),
  ...(['equal', 'notEqual', 'less', 'lessOrEqual', 'greater', 'greaterOrEqual', 'and', 'or', 'not'] as const),
])

/** A call over what its operands have become: a number where it is exactly one, else an atom. */
export function callOf(atoms: Atoms, call: Application, operands: readonly Sum[]): Sum {
  if (call.kind === 'call') return atoms.call(call, operands)
  const [first = [], second = []] = operands
  if (call.operation === 'conditional') return chooseSum(atoms, ...(operands as [Sum, Sum, Sum]))
  if (call.operation === 'log' && atoms.isEuler(first)) return constantSum(ONE)
  const winner = call.operation === 'equal' ? winnerTest(atoms, first, second) : undefined
  return winner ?? foldNumbers(call.operation, operands) ?? atoms.call(call, operands)
}

/** sqrt(4) is 2, sin(0) is 0; sin(1) and sqrt(2) stay as they are. */
function foldNumbers(operation: OperationName, operands: readonly Sum[]): Sum | undefined {
  const constants = operands.flatMap((operand) => constantOf(operand) ?? [])
  if (constants.length < operands.length) return undefined
  const numbers = constants.map(({ top, bottom }) => top / bottom)
  const isSimple = numbers.every((number) => number === 0 || number === 1)
  if (!isSimple && !EXACT.has(operation)) return undefined
  const value = operations[operation].value(...numbers)
  const fraction = Number.isInteger(value) ? fractionOf(value) : undefined
  return fraction && constantSum(fraction)
}

/** a == max(a, b), the rule of max, is read as a >= b. */
function winnerTest(atoms: Atoms, own: Sum, extreme: Sum): Sum | undefined {
  const { operation, operands = [] } = atomOf(extreme)?.call ?? {}
  if (operation !== 'max' && operation !== 'min') return undefined
  atoms.budget.spend(operands.length)
  const key = keyOfSum(own)
  const rivals = operands.filter((operand) => keyOfSum(operand) !== key)
  const [first, ...others] = rivals
  if (rivals.length === operands.length) return undefined
  if (!first) return constantSum(ONE)
  const best = others.length === 0 ? first : callOf(atoms, apply(operation, []), rivals)
  return callOf(atoms, apply(operation === 'max' ? 'greaterOrEqual' : 'lessOrEqual', []), [own, best])
}
