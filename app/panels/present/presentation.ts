/** What lies over the graph; one at a time. */
export type Over = 'detail' | 'blank' | 'help' | 'code'

/** What present mode shows besides the graph: lost when it is left. */
export interface Presentation {
  readonly over: Over | ''
  /** All but the operation at work is dimmed. */
  readonly spotlight: boolean
  /** The pressed keys are shown. */
  readonly keyLog: boolean
}

/** Nothing but the graph. */
export const PLAIN: Presentation = { over: '', spotlight: false, keyLog: false }

/** What can be turned on and off. */
export type Toggle = Over | 'spotlight' | 'keyLog'

/** The presentation with one thing turned on or off; `close` takes away what lies over the graph. */
export function toggled(presentation: Presentation, what: Toggle | 'close'): Presentation {
  if (what === 'close') return { ...presentation, over: '' }
  if (what === 'spotlight' || what === 'keyLog') return { ...presentation, [what]: !presentation[what] }
  return { ...presentation, over: presentation.over === what ? '' : what }
}

/** Whether what lies over the graph hides it, so that a step would not be seen: keys close it first. */
export function hidesGraph({ over }: Presentation): boolean {
  return over !== '' && over !== 'detail'
}

const OVERS: readonly unknown[] = ['', 'detail', 'blank', 'help', 'code'] satisfies (Over | '')[]

/** The presentation that another window tells of; what it says of no known kind is left out. */
export function readPresentation(told: Partial<Record<keyof Presentation, unknown>>): Presentation {
  const over = OVERS.includes(told.over) ? (told.over as Over | '') : ''
  return { over, spotlight: told.spotlight === true, keyLog: told.keyLog === true }
}
