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
import { formatNumber, type ShownNumber } from '../notation/formatNumber'
import { contributionsInOrder, type Frame } from './frame'
import { gradientText, named, type Part, type Sentence, valueText, words } from './sentence'
import type { Step } from './timeline'
import { writeOperation } from './writeOperation'
import { writePartial } from './writePartial'

/** What telling a step needs: the graph, its run and the reasons, and how many digits to show. */
export interface Telling {
  readonly graph: Graph
  readonly run: Run
  readonly explanation: Explanation
  readonly digits: number
}

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
  const count = graph.operations.length
  const root = named(variableOf(graph, graph.root).name)
  if (count === 0) return [[root, words(' has nothing to compute. '), words('Next shows its gradient.')]]
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
  const exactOperands = shown.every(({ exact }) => exact)
  const exactResult = exactOperands && formatNumber(value, digits).exact
  const steps = operands.every((operand) => variableOf(graph, operand).kind === 'constant')
    ? []
    : [words(exactOperands ? ' = ' : ' ≈ '), ...numbers]
  const line: Part[] = [
    named(variableOf(graph, result).name),
    words(' = '),
    ...symbols,
    ...steps,
    words(exactResult ? ' = ' : ' ≈ '),
    { role: 'value', text: valueText(explanation, result, value, digits) },
  ]
  return withRemarks(telling, operation, [line], explanation.valueReasons.get(result))
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

function describeBackward(telling: Telling, step: Step & { phase: 'backward' }, frame: Frame): Sentence {
  if (step.event === 'sum') return []
  const { graph, explanation } = telling
  const operation = operationOf(graph, step.operation)
  const all = operation.operands.map((_, place) => graph.arrows[operation.firstArrow + place] as Arrow)
  const arrows =
    step.event === 'arrow'
      ? all.filter(({ id }) => id === step.arrow)
      : all.filter((arrow) => arrow.differentiable)
  if (arrows.length === 0) return [describeNoGradient(telling, operation)]
  const lines = arrows.flatMap((arrow, index) => {
    const isLastOfItsVariable = !arrows.slice(index + 1).some(({ variable }) => variable === arrow.variable)
    const line = describeArrow(telling, operation, arrow)
    const state = frame.gradient(arrow.variable)
    if (!isLastOfItsVariable) return [line]
    if (state.state === 'waiting') return [[...line, ...describeWaiting(graph, arrow.variable, state)]]
    const summed = state.state === 'complete' && state.of > 1 && step.event === 'operation'
    return summed ? [line, describeSum(telling, arrow.variable)] : [line]
  })
  const reason = arrows.map(({ variable }) => explanation.gradientReasons.get(variable)).find(Boolean)
  return withRemarks(telling, operation, lines, reason)
}

function describeNoGradient({ graph }: Telling, operation: OperationNode): Part[] {
  const fixed = operation.operands.every((operand) => variableOf(graph, operand).kind === 'constant')
  const why = fixed ? 'its operands are fixed' : 'it is not differentiable, or its operands are fixed'
  return [words(`${callName(operation)} hands no gradient on: ${why}`)]
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
  const rule = writePartial(operation, arrow.operand, names)
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
      words(` ${local.exact ? '=' : '≈'} ${orDash(local)}`),
    ]),
    words(' → '),
    { role: 'contribution', text: orDash(contribution) },
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
    { role: 'contribution', text: orDash(terms[index] as ShownNumber) },
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
    words(sum.exact && terms.every(({ exact }) => exact) ? ' = ' : ' ≈ '),
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
  const all = new Set(reason === undefined ? remarks : [reason, ...remarks])
  return all.size === 0 ? lines : [...lines, [{ role: 'remark', text: [...all].join('; ') }]]
}
