import { useState } from 'react'
import { readNumber } from '../engine/notation/readNumber'
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
  const [reach, setReach] = useState(() => reachFor(value))
  const wide = Math.max(reach, reachFor(value))
  const number = typed === undefined ? value : readNumber(typed)
  // What was typed stays as typed, "1.50", until the value is another one.
  const shown = typed !== undefined && (number === undefined || number === value) ? typed : String(value)
  const enter = (next: number) => {
    setReach(reachFor(next))
    setInput(name, next)
  }
  return (
    <div className="input">
      <span className="input-name" aria-hidden="true">
        <VariableName name={name} />
      </span>
      <input
        type="text"
        role="spinbutton"
        aria-label={name}
        aria-valuenow={value}
        aria-invalid={number === undefined}
        autoComplete="off"
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value)
          const next = readNumber(event.target.value)
          if (next !== undefined) enter(next)
        }}
        onKeyDown={({ key, altKey }) => {
          const by = altKey ? 0 : key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0
          if (by !== 0) enter(Number((value + by).toPrecision(15)))
          if (by !== 0 || key === 'Escape') setTyped(undefined)
        }}
        onBlur={() => setTyped(undefined)}
      />
      <input
        type="range"
        aria-label={`${name} slider`}
        aria-valuetext={String(value)}
        min={-wide}
        max={wide}
        step={wide / 100}
        value={value}
        onChange={(event) => {
          setReach(wide)
          setInput(name, Number(event.target.value))
        }}
      />
      {number === undefined && (
        <p className="input-error" role="alert">
          {typed === '' ? 'Nothing' : `“${typed}”`} is not a number: {name} stays {String(value)}
        </p>
      )}
    </div>
  )
}

/** Half the slider's range: 5, or the next round number that the value fits in. */
function reachFor(value: number): number {
  const size = Math.abs(value)
  return size <= 5 ? 5 : Math.min(10 ** Math.ceil(Math.log10(size)), Number.MAX_VALUE / 2)
}
