import { type Graph, operationOf, type VariableNode, variableOf } from '../graph/graph'
import { named, type Part, words } from './sentence'
import { writeOperation } from './writeOperation'

/** The columns of every trace table, on the page and in the terminal. */
export const TRACE_TITLES = ['Name', 'Kind', 'Computed from', 'Value', 'Gradient'] as const

/** The variables in the order of a trace table: leaves first, then constants, then what is computed, in evaluation order. */
export function traceRows(graph: Graph): VariableNode[] {
  const inputs = graph.variables.filter(({ kind }) => kind === 'leaf')
  const constants = graph.variables.filter(({ kind }) => kind === 'constant')
  const results = graph.operations.map(({ result }) => variableOf(graph, result))
  return [...inputs, ...constants, ...results]
}

/** "leaf", "constant", "intermediate" or "root", and whether the root does without it. */
export function kindText({ kind, needed }: VariableNode): string {
  return needed ? kind : `${kind}, unused`
}

/** Why a variable gets no gradient at all, for one that is not `differentiable`. */
export function whyNoGradient({ kind, needed }: VariableNode): string {
  if (kind === 'constant') return 'fixed: a constant has no gradient'
  return needed
    ? 'no differentiable way leads from an input through it to the root'
    : 'unused: the root does not need it'
}

/** What a variable's value comes from: "input", "fixed", or its operation over the names of the operands. */
export function computedFrom(graph: Graph, { maker, kind }: VariableNode): Part[] {
  if (maker === undefined) return [words(kind === 'leaf' ? 'input' : 'fixed')]
  const operation = operationOf(graph, maker)
  return writeOperation(
    operation,
    operation.operands.map((operand) => named(variableOf(graph, operand).name)),
  )
}
