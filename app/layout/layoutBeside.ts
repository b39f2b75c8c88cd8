import { type LayoutOptions, layoutGraph } from './layoutGraph'
import type { LayoutAnswer, LayoutQuestion } from './layoutWorker'
import { unpackLayout } from './packLayout'
import type { Layout, LayoutGraph } from './types'

/** What of a `Worker` is needed here. */
export type LayoutWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** Lays out one graph at a time beside the page, which goes on meanwhile. */
export interface LayoutBeside {
  /** Begins a layout, giving up the one before; `settle` is called once, later, unless it is given up too. */
  begin(graph: LayoutGraph, options: LayoutOptions, settle: (outcome: Layout | Error) => void): void
  /** Gives up the layout that is under way. */
  cancel(): void
  /** Ends the worker. */
  destroy(): void
}

/** Leaves the page a frame to say that it works. */
const A_FRAME_MS = 50

/**
 * Layouts in a worker, which is started by the first one, kept, and ended where it still works on what nobody wants any
 * more. Where there is no worker (a page opened as a file, an old browser) the page does it, after the next frame.
 */
export function layoutBeside(startWorker: () => LayoutWorker = startLayoutWorker): LayoutBeside {
  let worker: LayoutWorker | undefined
  let hasNoWorker = false
  let isBusy = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const destroy = () => {
    clearTimeout(timer)
    if (worker) {
      worker.onmessage = null // an answer may be on its way
      worker.terminate()
    }
    worker = undefined
    isBusy = false
  }
  const cancel = () => {
    clearTimeout(timer)
    if (isBusy) destroy()
  }
  const takeWorker = () => {
    try {
      if (!hasNoWorker) worker ??= startWorker()
    } catch {
      hasNoWorker = true
    }
    return worker
  }
  return {
    begin(graph, options, settle) {
      cancel()
      const onPage = () => {
        timer = setTimeout(() => settle(attempt(() => layoutGraph(graph, options))), A_FRAME_MS)
      }
      const taken = takeWorker()
      if (!taken) return onPage()
      isBusy = true
      taken.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
        isBusy = false
        settle('layout' in data ? unpackLayout(data.layout) : new Error(data.failure))
      }
      // What the layout itself throws is an answer: this one could not be loaded.
      taken.onerror = (event) => {
        event.preventDefault()
        hasNoWorker = true
        destroy()
        onPage()
      }
      const question: LayoutQuestion = [graph, options]
      taken.postMessage(question)
    },
    cancel,
    destroy,
  }
}

function startLayoutWorker(): LayoutWorker {
  return new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' })
}

function attempt<T>(make: () => T): T | Error {
  try {
    return make()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
