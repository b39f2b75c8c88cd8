import { Names } from '../names'
import { giveUp } from '../notConvertible'
import { conditional, name, type Piece } from '../piece'
import { type ForeignStatement, MOST_STATEMENTS } from '../writeStatements'
import type { CodeScope } from './codeExpression'
import type { ProgramFacts } from './programFacts'

/** Branches of a program; each keeps its own variables. */
const MOST_BRANCHES = 100

/** Where in a program we are. */
interface Place {
  /** The present value of each variable, by its name in the program. */
  readonly values: Map<string, Piece>
  /** An assignment becomes a statement of its own; elsewhere its value is written out wherever it is used. */
  readonly states: boolean
  /** A plain number at the top of a program is the value of an input, which the reader gives elsewhere. */
  readonly hasInputs: boolean
}

/** One branch of an `if`; the last, `else`, has no condition. */
export interface Arm {
  readonly condition?: Piece
  /** What it returns. */
  readonly result: Piece | undefined
  /** The variables at its end. */
  readonly values: ReadonlyMap<string, Piece>
}

/** The variables of a program while it is read, and the statements that come of it. */
export class CodeVariables implements CodeScope {
  readonly names = new Names()
  readonly statements: ForeignStatement[] = []
  private place: Place = { values: new Map(), states: true, hasInputs: true }
  private branches = 0
  /** The numbers given to inputs at the top, by the input's name in the program. */
  private readonly given = new Map<string, number>()
  /** The names whose value the formula is given from outside. */
  private readonly free = new Set<string>()

  constructor(private readonly facts: ProgramFacts) {}

  value(word: string, wish = word): Piece {
    const value = this.place.values.get(word)
    if (value) return value
    this.free.add(word)
    return name(this.names.of(word, wish, this.facts.assignments.has(word) || !/^(?:pi|e|π)$/.test(word)))
  }

  /** What the program sets its inputs to, by our names. */
  inputs(): ReadonlyMap<string, number> {
    const used = [...this.given].filter(([word]) => this.free.has(word))
    return new Map(used.map(([word, value]) => [this.names.of(word), value]))
  }

  functionName(word: string): string | undefined {
    return this.facts.functions.has(word) ? this.names.of(`${word}()`, word) : undefined
  }

  isAssigned(word: string): boolean {
    return this.place.values.has(word)
  }

  /** A second value of a variable gets a name of its own: z, then z_2. */
  assign(word: string, value: Piece): Piece {
    const { values, states, hasInputs } = this.place
    if (hasInputs && value.symbol === 'number' && this.facts.assignments.get(word) === 1) {
      const number = Number(value.text)
      if (Number.isFinite(number)) this.given.set(word, number)
      return value
    }
    let result = value
    if (states) {
      if (this.statements.length >= MOST_STATEMENTS) giveUp('too many statements')
      const version = `${word} ${this.statements.length}`
      const ours = this.names.of(this.names.has(word) ? version : word, word)
      this.statements.push({ name: ours, value })
      result = name(ours)
    }
    values.set(word, result)
    return result
  }

  /** What `read` returns, with the parameters as inputs. Assignments last as long as it reads. */
  inFunction<R>(
    parameters: readonly string[],
    states: boolean,
    read: () => R,
  ): { result: R; ours: string[] } {
    const outer = this.place
    const ours = parameters.map((parameter) => this.names.of(parameter))
    const values = new Map(outer.values)
    for (const parameter of parameters) {
      values.set(parameter, name(this.names.of(parameter)))
      if (states) this.free.add(parameter) // those of the last function are the formula's inputs
    }
    this.place = { values, states, hasInputs: false }
    const result = read()
    this.place = outer
    return { result, ours }
  }

  /** What `read` returns, and the variables as it leaves them. */
  inBranch<R>(read: () => R): { result: R; values: Map<string, Piece> } {
    if (++this.branches > MOST_BRANCHES) giveUp('too many branches')
    const outer = this.place
    this.place = { values: new Map(outer.values), states: false, hasInputs: false }
    const result = read()
    const { values } = this.place
    this.place = outer
    return { result, values }
  }

  /** The variables go on as a branch has left them. */
  continueWith(values: ReadonlyMap<string, Piece>): void {
    for (const [word, value] of values) this.place.values.set(word, value)
  }

  /** After an `if`, each variable that a branch changed is a choice. */
  merge(arms: readonly Arm[]): void {
    const before = new Map(this.place.values)
    for (const word of new Set(arms.flatMap(({ values }) => [...values.keys()]))) {
      if (arms.every(({ values }) => values.get(word) === before.get(word))) continue
      const valueIn = ({ values }: Arm): Piece => values.get(word) ?? giveUp(`no ${word} in one branch`)
      const last = valueIn(arms.at(-1) as Arm)
      const choice = (no: Piece, arm: Arm) => conditional(arm.condition as Piece, valueIn(arm), no)
      this.assign(word, arms.slice(0, -1).reduceRight(choice, last))
    }
  }
}
