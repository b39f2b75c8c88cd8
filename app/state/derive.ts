import { type Look, lookAt } from '../drawing/look'
import { ROOM_SIZES, SIZES, type Sizes } from '../drawing/nodeSizes'
import type { Picture } from '../drawing/picture'
import type { PictureRequest } from '../drawing/pictureMaker'
import { backward } from '../engine/autodiff/backward'
import { type Explanation, explainRun } from '../engine/autodiff/explain'
import { completeInputs } from '../engine/autodiff/forward'
import { type Run, runGraph } from '../engine/autodiff/run'
import type { Graph } from '../engine/graph/graph'
import { coveredNumbers, foundAt, type NumberKey, numberKey } from '../engine/steps/covered'
import { coverTelling } from '../engine/steps/coverTelling'
import { describeEnd } from '../engine/steps/describeEnd'
import { describeStep } from '../engine/steps/describeStep'
import { type Frame, frameAt } from '../engine/steps/frame'
import { lensAt } from '../engine/steps/lens'
import { positionOf } from '../engine/steps/place'
import { say } from '../engine/steps/say'
import { plainText, type Sentence } from '../engine/steps/sentence'
import type { Telling } from '../engine/steps/telling'
import { makeTimeline, type Timeline } from '../engine/steps/timeline'
import { keepSame, memoizeLast } from './memoizeLast'
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
  const rightRunOf = memoizeLast(runGraph)
  const slopesOf = memoizeLast((graph: Graph, values: Float64Array) => backward(graph, values, 1).gradient)
  const explanationOf = memoizeLast(explainRun)
  const timelineOf = memoizeLast(makeTimeline)
  const frameOf = memoizeLast(frameAt)
  const requestOf = memoizeLast(requestPicture)
  const lookOf = memoizeLast(lookAt)
  const wholeTellingOf = memoizeLast(makeTelling)
  const coveredOf = memoizeLast(coveredIn)
  const tellingOf = memoizeLast(coverTelling)
  const askedOf = memoizeLast(askedAt)
  const sentenceOf = memoizeLast(captionOf)
  const chosenOf = memoizeLast(chosenVariable)
  const lensOf = memoizeLast(lensAt)
  const sourceOf = memoizeLast(makeSource)
  const keep = keepSame<ReturnType<typeof deriveAll>>()
  const deriveAll = (session: Session) => {
    const { settings, reading, narrow, revealed } = session
    const { digits, grain, flow, drawConstants, mergeEqualParts, seed, accumulate, place, hide, view } =
      settings
    const listed = listedConstants(settings.inputs)
    const graph = graphOf(reading.program, mergeEqualParts, listed)
    const inputs = inputsOf(graph, settings.inputs)
    const wholeRun = runOf(graph, inputs, seed, accumulate)
    const wholeRightRun = accumulate === 'add' ? wholeRun : rightRunOf(graph, inputs, seed, 'add')
    const reasons = explanationOf(graph, wholeRun, session.language)
    const whole = wholeTellingOf(graph, wholeRun, reasons, digits, wholeRightRun)
    const values = hide.includes('values')
    // That there are no gradients would tell that the root has no value.
    const tellsValue =
      Number.isNaN(wholeRun.value[graph.root]) && !revealed.has(numberKey('value', graph.root))
    const gradients = hide.includes('gradients') || (values && tellsValue)
    const covered = coveredOf(graph, values, gradients, revealed)
    const telling = tellingOf(whole, covered)
    const { run, explanation } = telling
    const timeline = timelineOf(graph, grain)
    const position = positionOf(timeline, place)
    const frame = frameOf(graph, run, timeline, position)
    const direction = flow === 'auto' ? (narrow ? 'down' : 'right') : flow
    const request = requestOf(
      graph,
      direction,
      drawConstants,
      digits,
      view === 'present' ? ROOM_SIZES : SIZES,
    )
    const asked = askedOf(timeline, position, covered)
    const sentence = sentenceOf(telling, frame, position === timeline.steps.length, asked.length > 0)
    return {
      /** The formula of the graph as text, and how it was made a graph. */
      source: sourceOf(reading.text, mergeEqualParts, listed),
      ...{ graph, inputs, run, explanation, timeline, position, frame, telling, sentence },
      /** The run with contributions added, also where the shown one overwrites them. */
      rightRun: telling.right ?? run,
      /** The numbers that the reader is to find: nothing else here has them, but for `slopes`. */
      covered,
      /** Those of them that the present step has found. */
      asked,
      /** The gradients for the seed 1: how fast the root itself moves, by variable id. */
      slopes: seed === 1 ? wholeRightRun.gradient : slopesOf(graph, wholeRightRun.value),
      /** Id of the variable whose gradient is looked at. */
      chosen: chosenOf(graph, settings.chosen),
      /** What the step shows at its operation. */
      lens: lensOf(telling, frame),
      /** The picture to be made. */
      request,
      /** How a picture looks at the present step; undefined for one of another graph, which has no such step. */
      lookOf: (picture: Picture): Look | undefined =>
        picture.graph === graph ? lookOf(picture, frame, telling) : undefined,
    }
  }
  return memoizeLast((session: Session) => keep(deriveAll(session)))
}

/** What a graph is made of, as plain data that can cross to a worker. */
function makeSource(text: string, mergeEqualParts: boolean, listed: string) {
  return { text, mergeEqualParts, inputs: listed.split(',').filter(Boolean) }
}

function requestPicture(
  graph: Graph,
  direction: 'right' | 'down',
  drawConstants: boolean,
  digits: number,
  sizes: Sizes,
): PictureRequest {
  return { graph, options: { direction, drawConstants, digits, sizes } }
}

/** So many characters stand in the caption of a phone before its type gets small. */
const ROOMY = 160

/**
 * What the caption says: the step, what to do where its numbers are to be found first, and at the end what has been
 * found, unless the step has much to say itself.
 */
export function captionOf(telling: Telling, frame: Frame, isEnd: boolean, isAsked: boolean): Sentence {
  const step = describeStep(telling, frame)
  const sentence = isAsked
    ? [...step, [{ role: 'remark', text: plainText([say(telling, 'askedHere')]) } as const]]
    : step
  if (!isEnd) return sentence
  const whole = [...sentence, describeEnd(telling)].filter((line) => line.length > 0)
  return plainText(whole).length <= ROOMY ? whole : sentence
}

function makeTelling(graph: Graph, run: Run, explanation: Explanation, digits: number, right: Run): Telling {
  return { graph, run, explanation, digits, ...(right === run ? {} : { right }) }
}

function coveredIn(
  graph: Graph,
  values: boolean,
  gradients: boolean,
  revealed: ReadonlySet<NumberKey>,
): ReadonlySet<NumberKey> {
  return coveredNumbers(graph, { values, gradients }, revealed)
}

/** The covered numbers that the step to a position finds. */
function askedAt(timeline: Timeline, position: number, covered: ReadonlySet<NumberKey>): NumberKey[] {
  return covered.size === 0 ? [] : foundAt(timeline, position).filter((key) => covered.has(key))
}

/** The variable of that name, if a gradient reaches it; else the first leaf that gets one, else the root. */
function chosenVariable(graph: Graph, name: string): number {
  const named = graph.variables.find((variable) => variable.name === name && variable.differentiable)
  return (named ?? graph.leaves.find(({ differentiable }) => differentiable))?.id ?? graph.root
}
