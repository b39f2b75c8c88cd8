import { FormulaError } from '../formula/formulaError'
import { parseFormula } from '../formula/parseFormula'
import type { Graph } from '../graph/graph'
import { lowerProgram } from '../graph/lowerProgram'
import { plainName } from '../notation/nameParts'
import { readNumber } from '../notation/readNumber'
import { explainRun } from './explain'
import { runGraph } from './run'

/** Longer texts are no number that anyone types. */
const MOST_CHARACTERS = 200

/**
 * The number that a text stands for: `2`, `−0.5`, `1e-3`, and what can be computed without inputs: `1/3`, `pi/2`,
 * `sqrt(2)`. Else one sentence, without its full stop, that says why it is none. Never throws.
 */
export function readInput(text: string): number | string {
  const number = readNumber(text)
  if (number !== undefined) return number
  const typed = text.trim()
  if (typed === '') return 'A number is missing'
  if (typed.length > MOST_CHARACTERS)
    return `This is too long: a number has ${MOST_CHARACTERS} characters at most`
  if (/[=;#\r\n]/.test(typed)) return 'Only the number belongs here'
  const comma = /^([-−+]?\d+),(\d+)$/.exec(typed)
  if (comma) return `A decimal point is missing: write ${comma[1]}.${comma[2]}`
  try {
    return numberOf(lowerProgram(parseFormula(typed)))
  } catch (error) {
    if (error instanceof FormulaError) return error.message
    throw error
  }
}

function numberOf(graph: Graph): number | string {
  const [leaf] = graph.leaves
  if (leaf) return `${plainName(leaf.name)} is a name: only a number belongs here`
  const run = runGraph(graph, new Map())
  const value = run.value[graph.root] as number
  if (Number.isFinite(value)) return value
  if (!Number.isNaN(value)) return `This is ${value > 0 ? '∞' : '−∞'}: a finite number belongs here`
  // Where it began, without the names of a graph that nobody sees.
  return explainRun(graph, run).valueReasons.get(graph.root)?.text ?? 'This has no value'
}
