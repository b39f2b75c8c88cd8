import { useMemo } from 'react'
import type { OperationNode } from '../engine/graph/graph'
import { isOpen } from '../engine/steps/shownNumbers'
import type { MathTree } from '../engine/typeset/mathTree'
import {
  generalPartialRule,
  generalValueRule,
  typesetPartialRule,
  typesetValueRule,
} from '../engine/typeset/typesetRule'
import { useLater } from '../state/useSession'
import { useSay, useText } from '../state/useText'
import { tools } from '../words/english/tools'
import { MathView } from './MathView'
import { QuietLine, SentenceLine } from './Sentence'

/** Of a call with more operands only the first rules are written; the others are alike. */
const MOST_OPERANDS = 4

/** An operation's rules: as the table has them, over the names of this graph, and with the saved numbers. */
export function RuleCard({ operation }: { operation: OperationNode }) {
  const text = useText(tools)
  const telling = useLater((derived) => derived.telling)
  const isReached =
    useLater(({ frame }) => frame.value(operation.result) !== undefined) && isOpen(telling, operation)
  const rules = useMemo(() => {
    const { name, operands } = operation
    const count = operands.length
    const value = typesetValueRule(telling, operation)
    const partials = operands.slice(0, MOST_OPERANDS).flatMap((_, place) => {
      const rule = typesetPartialRule(telling, operation, place)
      return rule ? [{ place, general: generalPartialRule(name, count, place), ...rule }] : []
    })
    return { value: { general: generalValueRule(name, count), ...value }, partials }
  }, [telling, operation])
  const remarks = useLater(({ explanation }) => explanation.remarks.get(operation.id))
  return (
    <div className="rule-card">
      <h3>{text('value')}</h3>
      <Rule {...rules.value} isReached={isReached} />
      {rules.partials.length > 0 && <h3>{text('localGradients')}</h3>}
      {rules.partials.map(({ place, ...rule }) => (
        <Rule key={place} {...rule} isReached={isReached} />
      ))}
      {remarks?.map((remark) => (
        <QuietLine key={remark.text} parts={[{ role: 'remark', text: remark.text }]} />
      ))}
    </div>
  )
}

interface RuleProps {
  readonly general: MathTree | undefined
  readonly named: MathTree
  readonly numbers: MathTree
  /** The saved numbers are there, and can be seen. */
  readonly isReached: boolean
}

function Rule({ general, named, numbers, isReached }: RuleProps) {
  const say = useSay(tools)
  return (
    <div className="rule">
      {general && (
        <p className="quiet">
          <SentenceLine parts={say('inGeneral')} /> <MathView tree={general} />
        </p>
      )}
      <p>
        <MathView tree={named} />
      </p>
      {isReached && (
        <p>
          <MathView tree={numbers} />
        </p>
      )}
    </div>
  )
}
