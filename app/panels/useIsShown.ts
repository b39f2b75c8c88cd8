import type { Hidable } from '../share/settings'
import { useSession } from '../state/useSession'

/** Tells of a part of the page, or of a kind of numbers, whether the link leaves it in view. */
export function useIsShown(): (part: Hidable) => boolean {
  const hide = useSession((session) => session.settings.hide)
  return (part) => !hide.includes(part)
}
