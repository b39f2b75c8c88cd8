import { lazy } from 'react'
import { useText } from '../state/useText'
import { page } from '../words/english/page'
import { Fetched } from './Fetched'
import { Menu } from './Menu'

// Fetched after the first paint: the first graph does not need them.
const ExampleList = lazy(() => import('./ExampleList'))

/** The menu of examples. */
export function ExamplesMenu() {
  const text = useText(page)
  return (
    <Menu title={text('examples')}>
      {(close) => (
        <Fetched failure={text('examplesMissing')}>
          <ExampleList onChosen={close} />
        </Fetched>
      )}
    </Menu>
  )
}
