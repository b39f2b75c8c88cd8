import { activations } from './activations'
import { arithmetic } from './arithmetic'
import { exponentials } from './exponentials'
import { extremes } from './extremes'
import { hyperbolic } from './hyperbolic'
import { logic } from './logic'
import type { Operation } from './operation'
import { plane } from './plane'
import { powers } from './powers'
import { rectifiers } from './rectifiers'
import { rounding } from './rounding'
import { special } from './special'
import { trigonometry } from './trigonometry'

const rows = {
  ...arithmetic,
  ...powers,
  ...exponentials,
  ...trigonometry,
  ...hyperbolic,
  ...plane,
  ...rounding,
  ...extremes,
  ...special,
  ...activations,
  ...rectifiers,
  ...logic,
}

/** The key of a row. */
export type OperationName = keyof typeof rows

/** A row that knows its own key in the table. */
export interface NamedOperation extends Operation {
  readonly name: OperationName
}

/** All operation names, in the order of the table. */
export const operationNames = Object.keys(rows) as readonly OperationName[]

/** The table: every operation by its name. */
export const operations = Object.fromEntries(
  operationNames.map((name) => [name, { ...rows[name], name }]),
) as Readonly<Record<OperationName, NamedOperation>>

// Maps, because what a reader types may be `constructor` or `__proto__`.
const byCall = new Map<string, readonly OperationName[]>()
const byInfix = new Map<string, OperationName>()
const byPrefix = new Map<string, OperationName>()

for (const { name, spelling } of Object.values(operations)) {
  for (const call of spelling.calls ?? []) byCall.set(call, [...(byCall.get(call) ?? []), name])
  if (spelling.infix !== undefined) byInfix.set(spelling.infix, name)
  if (spelling.prefix !== undefined) byPrefix.set(spelling.prefix, name)
}

const allFunctionNames: readonly string[] = [...byCall.keys()]

/** Returns all function names that can be typed, aliases included (`ln`, `swish`, `σ`), in the order of the table. */
export function functionNames(): readonly string[] {
  return allFunctionNames
}

/** Returns whether `name` is typed as a function: true for `sin`, false for `constructor`. */
export function isFunctionName(name: string): boolean {
  return byCall.has(name)
}

/** Returns the operations typed as this function: none, one, or for `log` two, by their number of operands. */
export function operationsOfCall(call: string): readonly OperationName[] {
  return byCall.get(call) ?? []
}

/** Returns the operation of this function with this many operands; undefined if there is none. */
export function findCall(call: string, operandCount: number): OperationName | undefined {
  return operationsOfCall(call).find((name) => {
    const { least, most } = operations[name].arity
    return operandCount >= least && operandCount <= most
  })
}

/** Returns the operation of an infix operator as typed, such as `*` or `mod`; undefined if there is none. */
export function findInfix(infix: string): OperationName | undefined {
  return byInfix.get(infix)
}

/** Returns the operation of `-` or `not` before its operand; undefined for anything else. */
export function findPrefix(prefix: string): OperationName | undefined {
  return byPrefix.get(prefix)
}
