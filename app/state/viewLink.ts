import { placeAt } from '../engine/steps/place'
import { writeLink } from '../share/link'
import type { Derived } from './derive'
import type { Session } from './session'

/** The text of a link, without `#`, that restores what is shown. */
export function viewLink({ settings, reading }: Session, { inputs, timeline, position }: Derived): string {
  // The graph is of another formula while this one has not been read: what was chosen for this one is kept.
  if (settings.text !== reading.text) return writeLink(settings)
  const place = settings.place.phase === 'last' ? settings.place : placeAt(timeline, position)
  return writeLink({ ...settings, inputs, place })
}
