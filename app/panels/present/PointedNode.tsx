import { variableOf } from '../../engine/graph/graph'
import { named, type Part, words } from '../../engine/steps/sentence'
import { shownGradientText, shownValueText, soFarText } from '../../engine/steps/shownNumbers'
import { useDerived, useSession } from '../../state/useSession'
import { useSay } from '../../state/useText'
import { present } from '../../words/english/present'
import { SentenceLine } from '../Sentence'

/** Value and gradient, as far as they are reached, of the variable that has the focus or the pointer; nothing for others. */
export function PointedNode() {
  const say = useSay(present)
  const [node, ...others] = useSession((session) => session.pointed)
  const { graph, frame, telling } = useDerived((derived) => derived)
  if (node?.kind !== 'variable' || others.length > 0) return null
  const value = frame.value(node.id)
  const state = frame.gradient(node.id)
  const gradientOf = (text: string): Part => ({ role: 'gradient', text })
  const known: Part[][] = []
  if (value !== undefined) known.push([{ role: 'value', text: shownValueText(telling, node.id) }])
  if (state.state === 'complete')
    known.push(say('gradient', { gradient: gradientOf(shownGradientText(telling, node.id)) }))
  if (state.state === 'waiting') {
    const { received, of, soFar } = state
    known.push(
      say('soFar', {
        gradient: gradientOf(soFarText(telling, frame, node.id, soFar)),
        received: String(received),
        count: String(of),
      }),
    )
  }
  if (known.length === 0) known.push(say('notReached'))
  const line = known.flatMap((parts, index) => [words(index === 0 ? ': ' : ', '), ...parts])
  return (
    <p className="pointed-node shaped">
      <SentenceLine parts={[named(variableOf(graph, node.id).name), ...line]} />
    </p>
  )
}
