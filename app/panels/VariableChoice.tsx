import { memo } from 'react'
import { plainName } from '../engine/notation/nameParts'
import { useActions, useDerived } from '../state/useSession'
import { useText } from '../state/useText'
import { tools } from '../words/english/tools'

/** The variable whose gradient the tools look at. */
export const VariableChoice = memo(function VariableChoice() {
  const graph = useDerived((derived) => derived.graph)
  const chosen = useDerived((derived) => derived.chosen)
  const { change } = useActions()
  const text = useText(tools)
  return (
    <label className="choice">
      <span>{text('gradientOf')}</span>
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
