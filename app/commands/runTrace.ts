import { type Explanation, explainRun } from '../engine/autodiff/explain'
import { completeInputs } from '../engine/autodiff/forward'
import { type Run, runGraph } from '../engine/autodiff/run'
import { parseFormula } from '../engine/formula/parseFormula'
import type { Program } from '../engine/formula/program'
import type { Graph } from '../engine/graph/graph'
import { lowerProgram } from '../engine/graph/lowerProgram'
import { type Request, UsageError } from './readArguments'

/** All that a report is written from. */
export interface Trace {
  readonly program: Program
  readonly graph: Graph
  /** A number for every leaf, in order of first appearance. */
  readonly inputs: ReadonlyMap<string, number>
  /** The leaves that were given no number and got one. */
  readonly assumed: readonly string[]
  readonly run: Run
  readonly explanation: Explanation
}

/**
 * The formula of a request, run forward and backward.
 * @throws FormulaError where it cannot be read, UsageError where a number is given for what is no input.
 */
export function runTrace({ formula, given, seed }: Request): Trace {
  const program = parseFormula(formula)
  const graph = lowerProgram(program, { inputs: new Set(given.keys()) })
  for (const name of given.keys()) refuseOtherThanLeaf(graph, name)
  const inputs = completeInputs(graph, given)
  const assumed = [...inputs.keys()].filter((name) => !given.has(name))
  const run = runGraph(graph, inputs, seed)
  return { program, graph, inputs, assumed, run, explanation: explainRun(graph, run) }
}

function refuseOtherThanLeaf(graph: Graph, name: string): void {
  const found = graph.variables.filter((variable) => variable.name === name)
  if (found.some(({ kind }) => kind === 'leaf')) return
  if (found.length > 0) throw new UsageError(`${name} is no input: the formula itself says what it is.`)
  const names = graph.leaves.map((leaf) => leaf.name)
  const known = names.length === 0 ? 'it has none' : `it has ${names.join(', ')}`
  throw new UsageError(`The formula has no input ${name}; ${known}.`)
}
