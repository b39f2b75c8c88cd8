import { nameParts } from '../engine/notation/nameParts'

interface VariableNameProps {
  readonly name: string
  /** Its adjoint is meant: a bar over the base. */
  readonly adjoint?: boolean | undefined
}

/** A variable's name as a textbook prints it: italic, Greek letters, real subscripts. */
export function VariableName({ name, adjoint = false }: VariableNameProps) {
  const { base, subscript } = nameParts(name)
  const isNumber = /^[−\d∞]/.test(base)
  return (
    <span className={isNumber ? 'figure' : 'variable'}>
      {adjoint ? <span className="adjoint">{base}</span> : base}
      {subscript && <sub>{subscript}</sub>}
    </span>
  )
}
