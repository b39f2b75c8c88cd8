import type { Explanation } from '../engine/autodiff/explain'
import { type Reason, reasonText } from '../engine/autodiff/reason'
import {
  callName,
  type Graph,
  type NodeRef,
  type OperationNode,
  operationOf,
  type VariableNode,
  variableOf,
} from '../engine/graph/graph'
import { formatNumber } from '../engine/notation/formatNumber'
import type { Frame, GradientState } from '../engine/steps/frame'
import { beginsTrouble, hasReturned, nodeReasons } from '../engine/steps/nodeReasons'
import { gradientText, valueText } from '../engine/steps/sentence'
import type { DrawnArrow, DrawnNode, Picture } from './picture'

/** What changes at a node from step to step. */
export interface NodeLook {
  /** The value as shown; empty before it is reached, for operations and for constants. */
  readonly value: string
  /** The gradient as shown; empty before any part of it is reached. */
  readonly gradient: string
  /** More contributions are to come. */
  readonly waiting: boolean
  /** Its part in the step: the operation at work, the variables it takes a number from and those it gives one to. */
  readonly part: 'active' | 'gives-value' | 'gives-gradient' | 'receives' | ''
  /** Something odd begins here: it carries the badge. */
  readonly remark: boolean
  /** What a screen reader says: "x, leaf, value 3, gradient 5 so far, 1 of 2 arrows, feeds + and ×". */
  readonly name: string
}

/** What changes at an arrow from step to step. */
export interface ArrowLook {
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
export function lookAt(picture: Picture, frame: Frame, explanation: Explanation, digits: number): Look {
  const { graph } = picture
  const parts = partsOf(graph, frame)
  return {
    nodes: picture.nodes.map((node) => {
      if (node.kind === 'operation') return operationLook(graph, node, frame, explanation, parts)
      return variableLook(graph, node, frame, explanation, digits, parts)
    }),
    arrows: picture.arrows.map((arrow) => arrowLook(graph, arrow, frame)),
  }
}

/** Which nodes the step is about. */
interface Parts {
  readonly operation: number
  readonly giving: ReadonlySet<number>
  readonly receiving: ReadonlySet<number>
  readonly gives: 'gives-value' | 'gives-gradient'
}

function partsOf(graph: Graph, { step }: Frame): Parts {
  const only = (receiving: number[]): Parts => {
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

function operationLook(
  graph: Graph,
  node: DrawnNode,
  frame: Frame,
  explanation: Explanation,
  parts: Parts,
): NodeLook {
  const operation = operationOf(graph, node.id)
  const reasons = nodeReasons(graph, explanation, frame, refOf(node))
  const names = (ids: readonly number[]) => ids.map((id) => variableOf(graph, id).name).join(' and ')
  const said = [
    `${spokenName(operation)}, operation`,
    `reads ${names(operation.operands)}`,
    `makes ${names([operation.result])}`,
    ...(node.needed ? [] : ['unused']),
    ...reasons.map(({ text }) => text),
  ]
  return {
    value: '',
    gradient: '',
    waiting: false,
    part: parts.operation === node.id ? 'active' : '',
    remark: beginsTrouble(refOf(node), reasons),
    name: said.join(', '),
  }
}

/** Terms that stand in a pill one by one; of more, only their sum so far. */
const TERMS_SHOWN = 3

/** "5 + …" while arrows are missing, "5 + 3" when only the sum is: never a sum before its step. */
function waitingText({ soFar, terms, of }: GradientState & { state: 'waiting' }, digits: number): string {
  const isMissing = terms.length < of
  if (of > TERMS_SHOWN) return isMissing ? `${gradientText(soFar, digits)} + …` : `${of} terms`
  return [...terms.map((term) => gradientText(term, digits)), ...(isMissing ? ['…'] : [])].join(' + ')
}

function variableLook(
  graph: Graph,
  node: DrawnNode,
  frame: Frame,
  explanation: Explanation,
  digits: number,
  parts: Parts,
): NodeLook {
  const variable = variableOf(graph, node.id)
  const known = frame.value(node.id)
  const value = known === undefined ? '' : valueText(explanation, node.id, known, digits)
  const state = frame.gradient(node.id)
  const reasons = nodeReasons(graph, explanation, frame, refOf(node))
  let gradient = ''
  if (state.state === 'complete') gradient = gradientText(state.value, digits)
  if (state.state === 'waiting') gradient = waitingText(state, digits)
  return {
    value:
      variable.kind === 'constant' && node.label === formatNumber(variable.value as number, 17).text
        ? ''
        : value,
    gradient,
    waiting: state.state === 'waiting',
    part: parts.receiving.has(node.id) ? 'receives' : parts.giving.has(node.id) ? parts.gives : '',
    remark: beginsTrouble(refOf(node), reasons),
    name: variableName(graph, variable, frame, explanation, value, digits),
  }
}

function variableName(
  graph: Graph,
  variable: VariableNode,
  frame: Frame,
  explanation: Explanation,
  value: string,
  digits: number,
): string {
  const state = frame.gradient(variable.id)
  const told = (reason: Reason | undefined) => (reason ? [reasonText(graph, reason)] : [])
  const feeds = variable.uses.map(({ operation }) => spokenName(operationOf(graph, operation)))
  return [
    variable.name,
    variable.kind,
    value ? (value === 'no value' ? value : `value ${value}`) : 'value not reached',
    ...(value ? told(explanation.valueReasons.get(variable.id)) : []),
    ...(state.state === 'complete' ? [`gradient ${gradientText(state.value, digits)}`] : []),
    ...(state.state === 'waiting'
      ? [`gradient ${gradientText(state.soFar, digits)} so far, ${state.received} of ${state.of} arrows`]
      : []),
    ...(state.state === 'none' && variable.kind === 'constant' ? ['fixed, no gradient'] : []),
    ...(state.state === 'complete' ? told(explanation.gradientReasons.get(variable.id)) : []),
    ...(feeds.length > 0 ? [`feeds ${feeds.join(' and ')}`] : []),
    ...(variable.needed ? [] : ['unused']),
  ].join(', ')
}

/** The node of the graph that a node of the picture draws. */
function refOf({ kind, id }: DrawnNode): NodeRef {
  return { kind: kind === 'operation' ? kind : 'variable', id }
}

/** An operation in words where a screen reader would skip its symbol: "abs" for |x|, "minus" for −. */
function spokenName(operation: OperationNode): string {
  if (operation.rule.spelling.conditional) return 'if'
  const name = callName(operation)
  return name === '−' ? 'minus' : name
}

function arrowLook(graph: Graph, { arrow, operation }: DrawnArrow, frame: Frame): ArrowLook {
  const { step } = frame
  const { result } = operationOf(graph, operation)
  const ofStep =
    step !== undefined && step.phase !== 'seed' && 'operation' in step && step.operation === operation
  const singled = step && 'arrow' in step ? step.arrow : undefined
  return {
    flowed: frame.value(result) !== undefined,
    returned:
      arrow === undefined ? hasReturned(graph, operation, frame) : frame.contribution(arrow) !== undefined,
    active: ofStep && (singled === undefined || arrow === undefined || arrow === singled),
  }
}
