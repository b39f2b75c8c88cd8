import { placeAt } from '../engine/steps/place'
import { writeLink } from '../share/link'
import { DEFAULTS, type Settings } from '../share/settings'
import type { Derived } from './derive'
import type { Session } from './session'

/** The text of a link, without `#`, that restores what is shown, but for these changes. */
export function viewLink(
  { settings, reading }: Session,
  { inputs, timeline, position }: Derived,
  changes: Partial<Settings> = {},
): string {
  // The graph is of another formula while this one has not been read: what was chosen for this one is kept.
  if (settings.text !== reading.text) return writeLink({ ...settings, ...changes })
  const place = settings.place.phase === 'last' ? settings.place : placeAt(timeline, position)
  return writeLink({ ...settings, inputs, place, ...changes })
}

/** What a reader who begins afresh does not take over: the step, and how another one likes to look at it. */
export const FROM_THE_START: Partial<Settings> = {
  place: DEFAULTS.place,
  chosen: DEFAULTS.chosen,
  theme: DEFAULTS.theme,
  flow: DEFAULTS.flow,
  view: DEFAULTS.view,
  page: DEFAULTS.page,
}
