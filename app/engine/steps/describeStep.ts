import type { Explanation } from '../autodiff/explain'
import type { Run } from '../autodiff/run'
import {
  type Arrow,
  callName,
  type Graph,
  type OperationNode,
  operationOf,
  symbolOf,
  variableOf,
} from '../graph/graph'
import { formatNumber, relationOf, type ShownNumber } from '../notation/formatNumber'
import { contributionsInOrder, type Frame } from './frame'
import { gradientText, named, type Part, type Sentence, valueText, words } from './sentence'
import type { Step } from './timeline'
import { bracketed as inBrackets, writeOperation } from './writeOperation'
import { writePartial } from './writePartial'

/** What telling a step needs: the graph, its run and the reasons, and how many digits to show. */
export interface Telling {
  readonly graph: Graph
  readonly run: Run
  readonly explanation: Explanation
  readonly digits: number
}

/** A backward step through an operation, along all its arrows or along one. */
type OperationStep = Step & { phase: 'backward'; event: 'operation' | 'arrow' }

/** What the step that led to a frame says, in at most a line for each operand and one for a remark. */
export function describeStep(telling: Telling, frame: Frame): Sentence {
  const { step } = frame
  if (!step) return describeStart(telling)
  if (step.phase === 'forward') return describeForward(telling, operationOf(telling.graph, step.operation))
  if (step.phase === 'seed') return describeSeed(telling)
  if (step.event === 'sum') return [describeSum(telling, step.variable)]
  return describeBackward(telling, step, frame)
}

function describeStart({ graph }: Telling): Sentence {
  const count = graph.operations.filter(({ needed }) => needed).length
  const root = named(variableOf(graph, graph.root).name)
  const unused = graph.operations.length > count
  if (count === 0) {
    const next = unused ? 'Next computes what it does not need.' : 'Next shows its gradient.'
    return [[root, words(' has nothing to compute. '), words(next)]]
  }
  return [
    [
      words('The inputs are known. '),
      words(count === 1 ? 'One operation leads' : `${count} operations lead`),
    ].concat([words(' to '), root]),
    [words('Next computes the first one.')],
  ]
}

function describeForward(telling: Telling, operation: OperationNode): Sentence {
  const { graph, run, explanation, digits } = telling
  const { operands, result } = operation
  const value = run.value[result] as number
  const symbols = writeOperation(
    operation,
    operands.map((operand) => named(variableOf(graph, operand).name)),
  )
  const shown = operands.map((operand) => formatNumber(run.value[operand] as number, digits))
  const numbers = writeOperation(
    operation,
    operands.map((operand, place) => {
      const exact = shown[place]?.text ?? ''
      const text = Number.isNaN(run.value[operand])
        ? valueText(explanation, operand, Number.NaN, digits)
        : exact
      return { role: 'value', text }
    }),
  )
  // "v₁ = (y == 0) = (3 == 0) = 0": a comparison would run into the signs between the terms.
  const isAnswer = operation.rule.partial(0).none && !operation.rule.spelling.conditional
  const bracketed = (parts: Part[]) => (isAnswer ? [words('('), ...parts, words(')')] : parts)
  const steps = operands.every((operand) => variableOf(graph, operand).kind === 'constant')
    ? []
    : [words(` ${relationOf(...shown)} `), ...bracketed(numbers)]
  const line: Part[] = [
    named(variableOf(graph, result).name),
    words(' = '),
    ...bracketed(symbols),
    ...steps,
    words(` ${relationOf(...shown, formatNumber(value, digits))} `),
    { role: 'value', text: valueText(explanation, result, value, digits) },
  ]
  const lines = withRemarks(telling, operation, [line], explanation.valueReasons.get(result))
  if (operation.needed) return lines
  return [
    ...lines,
    [words('unused: '), named(variableOf(graph, graph.root).name), words(' does not need it')],
  ]
}

function describeSeed({ graph, run, digits }: Telling): Sentence {
  const root = variableOf(graph, graph.root)
  if (!root.differentiable)
    return [[named(root.name), words(' moves with no input: there is nothing to differentiate')]]
  const seed: Part = { role: 'gradient', text: formatNumber(run.seed, digits).text }
  if (run.seed === 1) {
    return [
      [
        words('∂'),
        named(root.name),
        words('/∂'),
        named(root.name),
        words(' = '),
        seed,
        words(': every chain starts here'),
      ],
    ]
  }
  return [[words('∂L/∂'), named(root.name), words(' = '), seed, words(': the seed, every chain starts here')]]
}

function describeBackward(telling: Telling, step: OperationStep, frame: Frame): Sentence {
  const { graph, explanation } = telling
  const operation = operationOf(graph, step.operation)
  const all = operation.operands.map((_, place) => graph.arrows[operation.firstArrow + place] as Arrow)
  const arrows =
    step.event === 'arrow'
      ? all.filter(({ id }) => id === step.arrow)
      : all.filter((arrow) => arrow.differentiable)
  if (arrows.length === 0) return [describeNoGradient(telling, operation)]
  const lastOf = new Map(arrows.map(({ variable, id }) => [variable, id]))
  const lines = arrows.flatMap((arrow) => {
    const line = describeArrow(telling, operation, arrow)
    if (lastOf.get(arrow.variable) !== arrow.id) return [line]
    const state = frame.gradient(arrow.variable)
    if (state.state === 'waiting') return [[...line, ...describeWaiting(graph, arrow.variable, state)]]
    const summed = state.state === 'complete' && state.of > 1 && step.event === 'operation'
    return summed ? [line, describeSum(telling, arrow.variable)] : [line]
  })
  const reason = arrows.map(({ variable }) => explanation.gradientReasons.get(variable)).find(Boolean)
  return withRemarks(telling, operation, lines, reason)
}

