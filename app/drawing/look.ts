import { type Reason, reasonText } from '../engine/autodiff/reason'
import {
  type Arrow,
  callName,
  type Graph,
  type OperationNode,
  operationOf,
  type VariableNode,
  variableOf,
} from '../engine/graph/graph'
import { formatNumber } from '../engine/notation/formatNumber'
import type { Frame } from '../engine/steps/frame'
import { beginsTrouble, hasReturned, nodeReasons } from '../engine/steps/nodeReasons'
import { savedVariables } from '../engine/steps/savedVariables'
import { COVERED } from '../engine/steps/sentence'
import { isCovered, shownGradientText, shownValueText, soFarText } from '../engine/steps/shownNumbers'
import { isWrong, type Telling } from '../engine/steps/telling'
import { differentiableArrows } from '../engine/steps/timeline'
import { nodes as english } from '../words/english/nodes'
import { steps } from '../words/english/steps'
import { type TextOf, textIn } from '../words/textIn'
import { gradientTexts, isBackward } from './gradientTexts'
import { type LaneLook, laneLook } from './laneLook'
import { type DrawnArrow, type DrawnNode, type Picture, refOf } from './picture'

/** What changes at a node from step to step. */
export interface NodeLook {
  /** The value as shown; empty before it is reached, for operations and for constants. */
  readonly value: string
  /** The gradient as shown, or its slots: "8", "5 + ▢"; empty before any part of it is reached. */
  readonly gradient: string
  /** "1 of 2 arrows", at variables with several, until they are added up. */
  readonly tally: string
  /** Contributions or their sum are to come. */
  readonly waiting: boolean
  /** Of an operation that has not handed its gradient on: whether it has all that it needs for it. */
  readonly turn: 'ready' | 'waits' | ''
  /** Its part in the step: the operation at work, the variables it takes a number from and those it gives one to. */
  readonly part: 'active' | 'gives-value' | 'gives-gradient' | 'receives' | ''
  /** The local gradient of the step is computed from its saved value. */
  readonly saved: boolean
  /** Its gradient is wrong, because contributions overwrite one another on purpose. */
  readonly wrong: boolean
  /** Something odd begins here: it carries the badge. */
  readonly remark: boolean
  /** The word beside the dot of an operation whose turn it is; empty at all others. */
  readonly turnWord: string
  /** What a screen reader calls it: "node". */
  readonly role: string
  /** What a screen reader says: "x, leaf, value 3, gradient 5 so far, 1 of 2 arrows, feeds + and ×". */
  readonly name: string
}

/** What changes at an arrow from step to step. */
export interface ArrowLook extends LaneLook {
  /** The operation has computed, so the value has travelled along it. */
  readonly flowed: boolean
  /** A gradient has come back along it. */
  readonly returned: boolean
  /** The step is about it. */
  readonly active: boolean
}

/** What the reader sees of a frame, in the order of the picture's nodes and arrows. */
export interface Look {
  readonly nodes: readonly NodeLook[]
  readonly arrows: readonly ArrowLook[]
}

/** Whether two looks of one node or arrow are the same. */
export function sameLook<T extends object>(before: T | undefined, now: T): boolean {
  return before !== undefined && (Object.keys(now) as (keyof T)[]).every((key) => before[key] === now[key])
}

/** The look of a picture at a frame. O(nodes + arrows). */
export function lookAt(picture: Picture, frame: Frame, telling: Telling): Look {
  const { graph } = picture
  const parts = { ...partsOf(graph, frame), saved: savedIn(telling, frame) }
  return {
    nodes: picture.nodes.map((node) => {
      return (node.kind === 'operation' ? operationLook : variableLook)(node, frame, telling, parts)
    }),
    arrows: picture.arrows.map((arrow) => arrowLook(arrow, frame, telling)),
  }
}

/** Which nodes the step is about. */
interface Parts {
  readonly operation: number
  readonly giving: ReadonlySet<number>
  readonly receiving: ReadonlySet<number>
  readonly gives: 'gives-value' | 'gives-gradient'
  /** Variables whose saved values the local gradients of the step use. */
  readonly saved: ReadonlySet<number>
}

