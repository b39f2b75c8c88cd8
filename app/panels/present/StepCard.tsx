import { explainStep } from '../../engine/steps/explainStep'
import { LaterContext, useDerived } from '../../state/useSession'
import { useText } from '../../state/useText'
import { page } from '../../words/english/page'
import { present } from '../../words/english/present'
import { isPlain } from '../captionSize'
import { RuleCard } from '../RuleCard'
import { SentenceLine } from '../Sentence'
import { PointedNode } from './PointedNode'

/**
 * The step in full: the rule of its operation with this graph's names and numbers, then why it is so, and what the
 * caption leaves out. First of all the numbers of a node that has the focus or the pointer.
 */
export function StepCard({ onClose }: { onClose: () => void }) {
  const text = useText(page)
  const words = useText(present)
  const derived = useDerived((all) => all)
  const { telling, frame, sentence } = derived
  const { step } = frame
  const operation = step && 'operation' in step ? telling.graph.operations[step.operation] : undefined
  const lines = [...sentence.filter((line) => !isPlain(line)), ...explainStep(telling, frame)]
  return (
    <section className="step-card" aria-label={words('stepInFull')}>
      <button type="button" className="close" onClick={onClose}>
        {text('close')}
      </button>
      <h2 className="visually-hidden">{words('stepInFull')}</h2>
      <PointedNode />
      <LaterContext value={derived}>{operation && <RuleCard operation={operation} />}</LaterContext>
      <div className="why-lines shaped">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place
          <p key={index}>
            <SentenceLine parts={line} />
          </p>
        ))}
      </div>
    </section>
  )
}
