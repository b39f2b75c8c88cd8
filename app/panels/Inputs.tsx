import { memo, useState } from 'react'
import { formatNumber } from '../engine/notation/formatNumber'
import { useActions, useDerived } from '../state/useSession'
import { useText } from '../state/useText'
import { side } from '../words/english/side'
import { NumberField } from './NumberField'
import { Panel } from './Panel'
import { reachFor } from './reachFor'
import { useInParts } from './useInParts'
import { VariableName } from './VariableName'

/** A number and a slider for each leaf; a change is computed at once, at the present step. */
export function Inputs() {
  const text = useText(side)
  const leaves = useDerived((derived) => derived.graph.leaves)
  const inputs = useDerived((derived) => derived.inputs)
  const groups = useInParts(leaves)
  return (
    <Panel title={text('inputs')}>
      {leaves.length === 0 && <p className="quiet">{text('noInputs')}</p>}
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the inputs have names, their groups are places
        <div key={index} className={`inputs${groups.length > 1 ? ' is-part' : ''}`}>
          {group.map(({ name }) => (
            <Input key={name} name={name} value={inputs.get(name) ?? 0} />
          ))}
        </div>
      ))}
    </Panel>
  )
}

const Input = memo(function Input({ name, value }: { name: string; value: number }) {
  const { setInput } = useActions()
  const text = useText(side)
  const [reach, setReach] = useState(() => reachFor(value))
  const wide = Math.max(reach, reachFor(value))
  return (
    <div className="input">
      <span className="input-name" aria-hidden="true">
        <VariableName name={name} />
      </span>
      <NumberField
        label={name}
        value={value}
        onChange={(next) => {
          setReach(reachFor(next))
          setInput(name, next)
        }}
      />
      <input
        type="range"
        aria-label={text('slider', { name })}
        aria-valuetext={formatNumber(value, 17).text}
        min={-wide}
        max={wide}
        step={wide / 100}
        value={value}
        onChange={(event) => {
          setReach(wide)
          setInput(name, Number(event.target.value))
        }}
      />
    </div>
  )
})
