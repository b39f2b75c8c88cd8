import { exampleGroups } from '../examples/examples'
import { useActions } from '../state/useSession'
import { Menu } from './Menu'

/** All examples by group, each with its formula and where it comes from. */
export function ExamplesMenu() {
  const { choose } = useActions()
  return (
    <Menu title="Examples">
      {(close) =>
        exampleGroups.map(({ title, examples }) => (
          <section key={title} className="example-group" aria-label={title}>
            <h2>{title}</h2>
            {examples.map((example) => (
              <button
                key={example.title}
                type="button"
                className="example"
                onClick={() => {
                  choose(example)
                  close()
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
    </Menu>
  )
}
