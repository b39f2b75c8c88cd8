import { type ComponentType, lazy, Suspense } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import { Panel } from './Panel'

/** Id of the panel that answers "why?" about a step. */
export const WHY_PANEL = 'why-this-step'

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
  return TOOLS.map(([title, Tool, id]) => (
    <Panel key={title} title={title} id={id} open={false}>
      <ErrorBoundary subject="" failure={<p role="alert">This panel could not be fetched.</p>}>
        <Suspense>
          <Tool />
        </Suspense>
      </ErrorBoundary>
    </Panel>
  ))
}
