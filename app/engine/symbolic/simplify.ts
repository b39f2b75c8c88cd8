import { CONSTANTS } from '../formula/constants'
import type { Expression } from '../formula/program'
import type { OperationName } from '../operations/table'
import { Budget } from './budget'
import { foldExpression } from './foldExpression'
import type { Application } from './makeExpression'
import { Atoms } from './normalForm/atoms'
import { callOf } from './normalForm/call'
import { factorSum } from './normalForm/factor'
import { fractionOf, wholeFraction } from './normalForm/fraction'
import { multiplySums } from './normalForm/multiply'
import { hiddenDivisors } from './normalForm/poles'
import { divideSums, powerOf } from './normalForm/power'
import { addSums, negateSum } from './normalForm/sum'
import { atomTerm, constantSum, type Sum } from './normalForm/term'
import { writeSum } from './normalForm/write'

/** How an expression is simplified, where that is not as usual. */
export interface SimplifyOptions {
  /** The order of names in products; others follow in the order of their appearance. */
  readonly names?: readonly string[]
  /** Names that stand for their usual constant; without it pi, e and the others do. */
  readonly constants?: ReadonlySet<string>
  /** Nodes to visit at most, 50 000 if absent: 0.1 s. */
  readonly work?: number
}

/** An expression as a textbook writes it. */
export interface Simplified {
  readonly expression: Expression
  /** What may not be 0 although nobody can see it any more: x/x became 1, for x ≠ 0. Most often nothing. */
  readonly nonzero: readonly Expression[]
}

const USUAL_WORK = 50_000
const USUAL_CONSTANTS: ReadonlySet<string> = new Set(CONSTANTS.keys())

/**
 * The expression for reading: numbers folded where that is exact, like terms and like factors put together, one
 * fraction bar, no products with 0 or 1; brackets are multiplied out only where that is shorter. Where the expression
 * has a value the result has the same, up to rounding, which decides at a jump: 0.1 + 0.2 == 0.3 holds here. It may
 * have one at further points: at poles that were cancelled, and where what has none counts for nothing: 0·log(x) is 0.
 * @throws TooMuchWork past the budget of `work`.
 */
export function simplify(expression: Expression, options: SimplifyOptions = {}): Simplified {
  const { work = USUAL_WORK, names = [], constants = USUAL_CONSTANTS } = options
  const atoms = new Atoms(new Budget(work), names, constants)
  const whole = foldExpression<Sum>(
    expression,
    (leaf) => leafSum(atoms, leaf),
    (application, operands) => applicationSum(atoms, application, operands),
  )
  const sum = factorSum(atoms, whole)
  const hidden = hiddenDivisors(atoms.divisors, sum)
  return { expression: writeSum(sum), nonzero: hidden.map((atom) => atom.expression) }
}

function leafSum(atoms: Atoms, leaf: Expression): Sum {
  if (leaf.kind === 'name') return atoms.name(leaf.name)
  const { value } = leaf as Expression & { kind: 'number' }
  const fraction = fractionOf(value)
  if (fraction) return constantSum(fraction)
  const sum = [atomTerm(atoms.number(Math.abs(value)))]
  return value < 0 ? negateSum(sum) : sum
}

/** What an operation makes of one sum or two, for the operations that have rules of their own. */
const RULES: Partial<Record<OperationName, (atoms: Atoms, first: Sum, second: Sum) => Sum>> = {
  add: (atoms, first, second) => addSums(atoms, [first, second]),
  subtract: (atoms, first, second) => addSums(atoms, [first, negateSum(second)]),
  negate: (_, only) => negateSum(only),
  multiply: multiplySums,
  divide: divideSums,
  power: powerOf,
  square: (atoms, only) => powerOf(atoms, only, constantSum(wholeFraction(2))),
  cube: (atoms, only) => powerOf(atoms, only, constantSum(wholeFraction(3))),
}

function applicationSum(atoms: Atoms, application: Application, operands: readonly Sum[]): Sum {
  atoms.budget.spend(1)
  const [first = [], second = []] = operands
  const rule = application.kind === 'operation' ? RULES[application.operation] : undefined
  return rule ? rule(atoms, first, second) : callOf(atoms, application, operands)
}
