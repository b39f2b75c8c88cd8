import { reasonText } from '../engine/autodiff/reason'
import { nodeReasons } from '../engine/steps/nodeReasons'
import { useDerived, useSession } from '../state/useSession'
import { Told } from './Told'

/** The reasons of the node that the reader points at. Its accessible name says them too, so that this is for the eye. */
export function NodeNote() {
  const [node, ...others] = useSession((session) => session.pointed)
  const graph = useDerived((derived) => derived.graph)
  const frame = useDerived((derived) => derived.frame)
  const explanation = useDerived((derived) => derived.explanation)
  if (!node || node.kind === 'arrow' || others.length > 0) return null
  const texts = nodeReasons(graph, explanation, frame, node).map((reason) =>
    reasonText(graph, reason, explanation.language),
  )
  if (texts.length === 0) return null
  return (
    <p className="node-note" aria-hidden="true">
      <Told text={[...new Set(texts)].join('; ')} />
    </p>
  )
}
