import { type LayoutOptions, layoutGraph } from './layoutGraph'
import { type PackedLayout, packLayout } from './packLayout'
import type { LayoutGraph } from './types'

/** What the worker is told: the arguments of `layoutGraph`. */
export type LayoutQuestion = readonly [graph: LayoutGraph, options: LayoutOptions]

/** What it answers: a layout, or the message of what was thrown instead. */
export type LayoutAnswer = { readonly layout: PackedLayout } | { readonly failure: string }

self.onmessage = ({ data: [graph, options] }: MessageEvent<LayoutQuestion>) => {
  const answer = (message: LayoutAnswer, handedOver: Transferable[] = []) =>
    self.postMessage(message, { transfer: handedOver })
  try {
    const layout = packLayout(layoutGraph(graph, options))
    answer({ layout }, [layout.places.buffer, layout.counts.buffer])
  } catch (error) {
    answer({ failure: String(error) })
  }
}
