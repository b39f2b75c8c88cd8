import { useState } from 'react'
import { useActions, useDerived } from '../state/useSession'
import { Panel } from './Panel'
import { VariableName } from './VariableName'

/** A number and a slider for each leaf; a change is computed at once, at the present step. */
export function Inputs() {
  const leaves = useDerived((derived) => derived.graph.leaves)
  const inputs = useDerived((derived) => derived.inputs)
  return (
    <Panel title="Inputs">
      {leaves.length === 0 && (
        <p className="quiet">This formula has no inputs: every number in it is fixed.</p>
      )}
      <div className="inputs">
        {leaves.map(({ name }) => (
          <Input key={name} name={name} value={inputs.get(name) ?? 0} />
        ))}
      </div>
    </Panel>
  )
}

function Input({ name, value }: { name: string; value: number }) {
  const { setInput } = useActions()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [widest, setWidest] = useState(() => reachFor(value))
  // What was typed stays as typed, "1.50", until the value is another one.
  const isShown = typed !== undefined && (typed === '' || Number(typed) === value)
  const reach = Math.max(widest, reachFor(value))
  if (reach !== widest) setWidest(reach)
  return (
    <div className="input">
      <span className="input-name" aria-hidden="true">
        <VariableName name={name} />
      </span>
      <input
        type="number"
        aria-label={name}
        step="any"
        value={isShown ? typed : String(value)}
        onChange={(event) => {
          setTyped(event.target.value)
          if (event.target.value !== '') setInput(name, event.target.valueAsNumber)
        }}
        onBlur={() => setTyped(undefined)}
      />
      <input
        type="range"
        aria-label={`${name} slider`}
        min={-reach}
        max={reach}
        step={reach / 100}
        value={value}
        onChange={(event) => setInput(name, Number(event.target.value))}
      />
    </div>
  )
}

/** Half the slider's range: 5, or the next round number that the value fits in. */
function reachFor(value: number): number {
  const size = Math.abs(value)
  return size <= 5 ? 5 : Math.min(10 ** Math.ceil(Math.log10(size)), Number.MAX_VALUE / 2)
}
