import type { VariableNode } from '../engine/graph/graph'
import type { ReasonLine } from '../engine/steps/reasonLines'
import { VariableName } from './VariableName'
import { WhyLink } from './WhyLink'

/** Of more lines and names only so many are listed; the table has them all. */
const MOST_LINES = 20
const MOST_NAMES = 8

/** The reasons of odd numbers, numbered as they are marked in the table. Nothing where all numbers are plain. */
export function Reasons({ lines }: { lines: readonly ReasonLine[] }) {
  if (lines.length === 0) return null
  const hidden = lines.length - MOST_LINES
  return (
    <section className="reasons" aria-labelledby="reasons-title">
      <h3 id="reasons-title">Numbers with a reason</h3>
      <ol>
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={line.text}>
            <Subject line={line} />: {line.text} <WhyLink convention={line.convention} about={line.text} />
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="quiet">and {hidden} more</p>}
    </section>
  )
}

/** "v₁, gradient of x, y". */
function Subject({ line: { values, gradients } }: { line: ReasonLine }) {
  return (
    <>
      <Names variables={values} />
      {values.length > 0 && gradients.length > 0 && '; '}
      {gradients.length > 0 && 'gradient of '}
      <Names variables={gradients} />
    </>
  )
}

function Names({ variables }: { variables: readonly VariableNode[] }) {
  const hidden = variables.length - MOST_NAMES
  return (
    <>
      {variables.slice(0, MOST_NAMES).map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <VariableName name={name} />
        </span>
      ))}
      {hidden > 0 && ` and ${hidden} more`}
    </>
  )
}
