import { contributionsInOrder } from '../autodiff/contributionsInOrder'
import { type Arrow, operationOf, symbolOf, variableOf } from '../graph/graph'
import { numerator, quotient } from './quotient'
import { say } from './say'
import { gradientText, named, type Part, words } from './sentence'
import { shownSum } from './shownNumbers'
import type { Telling } from './telling'
import { bracketed } from './writeOperation'

/** Of more terms only the number is told. */
const TERMS_TOLD = 4

/** "∂f/∂x = 5 (via ×) + 3 (via +) = 8". */
export function describeSum(telling: Telling, variable: number): Part[] {
  const { graph, run, digits } = telling
  const arrows = contributionsInOrder(graph, variable).map((id) => graph.arrows[id] as Arrow)
  const { operands, relation } = shownSum(telling, variable)
  const terms = arrows.flatMap(({ operation }, index): Part[] => {
    const { number, text } = operands[index] as (typeof operands)[number]
    const shown: Part = { role: 'contribution', text: Number.isNaN(number) ? '–' : text }
    const contribution = bracketed(shown, index > 0)
    const term = say('via', { contribution, operation: symbolOf(operationOf(graph, operation)) })
    return index > 0 ? [words(' + '), ...term] : term
  })
  return say('sum', {
    quotient: quotient(numerator(graph, run), named(variableOf(graph, variable).name)),
    terms: arrows.length > TERMS_TOLD ? say('manyTerms', { count: arrows.length }) : terms,
    relation,
    gradient: { role: 'gradient', text: gradientText(run.gradient[variable] as number, digits) },
  })
}
