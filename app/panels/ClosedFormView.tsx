import { useEffect, useMemo, useState } from 'react'
import { type ClosedFormOutcome, closedFormBeside } from '../beside/closedFormBeside'
import type { ClosedFormQuestion } from '../beside/closedFormQuestion'
import { type VariableNode, variableOf } from '../engine/graph/graph'
import { formatNumber } from '../engine/notation/formatNumber'
import { gradientText, named, type Part } from '../engine/steps/sentence'
import { evaluateExpression } from '../engine/symbolic/evaluateExpression'
import { between, figure, named as mathName, partialQuotient, row, word } from '../engine/typeset/mathTree'
import { typesetExpression } from '../engine/typeset/typesetExpression'
import { useLater } from '../state/useSession'
import { useSay, useText } from '../state/useText'
import { tools } from '../words/english/tools'
import { MathView } from './MathView'
import { SentenceLine } from './Sentence'

const ZERO = figure(0, 2)

/** The two numbers are the same but for rounding. */
const SAME = 1e-9

/** The symbolic derivative of the root with respect to a leaf, and its number beside that of the backward pass. */
export function ClosedFormView({ leaf }: { leaf: VariableNode }) {
  const say = useSay(tools)
  const text = useText(tools)
  const outcome = useClosedForm(leaf.name)
  const graph = useLater((derived) => derived.graph)
  const root = variableOf(graph, graph.root)
  if (outcome === undefined) return <Unwritten parts={say('closedFormWorking')} />
  if (outcome instanceof Error) return <Unwritten parts={say('closedFormFailed')} />
  if (outcome.kind === 'too large') return <Unwritten parts={say('closedFormTooLarge')} />
  if (outcome.kind === 'takes too long') return <Unwritten parts={say('closedFormTooLong')} />
  const quotient = partialQuotient(mathName(root.name), mathName(leaf.name))
  return (
    <section className="closed-form" aria-label={text('closedForm')}>
      <h3>{text('closedForm')}</h3>
      <div className="closed-form-scroll">
        <MathView tree={row(quotient, between('='), typesetExpression(outcome.expression))} />
        {outcome.nonzero.length > 0 && (
          <span className="quiet">
            {' '}
            <Nonzero outcome={outcome} />
          </span>
        )}
      </div>
      <Comparison leaf={leaf} outcome={outcome} />
    </section>
  )
}

/** Why there is no closed form, or not yet. */
function Unwritten({ parts }: { parts: readonly Part[] }) {
  const text = useText(tools)
  return (
    <section className="closed-form" aria-label={text('closedForm')}>
      <h3>{text('closedForm')}</h3>
      <p className="quiet">
        <SentenceLine parts={parts} />
      </p>
    </section>
  )
}

/** "for x ≠ 0": what was cancelled and cannot be seen any more. */
function Nonzero({ outcome: { nonzero } }: { outcome: ClosedFormOutcome & { kind: 'written' } }) {
  const text = useText(tools)
  const parts = nonzero.map((divisor) => typesetExpression(divisor))
  const list = parts.flatMap((part, index) => [
    ...(index > 0 ? [word(text('and'))] : []),
    part,
    between('≠'),
    ZERO,
  ])
  return <MathView tree={row(word(text('for')), ...list)} />
}

/** "At the present inputs 2.881, as the backward pass has it", or how far they are apart. */
function Comparison({
  leaf,
  outcome,
}: {
  leaf: VariableNode
  outcome: ClosedFormOutcome & { kind: 'written' }
}) {
  const say = useSay(tools)
  const inputs = useLater((derived) => derived.inputs)
  const digits = useLater((derived) => derived.telling.digits)
  const slopes = useLater((derived) => derived.slopes)
  const isSeeded = useLater(({ run }) => run.seed !== 1)
  const isOverwriting = useLater(({ telling }) => telling.right !== undefined)
  const hasRemark = useLater(({ explanation }) => explanation.remarks.size > 0)
  const isReached = useLater(({ frame }) => frame.gradient(leaf.id).state === 'complete')
  const value = useMemo(() => evaluateExpression(outcome.expression, inputs), [outcome, inputs])
  const gradient = slopes[leaf.id] as number
  const fillings = {
    value: { role: 'value', text: Number.isNaN(value) ? '–' : formatNumber(value, digits).text },
    gradient: { role: 'gradient', text: gradientText(gradient, digits) },
    variable: named(leaf.name),
    seed: [...(isSeeded ? say('forSeedOne') : []), ...(isOverwriting ? say('whenAdded') : [])],
    why: say(hasRemark ? 'differsByConvention' : 'differsByRounding'),
  } as const
  const key = isReached
    ? isSame(value, gradient)
      ? 'closedFormAgrees'
      : 'closedFormDiffers'
    : 'closedFormValue'
  return (
    <p>
      <SentenceLine parts={say(key, fillings)} />
    </p>
  )
}

function isSame(one: number, other: number): boolean {
  if (Object.is(one, other) || one === other) return true
  return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other))
}

/** The closed form of the graph's derivative by a leaf; undefined while it is being worked out. */
function useClosedForm(leaf: string): ClosedFormOutcome | Error | undefined {
  const source = useLater((derived) => derived.source)
  const [beside] = useState(() => closedFormBeside())
  const [answered, setAnswered] = useState<{
    question: ClosedFormQuestion
    outcome: ClosedFormOutcome | Error
  }>()
  const question = useMemo(() => ({ ...source, leaf }), [source, leaf])
  useEffect(() => {
    beside.begin(question, (outcome) => setAnswered({ question, outcome }))
    return () => beside.cancel()
  }, [beside, question])
  useEffect(() => () => beside.destroy(), [beside])
  return answered?.question === question ? answered.outcome : undefined
}
