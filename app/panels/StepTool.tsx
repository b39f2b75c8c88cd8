import { useMemo } from 'react'
import { explainStep } from '../engine/steps/explainStep'
import { isOpen } from '../engine/steps/shownNumbers'
import { useLater } from '../state/useSession'
import { RuleCard } from './RuleCard'
import { RulePlot } from './RulePlot'
import { SentenceLine } from './Sentence'

/** The longer answer to "why?" about the present step, and the rule of its operation. */
export default function StepTool() {
  const telling = useLater((derived) => derived.telling)
  const frame = useLater((derived) => derived.frame)
  const lines = useMemo(() => explainStep(telling, frame), [telling, frame])
  const { step } = frame
  const operation = step && 'operation' in step ? telling.graph.operations[step.operation] : undefined
  return (
    <>
      <div className="why-lines shaped">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place
          <p key={index}>
            <SentenceLine parts={line} />
          </p>
        ))}
      </div>
      {operation && <RuleCard operation={operation} />}
      {operation && isOpen(telling, operation) && <RulePlot operation={operation} />}
    </>
  )
}