/** The variables whose saved values a backward step uses. */
function savedIn(telling: Telling, frame: Frame): ReadonlySet<number> {
  const arrows = arrowsOfStep(telling.graph, frame)
  return new Set(arrows.flatMap((arrow) => savedVariables(telling, arrow)))
}

function arrowsOfStep(graph: Graph, { step }: Frame): Arrow[] {
  if (step?.phase !== 'backward' || step.event === 'sum' || step.event === 'upstream') return []
  const arrows = differentiableArrows(graph, operationOf(graph, step.operation))
  return 'arrow' in step ? arrows.filter(({ id }) => id === step.arrow) : arrows
}

function partsOf(graph: Graph, { step }: Frame): Omit<Parts, 'saved'> {
  const only = (receiving: number[]): Omit<Parts, 'saved'> => {
    return { operation: -1, giving: new Set(), receiving: new Set(receiving), gives: 'gives-value' }
  }
  if (!step) return only([])
  if (step.phase === 'seed') return only([graph.root])
  if (step.phase === 'backward' && step.event === 'sum') return only([step.variable])
  const { id, operands, result } = operationOf(graph, step.operation)
  const reads = new Set(operands)
  const makes = new Set([result])
  if (step.phase === 'forward')
    return { operation: id, giving: reads, receiving: makes, gives: 'gives-value' }
  if (step.phase === 'backward' && step.event === 'upstream')
    return { operation: id, giving: makes, receiving: new Set(), gives: 'gives-gradient' }
  const receiving = 'arrow' in step ? [graph.arrows[step.arrow]?.variable ?? -1] : operands
  const differentiable = receiving.filter((variable) => graph.variables[variable]?.differentiable)
  return { operation: id, giving: makes, receiving: new Set(differentiable), gives: 'gives-gradient' }
}

function operationLook(node: DrawnNode, frame: Frame, telling: Telling, parts: Parts): NodeLook {
  const { graph, explanation } = telling
  const operation = operationOf(graph, node.id)
  const reasons = nodeReasons(graph, explanation, frame, refOf(node))
  const text = textIn(explanation.language, english)
  const nameOf = (id: number) => variableOf(graph, id).name
  const turn = parts.operation === node.id ? '' : turnOf(graph, operation, frame)
  const said = [
    text('operation', { name: spokenName(operation, text) }),
    text('reads', { names: operation.operands.map(nameOf).join(text('and')) }),
    text('makes', { name: nameOf(operation.result) }),
    ...(node.needed ? [] : [text('unused')]),
    ...(turn ? [text(turn)] : []),
    ...reasons.map(({ text }) => text),
  ]
  return {
    value: '',
    gradient: '',
    tally: '',
    waiting: false,
    turn,
    part: parts.operation === node.id ? 'active' : '',
    saved: false,
    wrong: false,
    remark: beginsTrouble(refOf(node), reasons),
    turnWord: turn === 'ready' ? text(turn) : '',
    role: text('node'),
    name: said.join(text('comma')),
  }
}

/** Backward: whether an operation's result has its whole gradient; empty once that has been handed on. */
function turnOf(graph: Graph, operation: OperationNode, frame: Frame): NodeLook['turn'] {
  const { state } = frame.gradient(operation.result)
  const isDone = state === 'none' || !isBackward(frame) || hasReturned(graph, operation.id, frame)
  if (isDone || differentiableArrows(graph, operation).length === 0) return ''
  return state === 'complete' ? 'ready' : 'waits'
}

