import type { Explanation } from '../autodiff/explain'
import { type Reason, reasonText } from '../autodiff/reason'
import type { Run } from '../autodiff/run'
import type { Graph, OperationNode } from '../graph/graph'
import type { NumberKey } from './covered'
import type { Part, Sentence } from './sentence'

/** What telling a step needs: the graph, its run and the reasons, and how many digits to show. */
export interface Telling {
  readonly graph: Graph
  readonly run: Run
  readonly explanation: Explanation
  readonly digits: number
  /** The run with contributions added, where the told one lets them overwrite one another. */
  readonly right?: Run
  /** The numbers that `run` is without, because the reader is to find them; absent where there are none. */
  readonly covered?: ReadonlySet<NumberKey>
}

/** What is right to say of gradients: the same telling, of the run in which contributions are added. */
export function rightTelling(telling: Telling): Telling {
  const { right } = telling
  return right ? { ...telling, run: right } : telling
}

/** Whether a variable's gradient is wrong, because contributions overwrite one another on purpose. */
export function isWrong({ run, right }: Telling, variable: number): boolean {
  if (!right) return false
  const [told, wanted] = [run.gradient[variable], right.gradient[variable]]
  return told !== wanted && !Object.is(told, wanted)
}

/**
 * The lines of a step, and below them one for each reason of a number in it and for each remark on its operation.
 * A reason says nothing new, and is left out, where the remark that it repeats stands.
 */
export function withRemarks(
  { graph, explanation }: Telling,
  lines: readonly (readonly Part[])[],
  reasons: readonly (Reason | undefined)[],
  remarks: readonly Reason[] = [],
): Sentence {
  const told = new Set(remarks.map(({ text }) => text))
  const all = new Map<string, Reason>()
  for (const reason of [...reasons, ...remarks]) {
    if (!reason || (reason.from !== undefined && told.has(reason.text))) continue
    all.set(reasonText(graph, reason, explanation.language), reason)
  }
  return [
    ...lines,
    ...[...all].map(([text, { convention }]): Part[] => [{ role: 'remark', text, convention }]),
  ]
}

/** What is remarked on an operation in a forward step: all of its values. */
export function valueRemarks({ explanation }: Telling, { id }: OperationNode): readonly Reason[] {
  return explanation.remarks.get(id) ?? []
}

/** What is remarked on an operation in a backward step: of its values, and what begins on the way back. */
export function backwardRemarks({ explanation }: Telling, { id }: OperationNode): readonly Reason[] {
  return [...(explanation.gradientRemarks.get(id) ?? []), ...(explanation.remarks.get(id) ?? [])]
}
