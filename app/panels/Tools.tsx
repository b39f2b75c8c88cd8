import { type ComponentType, lazy, memo, useDeferredValue } from 'react'
import { LaterContext, useDerived } from '../state/useSession'
import { useText } from '../state/useText'
import { side } from '../words/english/side'
import { Fetched } from './Fetched'
import { Panel } from './Panel'
import { WHY_PANEL } from './showPanel'

/** Keys of the titles in the catalogue `side`. */
type Title = 'why' | 'gradient' | 'sensitivity' | 'nudge' | 'ledger'

/** A tool of the side: fetched and computed only once it is opened. To add one, write its file and its line here. */
const TOOLS: readonly (readonly [title: Title, Tool: ComponentType, id?: string])[] = [
  ['why', lazy(() => import('./StepTool')), WHY_PANEL],
  ['gradient', lazy(() => import('./GradientTool'))],
  ['sensitivity', lazy(() => import('./SensitivityTool'))],
  ['nudge', lazy(() => import('./NudgeTool'))],
  ['ledger', lazy(() => import('./LedgerTool'))],
]

/** The tools that explain a step further, folded until they are asked for. */
export function Tools() {
  const derived = useDeferredValue(useDerived((all) => all))
  return (
    <LaterContext value={derived}>
      <FoldedTools />
    </LaterContext>
  )
}

/** Renders once in a language: what a tool shows it takes from the context. */
const FoldedTools = memo(function FoldedTools() {
  const text = useText(side)
  return TOOLS.map(([title, Tool, id]) => (
    <Panel key={title} title={text(title)} id={id} open={false}>
      <Fetched failure={text('panelMissing')}>
        <Tool />
      </Fetched>
    </Panel>
  ))
})