function variableLook(node: DrawnNode, frame: Frame, telling: Telling, parts: Parts): NodeLook {
  const { graph, explanation } = telling
  const variable = variableOf(graph, node.id)
  const known = frame.value(node.id)
  const value = known === undefined ? '' : shownValueText(telling, node.id)
  const reasons = nodeReasons(graph, explanation, frame, refOf(node))
  const wrong = isWrong(telling, node.id) && frame.gradient(node.id).state === 'complete'
  const text = textIn(explanation.language, english)
  const name = variableName(variable, frame, telling, value)
  return {
    value:
      variable.kind === 'constant' && node.label === formatNumber(variable.value as number, 17).text
        ? ''
        : value,
    ...gradientTexts(telling, node, frame, parts.receiving.has(node.id)),
    turn: '',
    part: parts.receiving.has(node.id) ? 'receives' : parts.giving.has(node.id) ? parts.gives : '',
    saved: parts.saved.has(node.id),
    wrong,
    remark: beginsTrouble(refOf(node), reasons),
    turnWord: '',
    role: text('node'),
    name: wrong ? text('wrong', { name }) : name,
  }
}

function variableName(variable: VariableNode, frame: Frame, telling: Telling, value: string): string {
  const { graph, explanation } = telling
  const { language } = explanation
  const text = textIn(language, english)
  const told = (reason: Reason | undefined) => (reason ? [reasonText(graph, reason, language)] : [])
  const feeds = variable.uses.map(({ operation }) => spokenName(operationOf(graph, operation), text))
  const hasNoValue = value === textIn(language, steps)('noValue')
  return [
    variable.name,
    text(variable.kind),
    value ? (hasNoValue ? value : text('value', { value: spoken(value, text) })) : text('notReached'),
    ...(value ? told(explanation.valueReasons.get(variable.id)) : []),
    ...gradientName(variable, frame, telling, text),
    ...(frame.gradient(variable.id).state === 'complete'
      ? told(explanation.gradientReasons.get(variable.id))
      : []),
    ...(feeds.length > 0 ? [text('feeds', { names: feeds.join(text('and')) })] : []),
    ...(variable.needed ? [] : [text('unused')]),
  ].join(text('comma'))
}

/** What is known of a variable's gradient; empty where there is nothing to say. */
function gradientName(
  { id, kind }: VariableNode,
  frame: Frame,
  telling: Telling,
  text: TextOf<typeof english>,
): string[] {
  const state = frame.gradient(id)
  if (state.state === 'complete')
    return [text('gradient', { gradient: spoken(shownGradientText(telling, id), text) })]
  if (state.state === 'none') return kind === 'constant' ? [text('fixed')] : []
  if (state.state === 'empty')
    return state.of > 1 && isBackward(frame) ? [text('arrows', { received: 0, of: state.of })] : []
  const { soFar, received, of } = state
  return [text('soFar', { gradient: spoken(soFarText(telling, frame, id, soFar), text), received, of })]
}

/** A number in words where a screen reader would skip it. */
function spoken(number: string, text: TextOf<typeof english>): string {
  return number === COVERED ? text('hidden') : number
}

/** An operation in words where a screen reader would skip its symbol: "abs" for |x|, "minus" for −. */
function spokenName(operation: OperationNode, text: TextOf<typeof english>): string {
  if (operation.rule.spelling.conditional) return text('if')
  const name = callName(operation)
  return name === '−' ? text('minus') : name
}

function arrowLook({ arrow, operation }: DrawnArrow, frame: Frame, telling: Telling): ArrowLook {
  const { graph, run } = telling
  const { step } = frame
  const { result } = operationOf(graph, operation)
  const ofStep =
    step !== undefined && step.phase !== 'seed' && 'operation' in step && step.operation === operation
  const contribution = arrow === undefined ? undefined : frame.contribution(arrow)
  const returned = arrow === undefined ? hasReturned(graph, operation, frame) : contribution !== undefined
  const isHidden =
    arrow === undefined ? isCovered(telling, 'gradient', result) : isCovered(telling, 'contribution', arrow)
  const singled = step && 'arrow' in step ? step.arrow : undefined
  return {
    flowed: frame.value(result) !== undefined,
    returned,
    ...laneLook(returned && !isHidden ? (contribution ?? run.gradient[result]) : undefined),
    active: ofStep && (singled === undefined || arrow === undefined || arrow === singled),
  }
}
