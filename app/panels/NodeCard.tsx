import { operationOf, variableOf } from '../engine/graph/graph'
import { named, words } from '../engine/steps/sentence'
import { computedFrom, kindText } from '../engine/steps/traceRows'
import { LaterContext, useDerived, useSession } from '../state/useSession'
import { useLanguage, useText } from '../state/useText'
import { page } from '../words/english/page'
import { PointedNode } from './present/PointedNode'
import { RuleCard } from './RuleCard'
import { SentenceLine } from './Sentence'

/** The node that the reader points at: a variable's kind, origin and numbers so far, an operation's rules; nothing for others. */
export default function NodeCard() {
  const text = useText(page)
  const language = useLanguage()
  const [node, ...others] = useSession((session) => session.pointed)
  const derived = useDerived((all) => all)
  const { graph } = derived
  if (!node || node.kind === 'arrow' || others.length > 0) return null
  const operation = node.kind === 'operation' ? operationOf(graph, node.id) : undefined
  const variable = variableOf(graph, operation?.result ?? node.id)
  const origin =
    variable.maker === undefined ? [] : [words(' = '), ...computedFrom(graph, variable, language)]
  return (
    <section className="node-card" aria-label={text('tappedNode')}>
      <span className="node-card-close" aria-hidden="true">
        ×
      </span>
      <p>
        <SentenceLine parts={[named(variable.name), ...origin]} />
        {!operation && <span className="quiet"> {kindText(variable, language)}</span>}
      </p>
      {operation ? (
        <LaterContext value={derived}>
          <RuleCard operation={operation} />
        </LaterContext>
      ) : (
        <PointedNode />
      )}
    </section>
  )
}
