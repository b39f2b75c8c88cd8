import { type BesideWorker, workBeside } from '../beside/workBeside'
import { type LayoutOptions, layoutGraph } from './layoutGraph'
import type { LayoutQuestion } from './layoutWorker'
import { type PackedLayout, unpackLayout } from './packLayout'
import type { Layout, LayoutGraph } from './types'

/** Lays out one graph at a time beside the page, which goes on meanwhile. */
export interface LayoutBeside {
  /** Begins a layout, giving up the one before; `settle` is called once, later, unless it is given up too. */
  begin(graph: LayoutGraph, options: LayoutOptions, settle: (outcome: Layout | Error) => void): void
  /** Gives up the layout that is under way. */
  cancel(): void
  /** Ends the worker. */
  destroy(): void
}

/** Layouts in a worker, or on the page after its next frame where there is no worker. */
export function layoutBeside(startWorker: () => BesideWorker = startLayoutWorker): LayoutBeside {
  const beside = workBeside<LayoutQuestion, PackedLayout, Layout>({
    startWorker,
    unpack: unpackLayout,
    onPage: (question) => layoutGraph(...question),
  })
  return { ...beside, begin: (graph, options, settle) => beside.begin([graph, options], settle) }
}

function startLayoutWorker(): BesideWorker {
  return new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' })
}
