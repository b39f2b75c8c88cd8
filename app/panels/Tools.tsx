import { type ComponentType, lazy, memo, useDeferredValue } from 'react'
import { LaterContext, useDerived } from '../state/useSession'
import { Fetched } from './Fetched'
import { Panel } from './Panel'
import { WHY_PANEL } from './showPanel'

/** A tool of the side: fetched and computed only once it is opened. To add one, write its file and its line here. */
const TOOLS: readonly (readonly [title: string, Tool: ComponentType, id?: string])[] = [
  ['Why this step', lazy(() => import('./StepTool')), WHY_PANEL],
  ['Gradient, chain and paths', lazy(() => import('./GradientTool'))],
  ['Sensitivity', lazy(() => import('./SensitivityTool'))],
  ['Nudge check', lazy(() => import('./NudgeTool'))],
  ['Ledger', lazy(() => import('./LedgerTool'))],
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

/** Renders once: what a tool shows it takes from the context. */
const FoldedTools = memo(function FoldedTools() {
  return TOOLS.map(([title, Tool, id]) => (
    <Panel key={title} title={title} id={id} open={false}>
      <Fetched what="This panel">
        <Tool />
      </Fetched>
    </Panel>
  ))
})
