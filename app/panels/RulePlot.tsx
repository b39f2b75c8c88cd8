import { useMemo } from 'react'
import { localGradient } from '../engine/autodiff/backward'
import { sampleRule } from '../engine/autodiff/sampleRoot'
import { type OperationNode, variableOf } from '../engine/graph/graph'
import { named, plainText } from '../engine/steps/sentence'
import { useLater } from '../state/useSession'
import { useSay } from '../state/useText'
import { tools } from '../words/english/tools'
import { CurvePlot } from './CurvePlot'
import { reachFor } from './reachFor'
import { SentenceLine } from './Sentence'

const POINTS = 121

/** The curve of an operation in which one operand moves, with its tangent at the present one; nothing for others. */
export function RulePlot({ operation }: { operation: OperationNode }) {
  const say = useSay(tools)
  const graph = useLater((derived) => derived.graph)
  const run = useLater((derived) => derived.rightRun)
  const { rule, operands, result } = operation
  const moving = operands.flatMap((operand, place) =>
    variableOf(graph, operand).kind === 'constant' ? [] : [place],
  )
  const place = moving[0] ?? 0
  const operand = operands[place] ?? 0
  const here = run.value[operand] as number
  const value = run.value[result] as number
  const isPlottable = moving.length === 1 && Number.isFinite(here)
  const plot = useMemo(() => {
    const values = operands.map((one) => run.value[one] as number)
    const moved = { value: (x: number) => rule.value(...values.with(place, x)) }
    const reach = reachFor(here)
    return {
      curve: isPlottable ? sampleRule(moved, -reach, reach, POINTS) : [],
      here: Number.isFinite(value) ? { x: here, y: value } : undefined,
      slope: rule.partial(place).none ? undefined : localGradient(operation, place, run.value),
    }
  }, [run, operation, rule, operands, place, here, value, isPlottable])
  if (!isPlottable) return null
  const parts = say(plot.slope === undefined ? 'ruleCurveFlat' : 'ruleCurve', {
    result: named(variableOf(graph, result).name),
    operand: named(variableOf(graph, operand).name),
  })
  return (
    <figure className="curve">
      <CurvePlot plot={plot} label={plainText([parts])} />
      <figcaption>
        <SentenceLine parts={parts} />
      </figcaption>
    </figure>
  )
}
