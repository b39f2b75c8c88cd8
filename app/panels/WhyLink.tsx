import type { ConventionKey } from '../engine/autodiff/conventionKeys'
import { useActions } from '../state/useSession'

/** The word “why” after a reason: opens the conventions at the row that it belongs to. */
export function WhyLink({ convention, about }: { convention: ConventionKey; about: string }) {
  const { openPage } = useActions()
  return (
    <button
      type="button"
      className="why"
      aria-haspopup="dialog"
      aria-label={`why: ${about}`}
      onClick={() => openPage(convention)}
    >
      why
    </button>
  )
}
