import { useMemo } from 'react'
import { pathsToRoot } from '../engine/autodiff/paths'
import { variableOf } from '../engine/graph/graph'
import { chainOf } from '../engine/steps/chain'
import { chainLines } from '../engine/steps/chainLines'
import { useActions, useLater, useSession } from '../state/useSession'
import { useSay, useText } from '../state/useText'
import { tools } from '../words/english/tools'
import { ClosedFormView } from './ClosedFormView'
import { PathList } from './PathList'
import { QuietLine, SentenceLine } from './Sentence'
import { VariableChoice } from './VariableChoice'

/** The chain rule for one variable as the steps build it up, its paths, and what would happen without adding. */
export default function GradientTool() {
  const say = useSay(tools)
  const text = useText(tools)
  const told = useLater((derived) => derived.telling)
  const run = useLater((derived) => derived.rightRun)
  const frame = useLater((derived) => derived.frame)
  const chosen = useLater((derived) => derived.chosen)
  const { graph } = told
  const telling = useMemo(() => ({ ...told, run }), [told, run])
  const paths = useMemo(() => pathsToRoot(graph, run, chosen), [graph, run, chosen])
  const chain = useMemo(() => chainOf(telling, chosen, paths), [telling, chosen, paths])
  const lines = useMemo(() => chainLines(telling, chain, frame), [telling, chain, frame])
  const variable = variableOf(graph, chosen)
  if (!variable.differentiable) return <QuietLine parts={say('noGradient')} />
  return (
    <>
      <VariableChoice />
      <section className="chain shaped" aria-label={text('chain')}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place
          <p key={index}>
            <SentenceLine parts={line} />
          </p>
        ))}
      </section>
      {chain.routes.length > 1 && <QuietLine parts={say('chainBoxed')} />}
      {told.right && <QuietLine parts={say('chainAdds')} />}
      <PathList telling={telling} frame={frame} variable={chosen} paths={paths} />
      {variable.kind === 'leaf' && <ClosedFormView leaf={variable} />}
      <OverwriteSwitch />
    </>
  )
}

/** Replays the backward pass with = for +=: the wrong gradients show what adding is for. */
function OverwriteSwitch() {
  const say = useSay(tools)
  const accumulate = useSession(({ settings }) => settings.accumulate)
  const { change } = useActions()
  return (
    <label className="choice">
      <span>
        <SentenceLine parts={say('overwriteQuestion')} />
      </span>
      <input
        type="checkbox"
        checked={accumulate === 'overwrite'}
        onChange={(event) => change({ accumulate: event.target.checked ? 'overwrite' : 'add' })}
      />
    </label>
  )
}
