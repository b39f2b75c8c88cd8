import { lazy } from 'react'
import { Fetched } from './Fetched'
import { Menu } from './Menu'

// Fetched after the first paint: the first graph does not need them.
const ExampleList = lazy(() => import('./ExampleList'))

/** The menu of examples. */
export function ExamplesMenu() {
  return (
    <Menu title="Examples">
      {(close) => (
        <Fetched what="The examples">
          <ExampleList onChosen={close} />
        </Fetched>
      )}
    </Menu>
  )
}
