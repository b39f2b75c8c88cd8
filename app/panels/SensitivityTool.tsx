import { useMemo } from 'react'
import { sampleRoot } from '../engine/autodiff/sampleRoot'
import { type VariableNode, variableOf } from '../engine/graph/graph'
import { gradientText, named, plainText, valueText } from '../engine/steps/sentence'
import { useActions, useLater } from '../state/useSession'
import { useSay } from '../state/useText'
import { tools } from '../words/english/tools'
import { CurvePlot } from './CurvePlot'
import { reachFor } from './reachFor'
import { QuietLine, SentenceLine } from './Sentence'
import { useInParts } from './useInParts'

/** Points of a curve: two a pixel on a small screen would show no more. */
const POINTS = 121

/** What the root would do if only one input moved: a curve for each, with the tangent that the gradient is. */
export default function SensitivityTool() {
  const say = useSay(tools)
  const leaves = useLater((derived) => derived.graph.leaves)
  const moving = useMemo(() => leaves.filter(({ differentiable }) => differentiable), [leaves])
  const groups = useInParts(moving)
  if (moving.length === 0) return <QuietLine parts={say('noInputGradient')} />
  return (
    <div className="curves">
      {groups.flat().map((leaf) => (
        <LeafCurve key={leaf.id} leaf={leaf} />
      ))}
    </div>
  )
}

function LeafCurve({ leaf }: { leaf: VariableNode }) {
  const say = useSay(tools)
  const { graph, explanation, digits } = useLater((derived) => derived.telling)
  const run = useLater((derived) => derived.rightRun)
  const slopes = useLater((derived) => derived.slopes)
  const isReached = useLater(({ frame }) => frame.gradient(leaf.id).state === 'complete')
  const { setInput } = useActions()
  const here = run.value[leaf.id] as number
  const reach = reachFor(here)
  const value = run.value[graph.root] as number
  const slope = isReached ? (slopes[leaf.id] as number) : undefined
  const plot = useMemo(
    () => ({
      curve: sampleRoot(graph, run.value, leaf.id, -reach, reach, POINTS),
      here: Number.isFinite(value) ? { x: here, y: value } : undefined,
      slope,
    }),
    [graph, run, leaf, reach, here, value, slope],
  )
  const root = variableOf(graph, graph.root)
  const ends = { variable: named(leaf.name), root: named(root.name) }
  const shown = valueText(explanation, root.id, value, digits)
  return (
    <figure className="curve">
      <CurvePlot
        plot={plot}
        label={plainText([say('curveLabel', ends)])}
        onDrag={(x) => setInput(leaf.name, Number(x.toPrecision(3)))}
      />
      <figcaption>
        <SentenceLine
          parts={say(slope === undefined ? 'curve' : 'curveSlope', {
            ...ends,
            value: { role: 'value', text: shown },
            slope: { role: 'gradient', text: slope === undefined ? '' : gradientText(slope, digits) },
          })}
        />
      </figcaption>
    </figure>
  )
}
