import type { Span } from '../formula/formulaError'
import type { Operation } from '../operations/operation'
import type { OperationName } from '../operations/table'

/** What a variable is in its graph; constants are fixed numbers, leaves the inputs. */
export type VariableKind = 'leaf' | 'constant' | 'intermediate' | 'root'

/** A circle: a number with a name. `id` is its index in `Graph.variables`. */
export interface VariableNode {
  readonly id: number
  /** The root counts as `root` only where an operation makes it: `f = x` is the leaf x. */
  readonly kind: VariableKind
  readonly name: string
  /** The number of a constant. */
  readonly value?: number
  /** The operation whose result it is; absent for leaves and constants. */
  readonly maker?: number
  /** Arrows that leave it, in the order of the operations they lead into. */
  readonly uses: readonly Arrow[]
  /** Whether the root depends on it. What the root does not need is drawn greyed and gets no gradient. */
  readonly needed: boolean
  /** Whether a gradient reaches it: it moves with a leaf, and a way of differentiable operations leads to the root. */
  readonly differentiable: boolean
  /** Where it stands in the formula text, at its first occurrence. */
  readonly span: Span
}

/** A box. `id` is its index in `Graph.operations`. */
export interface OperationNode {
  readonly id: number
  readonly name: OperationName
  readonly rule: Operation
  /** The function's name as typed, `ln` or `log`; undefined for operators. */
  readonly typed: string | undefined
  /** Variables in operand order; one may stand twice, each place with its own arrow. */
  readonly operands: readonly number[]
  readonly result: number
  readonly needed: boolean
  /** Number of its first arrow; the arrow of operand k has the number `firstArrow + k`. */
  readonly firstArrow: number
  readonly span: Span
  /** The reader's functions that it was inlined from, outermost first. */
  readonly origin: readonly string[]
}

/** The way from a variable into the operand place `operand` of an operation. */
export interface Arrow {
  /** Unique number, from 0 to the number of arrows − 1; its index in `Graph.arrows`. */
  readonly id: number
  readonly variable: number
  readonly operation: number
  readonly operand: number
  /** Whether a gradient travels back along it. */
  readonly differentiable: boolean
}

/** The computation graph: bipartite, acyclic, every operation with ordered operands and one result. */
export interface Graph {
  readonly variables: readonly VariableNode[]
  /** In topological order: evaluation order as typed. */
  readonly operations: readonly OperationNode[]
  readonly arrows: readonly Arrow[]
  readonly root: number
  /** The leaves in order of their first appearance. */
  readonly leaves: readonly VariableNode[]
  /** What each name of the formula stands for: leaves and definitions, also those that name another variable anew. */
  readonly variableByName: ReadonlyMap<string, number>
  /** Where equal parts stand that were merged into an earlier variable. */
  readonly repeats: readonly Repeat[]
}

/** A second place of a variable. */
export interface Repeat {
  readonly variable: number
  readonly span: Span
}

/** Names a node of a graph. */
export interface NodeRef {
  readonly kind: 'variable' | 'operation'
  readonly id: number
}

/** Names an arrow of a graph. */
export interface ArrowRef {
  readonly kind: 'arrow'
  readonly id: number
}

/** Anything of a graph that a reader can point at. */
export type GraphRef = NodeRef | ArrowRef

/** What stands in the operation's box: its symbol, or for a function whose symbol is a name the name as typed. */
export function symbolOf({ rule, typed }: OperationNode): string {
  return typed !== undefined && rule.spelling.calls?.includes(rule.symbol) ? typed : rule.symbol
}

/** How an operation is called in a sentence: `log` or `ln` as typed, `sqrt`, `÷`. */
export function callName({ rule, typed }: OperationNode): string {
  return rule.spelling.infix ? rule.symbol : (typed ?? rule.spelling.calls?.[0] ?? rule.symbol)
}

/** The variable with this id. Ids come from the graph itself, so it exists. */
export function variableOf(graph: Graph, id: number): VariableNode {
  return graph.variables[id] as VariableNode
}

/** The operation with this id. */
export function operationOf(graph: Graph, id: number): OperationNode {
  return graph.operations[id] as OperationNode
}

/** The arrow into operand place `operand` of an operation. */
export function arrowOf(graph: Graph, operation: OperationNode, operand: number): Arrow {
  return graph.arrows[operation.firstArrow + operand] as Arrow
}
