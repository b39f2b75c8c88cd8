import { COVERED, type Part } from '../engine/steps/sentence'
import { ArrowLink } from './ArrowLink'
import { Told } from './Told'
import { VariableName } from './VariableName'

/**
 * One line of a sentence, each part in the style of its role, the local gradient with its rule in a box. What is about an
 * arrow is linked to it in the graph.
 */
export function SentenceLine({ parts }: { parts: readonly Part[] }) {
  return groups(parts).map((group, index) => {
    // A line is made anew as a whole; its parts have no identity beyond their place.
    const key = String(index)
    const [first] = group
    const texts = group.map((part, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <PartText key={place} part={part} />
    ))
    const boxed = first?.boxed ? 'local-box' : undefined
    if (first?.arrow === undefined)
      return (
        <span key={key} className={boxed}>
          {texts}
        </span>
      )
    return (
      <ArrowLink key={key} arrow={first.arrow} className={boxed}>
        {texts}
      </ArrowLink>
    )
  })
}

/** A line set back: what a panel remarks. */
export function QuietLine({ parts }: { parts: readonly Part[] }) {
  return (
    <p className="quiet">
      <SentenceLine parts={parts} />
    </p>
  )
}

function PartText({ part: { role, text, adjoint } }: { part: Part }) {
  if (role === 'name') return <VariableName name={text} adjoint={adjoint} />
  if (text === COVERED) return <span className={`part-${role} is-covered`}>{text}</span>
  if (role === 'words') return text
  return <span className={`part-${role}`}>{role === 'remark' ? <Told text={text} /> : text}</span>
}

/** Neighbours that share a box or an arrow, and runs of what stands in none. */
function groups(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = []
  for (const part of parts) {
    const run = runs.at(-1)
    const [first] = run ?? []
    if (run && first?.boxed === part.boxed && first?.arrow === part.arrow) run.push(part)
    else runs.push([part])
  }
  return runs
}
