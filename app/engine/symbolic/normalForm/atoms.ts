import { CONSTANTS } from '../../formula/constants'
import type { Budget } from '../budget'
import { type Application, nameOf, numberOf, withOperands } from '../makeExpression'
import { type Atom, atomOf, atomTerm, type Choice, isPolynomial, keyOfSum, type Sum, sizeOfSum } from './term'
import { writeChoice, writeOperand, writeSum } from './write'

/** Long keys take time: as many characters as much work as to visit one node. */
const CHARACTERS_A_NODE = 16

/** Hands out atoms, equal ones only once, within a budget of work. */
export class Atoms {
  /** What was a divisor anywhere, also where it was cancelled later. */
  readonly divisors = new Set<Atom>()
  private readonly byKey = new Map<string, Atom>()

  /** `names` come before other names in products, `constants` stand for their usual number. */
  constructor(
    readonly budget: Budget,
    names: readonly string[],
    private readonly constants: ReadonlySet<string>,
  ) {
    for (const name of [...CONSTANTS.keys(), ...names]) this.name(name)
  }

  /** A name. */
  name(name: string): Sum {
    const atom = this.atom(`name ${name}`, () => ({ expression: nameOf(name), size: 1, isPolynomial: true }))
    return [atomTerm(atom)]
  }

  /** A number that is no fraction, or that must not be folded. */
  number(value: number): Atom {
    return this.atom(`number ${value}`, () => ({ expression: numberOf(value), size: 1, isPolynomial: false }))
  }

  /** An operation or call that is left as it is. */
  call(application: Application, operands: readonly Sum[]): Sum {
    const name = application.kind === 'call' ? application.name : application.operation
    const atom = this.atom(`${name}(${operands.map(keyOfSum).join()})`, () => ({
      expression: withOperands(application, operands.map(writeOperand)),
      size: sizeOfAll(operands),
      isPolynomial: false,
      ...(application.kind === 'operation' && { call: { operation: application.operation, operands } }),
    }))
    return [atomTerm(atom)]
  }

  /** `c ? a : b` that cannot be decided. */
  choice(choice: Choice): Sum {
    const parts = [choice.condition, choice.yes, choice.no]
    const atom = this.atom(`? ${parts.map(keyOfSum).join()}`, () => ({
      expression: writeChoice(choice),
      size: sizeOfAll(parts),
      isPolynomial: false,
      choice,
    }))
    return [atomTerm(atom)]
  }

  /** The sum as one factor: in brackets, unless it is an atom already. */
  bracket(sum: Sum): Atom {
    return (
      atomOf(sum) ??
      this.atom(bracketKey(sum), () => ({
        expression: writeSum(sum),
        size: sizeOfSum(sum),
        isPolynomial: isPolynomial(sum),
        sum,
      }))
    )
  }

  /** Whether these brackets have been written before. */
  hasBracket(sum: Sum): boolean {
    return this.byKey.has(bracketKey(sum))
  }

  /** Whether a sum is the number e. */
  isEuler(sum: Sum): boolean {
    const expression = atomOf(sum)?.expression
    if (expression?.kind !== 'name') return false
    return CONSTANTS.get(expression.name) === Math.E && this.constants.has(expression.name)
  }

  private atom(key: string, make: () => Omit<Atom, 'id'>): Atom {
    this.budget.spend(1 + key.length / CHARACTERS_A_NODE)
    const atom = this.byKey.get(key) ?? { id: this.byKey.size, ...make() }
    this.byKey.set(key, atom)
    return atom
  }
}

function bracketKey(sum: Sum): string {
  return `(${keyOfSum(sum)})`
}

function sizeOfAll(operands: readonly Sum[]): number {
  return operands.reduce((size, operand) => size + sizeOfSum(operand), 1)
}
