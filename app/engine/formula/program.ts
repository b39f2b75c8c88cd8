import type { OperationName } from '../operations/table'
import type { Span } from './formulaError'

/** An expression of the formula, with its place in the text. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | {
      readonly kind: 'operation'
      readonly operation: OperationName
      /** The function's name as typed, `ln` or `log`; absent for operators. */
      readonly typed?: string
      /** A product without a sign: `2x`. */
      readonly implicit?: true
      /** Typed with brackets round it. */
      readonly bracketed?: true
      readonly operands: readonly Expression[]
      readonly span: Span
    }
  | {
      /** A call of a function that the reader defined. */
      readonly kind: 'call'
      readonly name: string
      readonly operands: readonly Expression[]
      readonly span: Span
    }

/** `q = x + y`, or a bare expression (empty name). */
export interface Definition {
  readonly name: string
  readonly expression: Expression
  readonly span: Span
}

/** `g(a, b) = a*b + 1`. */
export interface FunctionDefinition extends Definition {
  readonly parameters: readonly string[]
}

/** A remark on how the text was read where that is not obvious. */
export interface Note {
  readonly message: string
  readonly span: Span
}

/** The parsed formula. */
export interface Program {
  /** In an order in which every name is defined before it is used; the root's definition is `root`. */
  readonly definitions: readonly Definition[]
  /** The definition of the formula itself, that of the last statement that no other uses: an element of `definitions`. */
  readonly root: Definition
  /** The names between the brackets of a root `f(x, e) = …`: inputs, also where they usually are constants. */
  readonly parameters: readonly string[]
  /** In an order in which every function stands before those that call it. */
  readonly functions: ReadonlyMap<string, FunctionDefinition>
  readonly notes: readonly Note[]
}
