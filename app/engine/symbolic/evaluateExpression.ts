import { CONSTANTS } from '../formula/constants'
import type { Expression } from '../formula/program'
import { digamma } from '../operations/gammaFunction'
import { operations } from '../operations/table'
import { foldExpression } from './foldExpression'
import type { Application } from './makeExpression'

/** Functions of rules that are no operations: nobody can type them. */
const AUXILIARY: ReadonlyMap<string, (x: number) => number> = new Map([['psi', digamma]])

/**
 * The number of an expression at named inputs, by the operations table. A name without an input is a constant such as
 * pi, or NaN; so is a call of a reader's function. Linear in the number of different parts.
 */
export function evaluateExpression(expression: Expression, inputs: ReadonlyMap<string, number>): number {
  return foldExpression(expression, (leaf) => valueOfLeaf(leaf, inputs), valueOfApplication)
}

/** The number of a number or name; NaN for anything else. */
export function valueOfLeaf(leaf: Expression, inputs: ReadonlyMap<string, number>): number {
  if (leaf.kind === 'number') return leaf.value
  if (leaf.kind !== 'name') return Number.NaN
  return inputs.get(leaf.name) ?? CONSTANTS.get(leaf.name) ?? Number.NaN
}

/** The number of an operation or call over the numbers of its operands. */
export function valueOfApplication(application: Application, operands: readonly number[]): number {
  if (application.kind === 'operation') return operations[application.operation].value(...operands)
  const [first = Number.NaN] = operands
  return AUXILIARY.get(application.name)?.(first) ?? Number.NaN
}
