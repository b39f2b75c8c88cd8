import { LaterContext, useDerived } from '../../state/useSession'
import StepTool from '../StepTool'
import { PointedNode } from './PointedNode'

/** The step in full, over the side of the stage: its rule with this graph's names and numbers, and why it is so. */
export function StepCard({ onClose }: { onClose: () => void }) {
  const derived = useDerived((all) => all)
  return (
    <section className="step-card" aria-label="The step in full">
      <button type="button" className="close" onClick={onClose}>
        Close
      </button>
      <PointedNode />
      <LaterContext value={derived}>
        <StepTool />
      </LaterContext>
    </section>
  )
}
