import { CONSTANTS } from '../engine/formula/constants'
import { FormulaError } from '../engine/formula/formulaError'
import { quote, shortened } from '../engine/formula/quote'
import { hasPlace, placeAt, writePlace } from '../engine/steps/place'
import { firstExample } from '../examples/firstSteps'
import { readLink } from '../share/link'
import { fewNotices } from '../share/notices'
import { DEFAULTS, type Settings } from '../share/settings'
import { link as words } from '../words/english/link'
import type { Language } from '../words/language'
import { textIn } from '../words/textIn'
import type { Derived } from './derive'
import { type Reading, type Session, tryReading } from './session'

type Derive = (session: Session) => Derived

/**
 * The session that a link describes. A formula that cannot be read stays in the field, with the graph of `shown`, else of
 * the first example; what the link says of inputs and steps is then kept for the formula, and not judged by that graph.
 */
export function restoreSession(link: string, derive: Derive, language?: Language, shown?: Reading): Session {
  const { settings: given, notices } = readLink(link, language)
  const first = { text: firstExample.formula, inputs: new Map(Object.entries(firstExample.inputs)) }
  const own = given.text === undefined ? first : { text: given.text, inputs: new Map<string, number>() }
  const settings: Settings = { ...DEFAULTS, ...own, ...given }
  const tried = tryReading(settings.text, settings)
  const failed = tried instanceof FormulaError
  const session: Session = {
    settings,
    language,
    reading: failed ? standIn(settings, shown) : tried,
    failure: failed ? { text: settings.text, error: tried } : undefined,
    replaced: undefined,
    notices,
    playing: false,
    isLed: false,
    speed: 1,
    narrow: false,
    pointed: [],
    path: [],
    revealed: new Set(),
    historyEntry: 0,
    typing: false,
  }
  if (failed) return { ...session, notices: fewNotices(notices, language) }
  const named = nameMissingStep(keepInputs(session, derive), derive)
  return {
    ...named,
    notices: fewNotices(
      [...inputNotices(given.inputs, derive(session), language), ...named.notices],
      language,
    ),
  }
}

/** The session with the numbers shown for leaves that the reader gave none: they stay when leaves come and go. */
export function keepInputs(session: Session, derive: Derive): Session {
  const { inputs } = derive(session)
  const before = session.settings.inputs
  if ([...inputs.keys()].every((name) => before.has(name))) return session
  return { ...session, settings: { ...session.settings, inputs: new Map([...before, ...inputs]) } }
}

/** The reading for a formula that has none; settings such as separate equal parts can make `shown` too large. */
function standIn(settings: Settings, shown: Reading | undefined): Reading {
  if (shown && !(tryReading(shown.text, settings) instanceof FormulaError)) return shown
  return { ...(tryReading(firstExample.formula, settings) as Reading), standsIn: true }
}

function nameMissingStep(session: Session, derive: Derive): Session {
  const { settings, notices } = session
  const { timeline, position } = derive(session)
  if (hasPlace(timeline, settings.place)) return session
  const step = writePlace(settings.place)
  const notice = textIn(session.language, words)('noSuchStep', { part: quote(`step=${step}`) })
  return {
    ...session,
    settings: { ...settings, place: placeAt(timeline, position) },
    notices: [...notices, notice],
  }
}

/** A constant that a link lists as an input is one, and the reader is told once; so is what is no input at all. */
function inputNotices(
  given: Settings['inputs'] = new Map(),
  { inputs }: Derived,
  language: Language | undefined,
): string[] {
  const text = textIn(language, words)
  return [...given].flatMap(([name, value]) => {
    if (!inputs.has(name))
      return [
        text('ignored', {
          part: quote(`at=${name}:${value}`),
          why: text('noSuchInput', { name: shortened(name) }),
        }),
      ]
    if (!CONSTANTS.has(name)) return []
    return [text('notTheConstant', { name })]
  })
}
