import { nameParts } from '../engine/notation/nameParts'

/** A variable's name as a textbook prints it: italic, Greek letters, real subscripts. */
export function VariableName({ name }: { name: string }) {
  const { base, subscript } = nameParts(name)
  const isNumber = /^[−\d∞]/.test(base)
  return (
    <span className={isNumber ? 'figure' : 'variable'}>
      {base}
      {subscript && <sub>{subscript}</sub>}
    </span>
  )
}
