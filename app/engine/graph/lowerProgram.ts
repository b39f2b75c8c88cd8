import { CONSTANTS } from '../formula/constants'
import type { Definition, Expression, FunctionDefinition, Program } from '../formula/program'
import { checkSize } from './checkSize'
import { GraphDraft } from './draft'
import { finishGraph } from './finishGraph'
import type { Graph } from './graph'

/** How a program becomes a graph, where that is the reader’s choice. */
export interface LoweringOptions {
  /** Equal subexpressions become one node. */
  readonly mergeEqualParts?: boolean
  /** Names that are inputs although they usually stand for a constant: `e`, `pi`. */
  readonly inputs?: ReadonlySet<string>
}

/**
 * The graph of a program: one operation for each operator or call, one leaf a name, a constant for each occurrence.
 * Functions of the reader are inlined at each call. Cost linear in the number of operations. The limits are those of
 * the formula as typed, functions written out, also where equal parts are merged.
 * @throws FormulaError past the limits of operations, operands and calls.
 */
export function lowerProgram(program: Program, options: LoweringOptions = {}): Graph {
  checkSize(program)
  const lowering = new Lowering(program, options)
  for (const definition of program.definitions) lowering.define(definition)
  const spoken = [...program.definitions.map(({ name }) => name), ...program.functions.keys()]
  return finishGraph(lowering.draft, lowering.rootOf(program.root), spoken, lowering.defined)
}

/** Names as they are bound at one place: the parameters of the function being inlined. */
interface Scope {
  readonly parameters: ReadonlyMap<string, number>
  readonly origin: readonly string[]
}

const OUTERMOST: Scope = { parameters: new Map(), origin: [] }

class Lowering {
  readonly draft: GraphDraft
  /** Leaves and definitions by name. */
  readonly defined = new Map<string, number>()
  private readonly roots = new Map<Definition, number>()
  /** Names that stand for no constant although they might. */
  private readonly notConstants: ReadonlySet<string>
  private readonly results: number[] = []
  private readonly tasks: (() => void)[] = []

  constructor(
    private readonly program: Program,
    options: LoweringOptions,
  ) {
    this.draft = new GraphDraft(options.mergeEqualParts ?? false)
    const names = program.definitions.map((definition) => definition.name)
    this.notConstants = new Set([...names, ...program.parameters, ...(options.inputs ?? [])])
  }

  /** Lowers one definition without recursion and gives its name to the result, unless that has one already. */
  define(definition: Definition): void {
    const before = this.draft.variables.length
    this.visit(definition.expression, OUTERMOST)
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) task()
    const result = this.results.pop() as number
    const variable = this.draft.variables[result]
    const nameless = variable?.maker !== undefined && variable.name === ''
    const ownConstant = variable?.value !== undefined && result >= before
    if (variable && definition.name && (nameless || ownConstant)) variable.name = definition.name
    if (definition.name) this.defined.set(definition.name, result)
    this.roots.set(definition, result)
  }

  rootOf(definition: Definition): number {
    return this.roots.get(definition) as number
  }

  private visit(expression: Expression, scope: Scope): void {
    if (expression.kind === 'number') {
      this.results.push(this.draft.addConstant('', expression.value, expression.span))
    } else if (expression.kind === 'name') this.results.push(this.nameIn(scope, expression))
    else if (expression.kind === 'operation') this.visitOperation(expression, scope)
    else this.visitCall(expression, scope)
  }

  private visitOperation(expression: Expression & { kind: 'operation' }, scope: Scope): void {
    const { operation, typed, operands, span } = expression
    this.visitAll(operands, scope, (ids) => {
      this.results.push(this.draft.addOperation(operation, ids, span, scope.origin, typed))
    })
  }

  private visitCall(expression: Expression & { kind: 'call' }, scope: Scope): void {
    const { name, operands } = expression
    const called = this.program.functions.get(name) as FunctionDefinition
    this.visitAll(operands, scope, (ids) => {
      const parameters = new Map(
        called.parameters.map((parameter, index) => [parameter, ids[index] as number]),
      )
      this.tasks.push(() => this.visit(called.expression, { parameters, origin: [...scope.origin, name] }))
    })
  }

  /** Lowers the operands in order, then does `then` with their ids. */
  private visitAll(operands: readonly Expression[], scope: Scope, then: (ids: number[]) => void): void {
    this.tasks.push(() => then(this.results.splice(this.results.length - operands.length)))
    for (const operand of operands.toReversed()) this.tasks.push(() => this.visit(operand, scope))
  }

  private nameIn(scope: Scope, { name, span }: Expression & { kind: 'name' }): number {
    const bound = scope.parameters.get(name) ?? this.defined.get(name)
    if (bound !== undefined) return bound
    const constant = CONSTANTS.get(name)
    if (constant !== undefined && !this.notConstants.has(name)) {
      return this.draft.addConstant(name, constant, span)
    }
    const leaf = this.draft.addLeaf(name, span)
    this.defined.set(name, leaf)
    return leaf
  }
}
