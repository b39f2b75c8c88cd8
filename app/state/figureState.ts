import { placeAt, writePlace } from '../engine/steps/place'
import { plainText } from '../engine/steps/sentence'
import type { FigureState } from '../share/hostMessages'
import { DEFAULTS } from '../share/settings'
import type { Derived } from './derive'
import type { Session } from './session'
import { viewLink } from './viewLink'

/** What a figure shows, as the page that embeds it is told. */
export function figureState(session: Session, derived: Derived): FigureState {
  const { inputs, timeline, position, sentence } = derived
  return {
    link: fullPageLink(session, derived),
    formula: session.reading.text,
    inputs: Object.fromEntries(inputs),
    step: writePlace(placeAt(timeline, position)),
    position,
    steps: timeline.steps.length,
    caption: plainText(sentence),
    error: session.failure?.error.message ?? '',
  }
}

/** The text of a link, without `#`, to the same step in the page to work with, where nothing is hidden. */
export function fullPageLink(session: Session, derived: Derived): string {
  const settings = { ...session.settings, view: DEFAULTS.view, hide: DEFAULTS.hide }
  return viewLink({ ...session, settings }, derived)
}
