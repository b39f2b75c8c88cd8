import { exampleGroups } from '../examples/examples'
import { useActions } from '../state/useSession'

/** All examples by group, each with its formula and where it comes from; `onChosen` is called after a choice. */
export default function ExampleList({ onChosen }: { onChosen: () => void }) {
  const { choose } = useActions()
  return exampleGroups.map(({ title, examples }) => (
    <section key={title} className="example-group" aria-label={title} lang="en">
      <h2>{title}</h2>
      {examples.map((example) => (
        <button
          key={example.title}
          type="button"
          className="example"
          onClick={() => {
            choose(example)
            onChosen()
          }}
        >
          <strong>{example.title}</strong>
          <code>{example.formula}</code>
          <small>{example.source}</small>
        </button>
      ))}
    </section>
  ))
}
