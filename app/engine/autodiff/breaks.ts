import { type Graph, type OperationNode, variableOf } from '../graph/graph'
import type { Operation } from '../operations/operation'
import { localGradient } from './backward'
import { dependentsOf } from './dependents'
import { valuesAlong } from './rootAlong'
import type { Run } from './run'

/**
 * The kink or jump of an operation over which a variable passes, or on which it stands, when it is moved by `step` to
 * either side. The root may show nothing of it: in relu(x) − relu(−x) at 0 two kinks cancel, in `x == 1 ? 1 : x` at 1
 * one point alone follows another rule. Undefined if there is none. Costs two passes over what depends on the variable.
 */
export function breakOnTheWay(
  graph: Graph,
  run: Run,
  variable: number,
  step: number,
): 'kink' | 'jump' | undefined {
  const valuesAt = valuesAlong(graph, run.value, variable)
  const value = run.value[variable] as number
  const concerned = dependentsOf(graph, variable).filter(
    ({ rule, result }) =>
      (isKinked(rule) || isJumping(rule)) &&
      (run.live[result] === 1 || !variableOf(graph, result).differentiable),
  )
  for (const moved of [value - step, value + step]) {
    const values = valuesAt(moved)
    const broken = concerned.find((operation) => breaksBetween(operation, run.value, values))
    if (broken) return isJumping(broken.rule) ? 'jump' : 'kink'
  }
  return undefined
}

function isKinked({ remarks }: Operation): boolean {
  return remarks.some(({ kind }) => kind === 'kink' || kind === 'tie')
}

/** Comparisons, logic and conditions jump as much as `floor` does. */
function isJumping({ remarks, partial }: Operation): boolean {
  return partial(0).none === true || remarks.some(({ kind }) => kind === 'jump')
}

/** Whether a result moved otherwise than the mean of the local gradients at both ends tells. */
function breaksBetween(operation: OperationNode, before: Float64Array, after: Float64Array): boolean {
  const moved = (variable: number) => (after[variable] as number) - (before[variable] as number)
  let told = 0
  let size = Math.abs(moved(operation.result))
  operation.operands.forEach((operand, place) => {
    const local = (localGradient(operation, place, before) + localGradient(operation, place, after)) / 2
    told += local * moved(operand)
    size += Math.abs(local * moved(operand))
  })
  return Math.abs(moved(operation.result) - told) > 1e-3 * size
}
