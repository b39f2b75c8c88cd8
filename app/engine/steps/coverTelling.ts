import type { Explanation } from '../autodiff/explain'
import type { Reason, ReasonKind } from '../autodiff/reason'
import type { Run } from '../autodiff/run'
import { type Graph, operationOf } from '../graph/graph'
import { type NumberKey, type NumberKind, numberKey } from './covered'
import { say } from './say'
import { plainText } from './sentence'
import type { Telling } from './telling'

/**
 * The telling without its covered numbers: what is made of it, sentence, look, lens, table, shows "?" in their place. The
 * numbers themselves are taken out of the run, and the reasons that tell them are left out, so that nothing leads to them.
 */
export function coverTelling(telling: Telling, covered: ReadonlySet<NumberKey>): Telling {
  if (covered.size === 0) return telling
  const { graph, run, right, explanation } = telling
  return {
    ...telling,
    run: coverRun(graph.root, run, covered),
    ...(right ? { right: coverRun(graph.root, right, covered) } : {}),
    explanation: coverExplanation(graph, explanation, covered),
    covered,
  }
}

function coverRun(root: number, run: Run, covered: ReadonlySet<NumberKey>): Run {
  const without = (kind: NumberKind, numbers: Float64Array) =>
    numbers.map((number, id) => (covered.has(numberKey(kind, id)) ? Number.NaN : number))
  const gradient = without('gradient', run.gradient)
  // The seed is given. Without a value there is none, but that is not told either.
  if (covered.has(numberKey('value', root))) gradient[root] = run.seed
  return {
    ...run,
    gradient,
    value: without('value', run.value),
    local: without('local', run.local),
    contribution: without('contribution', run.contribution),
  }
}

/** Reasons of these kinds are about the value alone; all others tell what becomes of a gradient. */
const OF_VALUE: readonly ReasonKind[] = ['not defined', 'no value', 'overflow']

/** The explanation without the reasons that tell a covered number. */
function coverExplanation(
  graph: Graph,
  explanation: Explanation,
  covered: ReadonlySet<NumberKey>,
): Explanation {
  const { remarks, gradientRemarks, valueReasons, gradientReasons } = explanation
  const shows = (kind: NumberKind, id: number) => !covered.has(numberKey(kind, id))
  const showsValuesAt = (operation: number) => {
    const { operands, result } = operationOf(graph, operation)
    return [...operands, result].every((id) => shows('value', id))
  }
  const showsGradientsAt = (operation: number) => {
    const { operands, result, firstArrow } = operationOf(graph, operation)
    const arrows = operands.map((_, place) => firstArrow + place)
    return shows('gradient', result) && arrows.every((id) => shows('local', id) && shows('contribution', id))
  }
  const tells = (operation: number, { kind }: Reason) =>
    showsValuesAt(operation) && (OF_VALUE.includes(kind) || showsGradientsAt(operation))
  return {
    ...explanation,
    remarks: filterLists(remarks, tells),
    gradientRemarks: filterLists(gradientRemarks, (id) => showsValuesAt(id) && showsGradientsAt(id)),
    valueReasons: filterMap(
      valueReasons,
      (id) => shows('value', id),
      (reason) => {
        const isTold = reason.operation === undefined || tells(reason.operation, reason)
        return isTold ? reason : { ...reason, text: plainText([say({ explanation }, 'findFirst')]) }
      },
    ),
    gradientReasons: filterMap(gradientReasons, (id, { operation }) => {
      const isTold = operation === undefined || (showsValuesAt(operation) && showsGradientsAt(operation))
      return isTold && shows('value', id) && shows('gradient', id)
    }),
  }
}

function filterMap(
  reasons: ReadonlyMap<number, Reason>,
  keeps: (id: number, reason: Reason) => boolean,
  change = (reason: Reason) => reason,
): ReadonlyMap<number, Reason> {
  const kept = [...reasons].filter(([id, reason]) => keeps(id, reason))
  return new Map(kept.map(([id, reason]) => [id, change(reason)]))
}

function filterLists(
  lists: ReadonlyMap<number, readonly Reason[]>,
  keeps: (id: number, reason: Reason) => boolean,
): ReadonlyMap<number, readonly Reason[]> {
  const kept = [...lists].map(([id, reasons]) => [id, reasons.filter((one) => keeps(id, one))] as const)
  return new Map(kept.filter(([, reasons]) => reasons.length > 0))
}
