import type { Part } from '../engine/steps/sentence'
import { VariableName } from './VariableName'

/** One line of a sentence, each part in the style of its role. */
export function SentenceLine({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, index) => {
    // A line is made anew as a whole; its parts have no identity of their own.
    const key = `${index} ${part.text}`
    if (part.role === 'name') return <VariableName key={key} name={part.text} />
    if (part.role === 'words') return <span key={key}>{part.text}</span>
    return (
      <span key={key} className={`part-${part.role}`}>
        {part.text}
      </span>
    )
  })
}
