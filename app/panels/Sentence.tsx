import type { Part } from '../engine/steps/sentence'
import { VariableName } from './VariableName'

/** One line of a sentence, each part in the style of its role, the local gradient with its rule in a box. */
export function SentenceLine({ parts }: { parts: readonly Part[] }) {
  return groups(parts).map((group, index) => {
    // A line is made anew as a whole; its parts have no identity beyond their place.
    const key = String(index)
    return (
      <span key={key} className={group[0]?.boxed ? 'local-box' : undefined}>
        {group.map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <PartText key={place} part={part} />
        ))}
      </span>
    )
  })
}

function PartText({ part: { role, text } }: { part: Part }) {
  if (role === 'name') return <VariableName name={text} />
  return role === 'words' ? text : <span className={`part-${role}`}>{text}</span>
}

/** Neighbours that share a box, and runs of what stands in none. */
function groups(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = []
  for (const part of parts) {
    const run = runs.at(-1)
    if (run && run[0]?.boxed === part.boxed) run.push(part)
    else runs.push([part])
  }
  return runs
}
