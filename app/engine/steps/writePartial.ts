import type { OperationNode } from '../graph/graph'
import { type Part, words } from './sentence'

/**
 * The rule of a local gradient over the operands' names: `y` for × towards x, `cos(v1)` for sin. Empty where the rule
 * is a plain number or a case distinction, which say nothing that the number does not.
 */
export function writePartial(
  { rule, operands }: OperationNode,
  place: number,
  names: readonly Part[],
): Part[] {
  const formulas = rule.formulasFor(operands.length)
  const formula = formulas.partials[place] ?? ''
  if (/^-?[\d.]+$/.test(formula) || formula.includes('?')) return []
  return formula.split(/([\p{L}_][\p{L}\d_]*)/u).map((text) => {
    return names[formulas.operandNames.indexOf(text)] ?? words(typeset(text))
  })
}

/** The formula language in print: · for *, a true minus, no blanks round ^. */
function typeset(text: string): string {
  return text.replace(/ ?\* ?/g, '·').replaceAll('-', '−')
}
