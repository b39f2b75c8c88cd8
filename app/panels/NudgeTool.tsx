import { memo, useMemo, useState } from 'react'
import { checkByNudge } from '../engine/autodiff/nudge'
import { rootAfter } from '../engine/autodiff/rootAlong'
import { type Graph, type VariableNode, variableOf } from '../engine/graph/graph'
import { formatNumber } from '../engine/notation/formatNumber'
import { describeNudge, describeNudgeWhy, VERDICT_MARKS, verdictText } from '../engine/steps/describeNudge'
import { gradientText, named, plainText } from '../engine/steps/sentence'
import { traceRows } from '../engine/steps/traceRows'
import { useLater } from '../state/useSession'
import { useSay, useText } from '../state/useText'
import { tools } from '../words/english/tools'
import { QuietLine, SentenceLine } from './Sentence'
import { useInParts } from './useInParts'
import { VariableChoice } from './VariableChoice'
import { VariableName } from './VariableName'

/** Of larger graphs only the inputs are checked: each check walks through all that depends on its variable, 20 times. */
const ALL_CHECKED = 200

const COLUMNS = ['nudgeName', 'nudgeGradient', 'nudgeDifference', 'nudgeStep', 'nudgeError'] as const

/** Every gradient that is known beside the central difference of the root, and a nudge to make by hand. */
export default function NudgeTool() {
  const say = useSay(tools)
  const text = useText(tools)
  const { graph, run, digits } = useLater((derived) => derived.telling)
  const frame = useLater((derived) => derived.frame)
  const root = named(variableOf(graph, graph.root).name)
  const checked = useMemo(() => checkedVariables(graph), [graph])
  const known = useMemo(
    () => checked.filter(({ id }) => frame.gradient(id).state === 'complete'),
    [checked, frame],
  )
  const groups = useInParts(known)
  return (
    <>
      <NudgeByHand />
      <div className="table-frame">
        <table className="trace checks" aria-label={text('nudgeCheck')}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {text(column)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{text('nudgeVerdict')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.flat().map((variable) => (
              <CheckRow key={variable.id} variable={variable} />
            ))}
          </tbody>
        </table>
      </div>
      {known.length === 0 && <QuietLine parts={say('nothingChecked')} />}
      <QuietLine
        parts={
          run.seed === 1
            ? say('difference', { root })
            : say('differenceWithSeed', { root, seed: formatNumber(run.seed, digits).text })
        }
      />
    </>
  )
}

function checkedVariables(graph: Graph): VariableNode[] {
  const all = graph.operations.length <= ALL_CHECKED ? traceRows(graph) : graph.leaves
  return all.filter(({ differentiable }) => differentiable)
}

/** Renders again only when the run has changed: a step alone changes nothing in it. */
const CheckRow = memo(function CheckRow({ variable }: { variable: VariableNode }) {
  const telling = useLater((derived) => derived.telling)
  const { graph, run, digits } = telling
  const check = useMemo(() => checkByNudge(graph, run, variable.id), [graph, run, variable])
  const { gradient, difference, step, relativeError, verdict } = check
  const why = describeNudgeWhy(telling, check)
  // Enough to see how well the two agree.
  const shownDigits = Math.max(digits, 6)
  return (
    <>
      <tr>
        <th scope="row">
          <VariableName name={variable.name} />
        </th>
        <td className="number part-gradient">{gradientText(gradient, shownDigits)}</td>
        <td className="number">{gradientText(difference, shownDigits)}</td>
        <td className="number">{gradientText(step, 2)}</td>
        <td className="number">{gradientText(relativeError, 2)}</td>
        <td className={`verdict is-${verdict}`}>
          <span role="img" aria-label={plainText([verdictText(telling, verdict)])}>
            {VERDICT_MARKS[verdict]}
          </span>
        </td>
      </tr>
      {why.length > 0 && (
        <tr className="check-why">
          <td colSpan={6}>
            <SentenceLine parts={why} />
          </td>
        </tr>
      )}
    </>
  )
})

/** Moves the chosen variable by a step that the reader drags, and tells the predicted and the real change of the root. */
function NudgeByHand() {
  const telling = useLater((derived) => derived.telling)
  const chosen = useLater((derived) => derived.chosen)
  const isKnown = useLater(({ frame }) => frame.gradient(chosen).state === 'complete')
  const say = useSay(tools)
  const [share, setShare] = useState(0.01)
  const { graph, run } = telling
  const value = run.value[chosen] as number
  const step = Number((share * Math.max(1, Math.abs(value))).toPrecision(3))
  return (
    <div className="nudge">
      <VariableChoice />
      <label className="choice">
        <span>
          <SentenceLine parts={say('nudgeBy', { step: formatNumber(step, 3).text })} />
        </span>
        <input
          type="range"
          min={-1}
          max={1}
          step={0.01}
          value={share}
          onChange={(event) => setShare(Number(event.target.value))}
        />
      </label>
      <p className="nudge-result shaped">
        <SentenceLine
          parts={
            isKnown
              ? describeNudge(telling, chosen, step, rootAfter(graph, run.value, chosen, value + step))
              : say('nudgeWaits', { variable: named(variableOf(graph, chosen).name) })
          }
        />
      </p>
    </div>
  )
}
