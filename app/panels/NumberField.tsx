import { useId, useRef, useState } from 'react'
import { readInput } from '../engine/autodiff/readInput'
import { formatNumber } from '../engine/notation/formatNumber'
import { useText } from '../state/useText'
import { side } from '../words/english/side'
import { Told } from './Told'

/** Characters from which on a number is set smaller, so that all of it can be seen. */
const LONG = 16

interface NumberFieldProps {
  /** What it is called by a screen reader, and in the sentence about a text that is no number. */
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

/**
 * A number as text: `0.5`, `1/3`, `pi/2`. A text that is none brings back the number from before it was typed and says
 * why. What was typed stays, "1.50", as long as it is the value; ↑ and ↓ step by 1, Escape takes everything back, and
 * leaving the field drops what is no number.
 */
export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const text = useText(side)
  const [typed, setTyped] = useState<string>()
  const before = useRef(value)
  const errorId = useId()
  const read = typed === undefined ? value : readInput(typed)
  const isWrong = typeof read === 'string'
  const shown = typed !== undefined && (isWrong || read === value) ? typed : String(value)
  return (
    <>
      <input
        type="text"
        role="spinbutton"
        className={`number-field${shown.length > LONG ? ' is-long' : ''}`}
        aria-label={label}
        aria-valuenow={value}
        aria-valuetext={formatNumber(value, 17).text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? errorId : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        size={Math.max(shown.length + 1, 8)}
        value={shown}
        onFocus={() => {
          before.current = value
        }}
        onChange={(event) => {
          setTyped(event.target.value)
          const next = readInput(event.target.value)
          // "1,5" begins like 1, which nobody meant.
          onChange(typeof next === 'number' ? next : before.current)
        }}
        onKeyDown={({ key, altKey }) => {
          const by = altKey ? 0 : key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0
          if (by !== 0) onChange(Number((value + by).toPrecision(15)))
          else if (key === 'Escape') onChange(before.current)
          else return
          setTyped(undefined)
        }}
        onBlur={() => {
          if (isWrong) setTyped(undefined)
        }}
      />
      {isWrong && (
        <p id={errorId} className="input-error" role="alert">
          <Told text={text('stays', { error: read, name: label, value: formatNumber(value, 17).text })} />
        </p>
      )}
    </>
  )
}
