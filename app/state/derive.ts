import { type Look, lookAt } from '../drawing/look'
import type { Picture } from '../drawing/picture'
import type { PictureRequest } from '../drawing/pictureMaker'
import { explainRun } from '../engine/autodiff/explain'
import { completeInputs } from '../engine/autodiff/forward'
import { runGraph } from '../engine/autodiff/run'
import { describeStep } from '../engine/steps/describeStep'
import { frameAt } from '../engine/steps/frame'
import { positionOf } from '../engine/steps/place'
import { makeTimeline } from '../engine/steps/timeline'
import { memoizeLast } from './memoizeLast'
import { listedConstants, makeGraph, type Session } from './session'

/**
 * Everything that follows from a session, stage by stage; a stage is made anew only if what it reads has changed.
 * The picture is none of it: a large one takes its time, and numbers and sentence do not wait for it.
 */
export type Derived = ReturnType<ReturnType<typeof makeDerive>>

/** A function that derives everything from a session and remembers each stage's last result. */
export function makeDerive() {
  const graphOf = memoizeLast(makeGraph)
  const inputsOf = memoizeLast(completeInputs)
  const runOf = memoizeLast(runGraph)
  const explanationOf = memoizeLast(explainRun)
  const timelineOf = memoizeLast(makeTimeline)
  const frameOf = memoizeLast(frameAt)
  const requestOf = memoizeLast(requestPicture)
  const lookOf = memoizeLast(lookAt)
  const sentenceOf = memoizeLast(
    (
      ...[graph, run, explanation, digits, frame]: [
        ...Parameters<typeof tellingOf>,
        ReturnType<typeof frameAt>,
      ]
    ) => describeStep(tellingOf(graph, run, explanation, digits), frame),
  )
  const all = memoizeLast((session: Session) => {
    const { settings, reading, narrow } = session
    const { digits, grain, flow, drawConstants, mergeEqualParts, seed, place } = settings
    const graph = graphOf(reading.program, mergeEqualParts, listedConstants(settings.inputs))
    const inputs = inputsOf(graph, settings.inputs)
    const run = runOf(graph, inputs, seed)
    const explanation = explanationOf(graph, run)
    const timeline = timelineOf(graph, grain)
    const position = positionOf(timeline, place)
    const frame = frameOf(graph, run, timeline, position)
    const direction = flow === 'auto' ? (narrow ? 'down' : 'right') : flow
    const request = requestOf(graph, direction, drawConstants, digits)
    const sentence = sentenceOf(graph, run, explanation, digits, frame)
    return {
      ...{ graph, inputs, run, explanation, timeline, position, frame, sentence },
      /** The picture to be made. */
      request,
      /** How a picture looks at the present step; undefined for one of another graph, which has no such step. */
      lookOf: (picture: Picture): Look | undefined =>
        picture.graph === graph ? lookOf(picture, frame, explanation, digits) : undefined,
    }
  })
  return all
}

function requestPicture(
  graph: PictureRequest['graph'],
  direction: 'right' | 'down',
  drawConstants: boolean,
  digits: number,
): PictureRequest {
  return { graph, options: { direction, drawConstants, digits } }
}

function tellingOf(
  graph: Parameters<typeof runGraph>[0],
  run: ReturnType<typeof runGraph>,
  explanation: ReturnType<typeof explainRun>,
  digits: number,
) {
  return { graph, run, explanation, digits }
}
