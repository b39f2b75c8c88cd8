import { contributionsInOrder } from '../autodiff/contributionsInOrder'
import { type Arrow, operationOf, symbolOf, variableOf } from '../graph/graph'
import type { ShownNumber } from '../notation/formatNumber'
import { dashed } from './describeArrow'
import { joined } from './joined'
import { numerator, quotient } from './quotient'
import { say } from './say'
import { named, type Part } from './sentence'
import { shownGradientText, shownSum } from './shownNumbers'
import { rightTelling, type Telling } from './telling'
import { bracketed } from './writeOperation'

/** Of more terms only the number is told. */
const TERMS_TOLD = 4

/** "∂f/∂x = 5 (via ×) + 3 (via +) = 8"; where contributions overwrite one another, which ones are lost. */
export function describeSum(telling: Telling, variable: number): Part[] {
  const { graph, run } = telling
  const { operands, relation } = shownSum(telling, variable)
  const terms = termParts(telling, variable, operands)
  const about = {
    quotient: quotient(numerator(graph, run), named(variableOf(graph, variable).name)),
    gradient: { role: 'gradient', text: shownGradientText(telling, variable) } as const,
  }
  if (run.accumulate === 'overwrite') {
    const lost = terms.slice(0, -1)
    const told =
      lost.length < TERMS_TOLD ? joined(lost, ', ') : say(telling, 'manyTerms', { count: lost.length })
    const right = shownGradientText(rightTelling(telling), variable)
    return say(telling, 'overwritten', {
      ...about,
      lost: say(telling, 'lost', { terms: told, count: lost.length }),
      right: { role: 'gradient', text: right },
    })
  }
  const told =
    terms.length > TERMS_TOLD ? say(telling, 'manyTerms', { count: terms.length }) : joined(terms, ' + ')
  return say(telling, 'sum', { ...about, terms: told, relation })
}

/** "5 (via ×)" for each contribution in the order of arrival; negative ones in brackets but for the first. */
function termParts(telling: Telling, variable: number, shown: readonly ShownNumber[]): Part[][] {
  const { graph } = telling
  return contributionsInOrder(graph, variable).map((arrow, index) => {
    const { operation } = graph.arrows[arrow] as Arrow
    const part: Part = { role: 'contribution', text: dashed(shown[index] as ShownNumber) }
    const contribution = bracketed(part, index > 0)
    return say(telling, 'via', { contribution, operation: symbolOf(operationOf(graph, operation)) })
  })
}
