import type { Span } from '../formula/formulaError'
import type { OperationName } from '../operations/table'
import type { Repeat } from './graph'

/** A variable while the graph is being built: not yet known who uses it. */
export interface DraftVariable {
  readonly id: number
  name: string
  readonly value?: number
  readonly maker?: number
  readonly span: Span
}

export interface DraftOperation {
  readonly name: OperationName
  readonly typed: string | undefined
  readonly operands: readonly number[]
  readonly result: number
  readonly span: Span
  readonly origin: readonly string[]
}

/** The graph while it is being built. Equal parts are found by their key and shared if the reader wants that. */
export class GraphDraft {
  readonly variables: DraftVariable[] = []
  readonly operations: DraftOperation[] = []
  /** The places of parts that were found, not made. */
  readonly repeats: Repeat[] = []
  private readonly byKey = new Map<string, number>()

  constructor(private readonly mergeEqualParts: boolean) {}

  /** The id of a new leaf. */
  addLeaf(name: string, span: Span): number {
    return this.addVariable({ name, span })
  }

  /** The id of a constant: a new one for each occurrence unless equal parts are merged. */
  addConstant(name: string, value: number, span: Span): number {
    return this.shared(`constant ${value}`, span, () => this.addVariable({ name, value, span }))
  }

  /** The id of the result of a new operation, or of an equal one if equal parts are merged. */
  addOperation(
    name: OperationName,
    operands: readonly number[],
    span: Span,
    origin: readonly string[],
    typed?: string,
  ): number {
    return this.shared(`${name} ${operands.join(' ')}`, span, () => {
      const result = this.addVariable({ name: '', maker: this.operations.length, span })
      this.operations.push({ name, typed, operands, result, span, origin })
      return result
    })
  }

  private shared(key: string, span: Span, make: () => number): number {
    const found = this.mergeEqualParts ? this.byKey.get(key) : undefined
    if (found !== undefined) this.repeats.push({ variable: found, span })
    const id = found ?? make()
    this.byKey.set(key, id)
    return id
  }

  private addVariable({ name, value, maker, span }: Omit<DraftVariable, 'id'>): number {
    const id = this.variables.length
    this.variables.push({ id, name, value, maker, span })
    return id
  }
}
