import { parseFormula } from '../engine/formula/parseFormula'
import { lowerProgram } from '../engine/graph/lowerProgram'
import { type ClosedForm, closedForm } from '../engine/symbolic/closedForm'

/** What the closed form is asked of; plain data, so that it can cross to a worker, which makes the graph anew. */
export interface ClosedFormQuestion {
  /** The formula, which can be read. */
  readonly text: string
  readonly mergeEqualParts: boolean
  /** Constants that the reader listed as inputs: `e`, `pi`. */
  readonly inputs: readonly string[]
  /** The leaf's name. */
  readonly leaf: string
}

/**
 * The closed form of ∂root/∂leaf.
 * @throws FormulaError where the formula cannot be read.
 */
export function answerClosedForm({ text, mergeEqualParts, inputs, leaf }: ClosedFormQuestion): ClosedForm {
  const graph = lowerProgram(parseFormula(text), { mergeEqualParts, inputs: new Set(inputs) })
  const asked = graph.leaves.find(({ name }) => name === leaf)
  if (!asked) throw new Error(`There is no leaf ${leaf}`)
  return closedForm(graph, asked.id)
}
