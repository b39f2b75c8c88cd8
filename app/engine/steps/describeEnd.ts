import { variableOf } from '../graph/graph'
import { relationOf } from '../notation/formatNumber'
import { joined } from './joined'
import { numerator, quotient } from './quotient'
import { say } from './say'
import { named, type Part } from './sentence'
import { shownGradientText, shownNumber } from './shownNumbers'
import type { Telling } from './telling'

/** More gradients are only counted. */
const TOLD = 4

/** "Done: the gradients of the inputs are ∂f/∂x = 8, ∂f/∂y = 3"; nothing where no input has one. */
export function describeEnd(telling: Telling): Part[] {
  const { graph, run } = telling
  const leaves = graph.leaves.filter(({ differentiable }) => differentiable)
  if (leaves.length === 0) return []
  if (leaves.length > TOLD) return say(telling, 'doneMany', { count: leaves.length })
  const gradients = leaves.map(({ id }) => {
    return say(telling, 'gradientOf', {
      quotient: quotient(numerator(graph, run), named(variableOf(graph, id).name)),
      relation: relationOf(shownNumber(telling, 'gradient', id)),
      gradient: { role: 'gradient', text: shownGradientText(telling, id) },
    })
  })
  return say(telling, 'done', { count: leaves.length, gradients: joined(gradients, ', ') })
}
