import { nodes } from '../../words/english/nodes'
import { table } from '../../words/english/table'
import type { Language } from '../../words/language'
import { textIn } from '../../words/textIn'
import { type Graph, operationOf, type VariableNode, variableOf } from '../graph/graph'
import { sayIn } from './say'
import { named, type Part } from './sentence'
import { writeOperation } from './writeOperation'

const COLUMNS = ['name', 'kind', 'computedFrom', 'value', 'gradient'] as const

/** The heads of every trace table, on the page and in the terminal. */
export function traceTitles(language?: Language): string[] {
  return COLUMNS.map((column) => textIn(language, table)(column))
}

/** The variables in the order of a trace table: leaves first, then constants, then what is computed, in evaluation order. */
export function traceRows(graph: Graph): VariableNode[] {
  const inputs = graph.variables.filter(({ kind }) => kind === 'leaf')
  const constants = graph.variables.filter(({ kind }) => kind === 'constant')
  const results = graph.operations.map(({ result }) => variableOf(graph, result))
  return [...inputs, ...constants, ...results]
}

/** "leaf", "constant", "intermediate" or "root", and whether the root does without it. */
export function kindText({ kind, needed }: VariableNode, language?: Language): string {
  const text = textIn(language, nodes)
  return needed ? text(kind) : text('kindUnused', { kind: text(kind) })
}

/** Why a variable gets no gradient at all, for one that is not `differentiable`. */
export function whyNoGradient({ kind, needed }: VariableNode, language?: Language): string {
  const text = textIn(language, table)
  if (kind === 'constant') return text('constantGradient')
  return text(needed ? 'noWay' : 'unusedGradient')
}

/** What a variable's value comes from: "input", "fixed", or its operation over the names of the operands. */
export function computedFrom(graph: Graph, { maker, kind }: VariableNode, language?: Language): Part[] {
  if (maker === undefined) return sayIn(language, table)(kind === 'leaf' ? 'input' : 'fixed')
  const operation = operationOf(graph, maker)
  return writeOperation(
    operation,
    operation.operands.map((operand) => named(variableOf(graph, operand).name)),
  )
}
