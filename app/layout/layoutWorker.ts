import { answerQuestions } from '../beside/answerQuestions'
import { type LayoutOptions, layoutGraph } from './layoutGraph'
import { type PackedLayout, packLayout } from './packLayout'
import type { LayoutGraph } from './types'

/** What the worker is told: the arguments of `layoutGraph`. */
export type LayoutQuestion = readonly [graph: LayoutGraph, options: LayoutOptions]

answerQuestions<LayoutQuestion, PackedLayout>(
  ([graph, options]) => packLayout(layoutGraph(graph, options)),
  ({ places, counts }) => [places.buffer, counts.buffer],
)
