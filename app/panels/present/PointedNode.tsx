import { variableOf } from '../../engine/graph/graph'
import { gradientText, named, type Part, valueText, words } from '../../engine/steps/sentence'
import { useDerived, useSession } from '../../state/useSession'
import { useSay } from '../../state/useText'
import { present } from '../../words/english/present'
import { SentenceLine } from '../Sentence'

/** Value and gradient, as far as they are reached, of the variable that has the focus or the pointer; nothing for others. */
export function PointedNode() {
  const say = useSay(present)
  const [node, ...others] = useSession((session) => session.pointed)
  const { graph, frame, explanation, telling } = useDerived((derived) => derived)
  if (node?.kind !== 'variable' || others.length > 0) return null
  const { digits } = telling
  const value = frame.value(node.id)
  const state = frame.gradient(node.id)
  const gradientOf = (gradient: number): Part => ({ role: 'gradient', text: gradientText(gradient, digits) })
  const known: Part[][] = []
  if (value !== undefined)
    known.push([{ role: 'value', text: valueText(explanation, node.id, value, digits) }])
  if (state.state === 'complete') known.push(say('gradient', { gradient: gradientOf(state.value) }))
  if (state.state === 'waiting') {
    const { received, of, soFar } = state
    known.push(say('soFar', { gradient: gradientOf(soFar), received: String(received), count: String(of) }))
  }
  if (known.length === 0) known.push(say('notReached'))
  const line = known.flatMap((parts, index) => [words(index === 0 ? ': ' : ', '), ...parts])
  return (
    <p className="pointed-node shaped">
      <SentenceLine parts={[named(variableOf(graph, node.id).name), ...line]} />
    </p>
  )
}
