import { type LayoutOptions, layoutGraph } from './layoutGraph'
import type { Layout, LayoutGraph } from './types'

/** What the worker is told: the arguments of `layoutGraph`. */
export type LayoutQuestion = readonly [graph: LayoutGraph, options: LayoutOptions]

/** What it answers: a layout, or the message of what was thrown instead. */
export type LayoutAnswer = { readonly layout: Layout } | { readonly failure: string }

function answer([graph, options]: LayoutQuestion): LayoutAnswer {
  try {
    return { layout: layoutGraph(graph, options) }
  } catch (error) {
    return { failure: String(error) }
  }
}

self.onmessage = ({ data }: MessageEvent<LayoutQuestion>) => self.postMessage(answer(data))
