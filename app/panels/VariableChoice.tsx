import { memo } from 'react'
import { plainName } from '../engine/notation/nameParts'
import { useActions, useDerived } from '../state/useSession'

/** The variable whose gradient the tools look at. */
export const VariableChoice = memo(function VariableChoice() {
  const graph = useDerived((derived) => derived.graph)
  const chosen = useDerived((derived) => derived.chosen)
  const { change } = useActions()
  return (
    <label className="choice">
      <span>Gradient of</span>
      <select
        value={graph.variables[chosen]?.name ?? ''}
        onChange={(event) => change({ chosen: event.target.value })}
      >
        {graph.variables
          .filter(({ differentiable }) => differentiable)
          .map(({ id, name }) => (
            <option key={id} value={name}>
              {plainName(name)}
            </option>
          ))}
      </select>
    </label>
  )
})
