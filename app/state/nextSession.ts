import { placeAt } from '../engine/steps/place'
import type { Derived } from './derive'
import type { Session } from './session'

/** The session after Next: with what the present step has found in view, else at the next step; undefined at the end. */
export function nextSession(session: Session, { asked, position, timeline }: Derived): Session | undefined {
  if (asked.length > 0) return { ...session, revealed: new Set([...session.revealed, ...asked]) }
  if (position >= timeline.steps.length) return undefined
  return { ...session, settings: { ...session.settings, place: placeAt(timeline, position + 1) } }
}