function describeNoGradient({ graph }: Telling, operation: OperationNode): Part[] {
  const { rule, operands, result } = operation
  const start = words(`${callName(operation)} hands no gradient on: `)
  const moves = movingVariables(graph)
  const places = operands.flatMap((operand, place) => (moves.has(operand) ? [place] : []))
  if (places.length === 0) return [start, words('its operands are fixed')]
  if (places.every((place) => rule.partial(place).none)) {
    const { conditional } = rule.spelling
    const why = conditional
      ? 'a condition passes none, and its branches are fixed'
      : 'it is not differentiable'
    return [start, words(why)]
  }
  return [
    start,
    words('none reaches '),
    named(variableOf(graph, result).name),
    words(': no differentiable way leads from it to '),
    named(variableOf(graph, graph.root).name),
  ]
}

/** Ids of the leaves and of all that is computed from a leaf. */
function movingVariables(graph: Graph): ReadonlySet<number> {
  const moves = new Set(graph.leaves.map(({ id }) => id))
  for (const { operands, result } of graph.operations) {
    if (operands.some((operand) => moves.has(operand))) moves.add(result)
  }
  return moves
}

/** "× → x: upstream 1 × local ∂f/∂x = v1 = 5 → 5". */
function describeArrow(telling: Telling, operation: OperationNode, arrow: Arrow): Part[] {
  const { graph, run, digits } = telling
  const names = operation.operands.map((operand) => named(variableOf(graph, operand).name))
  const result = named(variableOf(graph, operation.result).name)
  const operand = named(variableOf(graph, arrow.variable).name)
  const upstream = formatNumber(run.gradient[operation.result] as number, digits)
  const local = formatNumber(run.local[arrow.id] as number, digits)
  const contribution = formatNumber(run.contribution[arrow.id] as number, digits)
  // Where the local gradient does not exist, its rule does not hold.
  const rule = Number.isNaN(run.local[arrow.id]) ? [] : writePartial(operation, arrow.operand, names)
  return [
    words(`${symbolOf(operation)} → `),
    operand,
    words(': upstream '),
    { role: 'upstream', text: orDash(upstream) },
    words(' × local '),
    ...localParts([
      words('∂'),
      result,
      words('/∂'),
      operand,
      ...(rule.length > 0 ? [words(' = '), ...rule] : []),
      words(` ${relationOf(local)} ${orDash(local)}`),
    ]),
    words(' → '),
    { role: 'contribution', text: orDash(contribution) },
    ...(run.live[operation.result] === 0 ? [words(', behind a branch that was not chosen')] : []),
  ]
}

/** Everything inside the dotted box is part of the local gradient; its names keep their typography. */
function localParts(parts: readonly Part[]): Part[] {
  return parts.map((part) => ({ ...part, role: part.role === 'name' ? 'name' : 'local', boxed: true }))
}

function orDash({ text }: ShownNumber): string {
  return text === 'NaN' ? '–' : text
}

/** ". x waits for 1 more arrow", or that only the sum is missing. */
function describeWaiting(
  graph: Graph,
  variable: number,
  { received, of }: { received: number; of: number },
): Part[] {
  const name = named(variableOf(graph, variable).name)
  const missing = of - received
  if (missing === 0) return [words(`. All ${of} arrows of `), name, words(' are in')]
  return [words('. '), name, words(` waits for ${missing} more ${missing === 1 ? 'arrow' : 'arrows'}`)]
}

/** "∂f/∂x = 5 (via ×) + 3 (via +) = 8". */
function describeSum({ graph, run, digits }: Telling, variable: number): Part[] {
  const arrows = contributionsInOrder(graph, variable).map((id) => graph.arrows[id] as Arrow)
  const terms = arrows.map(({ id }) => formatNumber(run.contribution[id] as number, digits))
  const sum = formatNumber(run.gradient[variable] as number, digits)
  const shownTerms = arrows.flatMap(({ operation }, index): Part[] => [
    ...(index > 0 ? [words(' + ')] : []),
    ...inBrackets({ role: 'contribution', text: orDash(terms[index] as ShownNumber) }, index > 0),
    words(` (via ${symbolOf(operationOf(graph, operation))})`),
  ])
  const tooMany = arrows.length > 4
  const total = run.seed === 1 ? words('∂') : words('∂L')
  const numerator = run.seed === 1 ? [named(variableOf(graph, graph.root).name)] : []
  return [
    total,
    ...numerator,
    words('/∂'),
    named(variableOf(graph, variable).name),
    words(' = '),
    ...(tooMany ? [words(`sum of ${arrows.length} contributions`)] : shownTerms),
    words(` ${relationOf(sum, ...terms)} `),
    { role: 'gradient', text: gradientText(run.gradient[variable] as number, digits) },
  ]
}

function withRemarks(
  { explanation }: Telling,
  operation: OperationNode,
  lines: Part[][],
  reason: string | undefined,
): Sentence {
  const remarks = (explanation.remarks.get(operation.id) ?? []).map(({ text }) => text)
  // "from f: log needs …" says nothing new at the very operation where it began.
  const isTold = remarks.some((remark) => reason?.endsWith(`: ${remark}`))
  const all = new Set(reason === undefined || isTold ? remarks : [reason, ...remarks])
  return all.size === 0 ? lines : [...lines, [{ role: 'remark', text: [...all].join('; ') }]]
}
