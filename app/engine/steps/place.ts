import type { Timeline } from './timeline'

/**
 * A place in a run that keeps its meaning when the formula changes: the start, the n-th forward step, the n-th
 * backward step (0 is the seed), or the end. Written `0`, `f3`, `b2`, `last` in links.
 */
export type Place =
  | { readonly phase: 'start' }
  | { readonly phase: 'forward'; readonly index: number }
  | { readonly phase: 'backward'; readonly index: number }
  | { readonly phase: 'last' }

/** The text of a place in a link: `0`, `f3`, `b2`, `last`. */
export function writePlace(place: Place): string {
  if (place.phase === 'start') return '0'
  if (place.phase === 'last') return 'last'
  return `${place.phase === 'forward' ? 'f' : 'b'}${place.index}`
}

/** The place that a link names; undefined for anything that is no place. */
export function readPlace(text: string): Place | undefined {
  if (text === '0') return { phase: 'start' }
  if (text === 'last') return { phase: 'last' }
  const match = /^([fb])(\d{1,6})$/.exec(text)
  if (!match) return undefined
  const index = Number(match[2])
  if (match[1] === 'f') return index === 0 ? { phase: 'start' } : { phase: 'forward', index }
  return { phase: 'backward', index }
}

/** The position of a place, the nearest one in its phase where it does not exist. */
export function positionOf(timeline: Timeline, place: Place): number {
  const { forwardCount, steps } = timeline
  if (place.phase === 'start') return 0
  if (place.phase === 'last') return steps.length
  if (place.phase === 'forward') return Math.min(place.index, forwardCount)
  return Math.min(forwardCount + 1 + place.index, steps.length)
}

/** The place of a position from 0 to `steps.length`. */
export function placeAt(timeline: Timeline, position: number): Place {
  if (position <= 0) return { phase: 'start' }
  if (position <= timeline.forwardCount) return { phase: 'forward', index: position }
  return { phase: 'backward', index: position - timeline.forwardCount - 1 }
}

/** Whether the run has this very place. */
export function hasPlace(timeline: Timeline, place: Place): boolean {
  if (place.phase === 'start' || place.phase === 'last') return true
  return writePlace(placeAt(timeline, positionOf(timeline, place))) === writePlace(place)
}
