import type { ConventionKey } from '../engine/autodiff/conventionKeys'
import { useActions } from '../state/useSession'
import { useText } from '../state/useText'
import { page } from '../words/english/page'

/** The word “why” after a reason: opens the conventions at the row that it belongs to. */
export function WhyLink({ convention, about }: { convention: ConventionKey; about: string }) {
  const { openPage } = useActions()
  const text = useText(page)
  return (
    <button
      type="button"
      className="why"
      aria-haspopup="dialog"
      aria-label={text('whyAbout', { reason: about })}
      onClick={() => openPage(convention)}
    >
      {text('why')}
    </button>
  )
}
