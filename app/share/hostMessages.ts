import { type Place, readPlace } from '../engine/steps/place'
import { readLink } from './link'
import { type Settings, THEMES, type Theme } from './settings'

/** The version of the messages between a figure and the page that embeds it; each message carries it. */
export const MESSAGE_VERSION = 1

/** What the page that embeds a figure asks of it. */
export type HostRequest =
  | { readonly type: 'set'; readonly settings: Partial<Settings>; readonly notices: readonly string[] }
  | { readonly type: 'step'; readonly to: Place | 'next' | 'back' }
  | { readonly type: 'theme'; readonly theme: Theme }
  /** To be told again what was told before the page around it listened. */
  | { readonly type: 'hello' }

/** What a figure tells the page that embeds it. */
export type FigureMessage =
  | ({ readonly type: 'ready' | 'state' } & FigureState)
  | { readonly type: 'resize'; readonly height: number }
  | { readonly type: 'error'; readonly message: string }

/** What a figure shows, as its host is told. */
export interface FigureState {
  /** The text of a link, without `#`, that restores it in a page of its own. */
  readonly link: string
  readonly formula: string
  readonly inputs: Readonly<Record<string, number>>
  /** The step as a link has it: `0`, `f3`, `b2`. */
  readonly step: string
  /** How many steps have been taken, of how many. */
  readonly position: number
  readonly steps: number
  /** What the step says. */
  readonly caption: string
  /** Why the formula cannot be read, in which case the last good one is shown; empty where it can. */
  readonly error: string
}

/**
 * The request in a message's data; a sentence on what is wrong with it where it is meant for a figure and cannot be
 * used, undefined where it is not meant for one. Never throws.
 */
export function readHostMessage(data: unknown): HostRequest | string | undefined {
  if (typeof data !== 'object' || data === null || !('stepgrad' in data)) return undefined
  if (data.stepgrad !== MESSAGE_VERSION) return `Only messages of version ${MESSAGE_VERSION} are known.`
  const { type, link, to, theme } = data as Record<string, unknown>
  if (type === 'set') return typeof link === 'string' ? readSet(link) : 'set needs a link such as at=x:2.'
  if (type === 'step') return readStep(to) ?? 'step needs to: next, back, 0, f3, b2 or last.'
  if (type === 'theme') {
    const chosen = THEMES.find((one) => one === theme)
    return chosen ? { type, theme: chosen } : `theme needs a theme: one of ${THEMES.join(', ')}.`
  }
  if (type === 'hello') return { type }
  return 'The type of a message is set, step, theme or hello.'
}

/** How the figure is arranged is its own address's business: a host that wants another view opens it. */
function readSet(link: string): HostRequest {
  const { settings, notices } = readLink(link)
  const { view: _view, page: _page, unknown: _unknown, ...wanted } = settings
  return { type: 'set', settings: wanted, notices }
}

function readStep(to: unknown): HostRequest | undefined {
  if (to === 'next' || to === 'back') return { type: 'step', to }
  const place = typeof to === 'string' ? readPlace(to) : undefined
  return place && { type: 'step', to: place }
}
