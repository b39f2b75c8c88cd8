import { explainRun } from '../autodiff/explain'
import { completeInputs } from '../autodiff/forward'
import { runGraph } from '../autodiff/run'
import { followFixes } from '../formula/followFixes'
import { explainForeign } from '../formula/foreign/explainForeign'
import { applyFix, FormulaError } from '../formula/formulaError'
import { parseFormula } from '../formula/parseFormula'
import { printExpression } from '../formula/printExpression'
import type { Definition, Program } from '../formula/program'
import { lowerProgram } from '../graph/lowerProgram'
import { describeStep } from '../steps/describeStep'
import { frameAt } from '../steps/frame'
import { plainText } from '../steps/sentence'
import { makeTimeline } from '../steps/timeline'

/** What the page makes of a text: a formula with its sentences, or the reason why it is none. */
export type Trial =
  | { readonly program: Program; readonly operations: number; readonly sentences: readonly string[] }
  | { readonly error: FormulaError }

/** Runs of more steps are not told step by step: that would take longer than everything else. */
const MOST_STEPS = 40

/**
 * What the page makes of a text: parsed, made a graph, run forward and backward, explained and told.
 * @throws whatever is no FormulaError: a defect.
 */
export function tryText(text: string): Trial {
  try {
    const program = parseFormula(text)
    const graph = lowerProgram(program)
    const run = runGraph(graph, completeInputs(graph, new Map()))
    const explanation = explainRun(graph, run)
    const timeline = makeTimeline(graph, 'arrow')
    const positions = timeline.steps.length <= MOST_STEPS ? timeline.steps.keys() : []
    const sentences = [...positions].map((index) => {
      const frame = frameAt(graph, run, timeline, index + 1)
      return plainText(describeStep({ graph, run, explanation, digits: 4 }, frame))
    })
    return { program, operations: graph.operations.length, sentences }
  } catch (error) {
    if (error instanceof FormulaError) return { error: explainForeign(text, followFixes(text, error)) }
    throw error
  }
}

/** The texts that the fixes of an error lead to. */
export function mendedTexts(text: string, { fixes }: FormulaError): string[] {
  return fixes.map((fix) => applyFix(text, fix))
}

/** The formula as it was read, printed back: `q = x + y; q*z`. Recursive: for short formulas. */
export function printProgram({ definitions, functions, root }: Program): string {
  const statement = (left: string, { expression }: Definition) =>
    (left ? `${left} = ` : '') + printExpression(expression)
  const calls = [...functions.values()].map((own) =>
    statement(`${own.name}(${own.parameters.join(', ')})`, own),
  )
  const plain = [...definitions.filter((definition) => definition !== root), root]
  return [...calls, ...plain.map((own) => statement(own.name, own))].join('; ')
}
