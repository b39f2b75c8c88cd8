import type { Expression } from '../formula/program'
import type { OperationName } from '../operations/table'

/** An expression that is an operation or a call. */
export type Application = Extract<Expression, { readonly operands: readonly Expression[] }>

/** An expression that is an operation. */
export type Operated = Extract<Expression, { readonly kind: 'operation' }>

/** What is made here stands nowhere in the formula text. */
const NOWHERE = { start: 0, end: 0 }

/** A number as an expression. */
export function numberOf(value: number): Expression {
  return { kind: 'number', value, span: NOWHERE }
}

/** A name as an expression. */
export function nameOf(name: string): Expression {
  return { kind: 'name', name, span: NOWHERE }
}

/** An operation over operands; `typed` is the function's name as the reader typed it, such as `ln`. */
export function apply(operation: OperationName, operands: readonly Expression[], typed?: string): Operated {
  return { kind: 'operation', operation, operands, span: NOWHERE, ...(typed !== undefined && { typed }) }
}

/** The same operation or call over other operands. */
export function withOperands(application: Application, operands: readonly Expression[]): Application {
  return { ...application, operands, span: NOWHERE }
}

/** Whether it is an operation or a call, which have operands. */
export function isApplication(expression: Expression): expression is Application {
  return expression.kind === 'operation' || expression.kind === 'call'
}
