import { variableOf } from '../../engine/graph/graph'
import { gradientText, named, type Part, valueText, words } from '../../engine/steps/sentence'
import { useDerived, useSession } from '../../state/useSession'
import { SentenceLine } from '../Sentence'

/** Value and gradient, as far as they are reached, of the variable that has the focus or the pointer; nothing for others. */
export function PointedNode() {
  const [node, ...others] = useSession((session) => session.pointed)
  const { graph, frame, explanation, telling } = useDerived((derived) => derived)
  if (node?.kind !== 'variable' || others.length > 0) return null
  const { name } = variableOf(graph, node.id)
  const { digits } = telling
  const value = frame.value(node.id)
  const gradient = frame.gradient(node.id)
  const parts: Part[] = [named(name)]
  if (value !== undefined)
    parts.push(words(' = '), { role: 'value', text: valueText(explanation, node.id, value, digits) })
  if (gradient.state === 'complete')
    parts.push(words(', gradient '), { role: 'gradient', text: gradientText(gradient.value, digits) })
  if (gradient.state === 'waiting') {
    parts.push(words(', gradient so far '), { role: 'gradient', text: gradientText(gradient.soFar, digits) })
    parts.push(words(` (${gradient.received} of ${gradient.of} arrows)`))
  }
  if (parts.length === 1) parts.push(words(': not reached yet'))
  return (
    <p className="pointed-node shaped">
      <SentenceLine parts={parts} />
    </p>
  )
}
