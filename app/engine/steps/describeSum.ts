import { type Arrow, operationOf, symbolOf, variableOf } from '../graph/graph'
import { formatNumber, relationOf } from '../notation/formatNumber'
import { contributionsInOrder } from './frame'
import { gradientText, named, type Part, words } from './sentence'
import type { Telling } from './telling'
import { bracketed } from './writeOperation'

/** "∂f/∂x = 5 (via ×) + 3 (via +) = 8". */
export function describeSum({ graph, run, digits }: Telling, variable: number): Part[] {
  const arrows = contributionsInOrder(graph, variable).map((id) => graph.arrows[id] as Arrow)
  const terms = arrows.map(({ id }) => formatNumber(run.contribution[id] as number, digits))
  const shown = arrows.map(({ id }) => gradientText(run.contribution[id] as number, digits))
  const sum = formatNumber(run.gradient[variable] as number, digits)
  const shownTerms = arrows.flatMap(({ operation }, index): Part[] => [
    ...(index > 0 ? [words(' + ')] : []),
    ...bracketed({ role: 'contribution', text: shown[index] ?? '' }, index > 0),
    words(` (via ${symbolOf(operationOf(graph, operation))})`),
  ])
  const tooMany = arrows.length > 4
  const total = run.seed === 1 ? words('∂') : words('∂L')
  const numerator = run.seed === 1 ? [named(variableOf(graph, graph.root).name)] : []
  return [
    total,
    ...numerator,
    words('/∂'),
    named(variableOf(graph, variable).name),
    words(' = '),
    ...(tooMany ? [words(`sum of ${arrows.length} contributions`)] : shownTerms),
    words(` ${relationOf(sum, ...terms)} `),
    { role: 'gradient', text: gradientText(run.gradient[variable] as number, digits) },
  ]
}
