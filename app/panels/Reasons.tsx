import type { VariableNode } from '../engine/graph/graph'
import { joined } from '../engine/steps/joined'
import type { ReasonLine } from '../engine/steps/reasonLines'
import { named } from '../engine/steps/sentence'
import { useSay, useText } from '../state/useText'
import { side } from '../words/english/side'
import { SentenceLine } from './Sentence'
import { Told } from './Told'
import { WhyLink } from './WhyLink'

/** Of more lines and names only so many are listed; the table has them all. */
const MOST_LINES = 20
const MOST_NAMES = 8

/** The reasons of odd numbers, numbered as they are marked in the table. Nothing where all numbers are plain. */
export function Reasons({ lines }: { lines: readonly ReasonLine[] }) {
  const text = useText(side)
  if (lines.length === 0) return null
  const hidden = lines.length - MOST_LINES
  return (
    <section className="reasons" aria-labelledby="reasons-title">
      <h3 id="reasons-title">{text('reasons')}</h3>
      <ol>
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={line.text}>
            <Subject line={line} />: <Told text={line.text} />{' '}
            <WhyLink convention={line.convention} about={line.text} />
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="quiet">{text('andMore', { count: hidden })}</p>}
    </section>
  )
}

/** "v₁, gradient of x, y". */
function Subject({ line: { values, gradients } }: { line: ReasonLine }) {
  const say = useSay(side)
  const names = (variables: readonly VariableNode[]) => {
    const hidden = variables.length - MOST_NAMES
    const listed = joined(
      variables.slice(0, MOST_NAMES).map(({ name }) => [named(name)]),
      ', ',
    )
    return hidden > 0 ? say('namesAndMore', { names: listed, count: hidden }) : listed
  }
  return (
    <>
      <SentenceLine parts={names(values)} />
      {values.length > 0 && gradients.length > 0 && '; '}
      {gradients.length > 0 && <SentenceLine parts={say('gradientOf', { names: names(gradients) })} />}
    </>
  )
}
