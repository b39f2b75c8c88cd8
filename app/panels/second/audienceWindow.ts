import type { Store } from '../../state/store'
import { viewLink } from '../../state/viewLink'

const KEY = 'stepgrad: pair'
const NAME = /^stepgrad audience (\w+)$/

/** The pair whose audience this window is: its name tells, which a reload keeps and no link has. */
export function audienceOf({ name }: Pick<Window, 'name'>): string | undefined {
  return NAME.exec(name)?.[1]
}

/** Whether two windows of this page can speak to each other; files that are opened from a disk cannot. */
export function canPair(): boolean {
  return typeof BroadcastChannel !== 'undefined' && location.protocol !== 'file:'
}

/** The pair whose presenter this window is, the same after a reload. */
export function presenterOf(): string {
  try {
    const kept = sessionStorage.getItem(KEY)
    if (kept) return kept
    const made = newId()
    sessionStorage.setItem(KEY, made)
    return made
  } catch {
    return unkept
  }
}

/** For a browser that keeps nothing: then a reload makes another pair. */
const unkept = newId()

function newId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('')
}

/** The name of the audience's window. */
export function audienceName(pair: string): string {
  return `stepgrad audience ${pair}`
}

/** The address that the audience's window opens at. */
export function audienceAddress(store: Store): string {
  const session = store.getState()
  const settings = { ...session.settings, view: 'present' as const }
  return `${location.pathname}#${viewLink({ ...session, settings }, store.derived())}`
}

/** Turns this window into the presenter's and opens the audience's. */
export function presentInPair(store: Store): void {
  openAudience(store)
  store.actions.openView('presenter')
}

/** Opens the audience's window, or brings it to the front; false where the browser does not allow it. */
export function openAudience(store: Store): boolean {
  if (!canPair()) return false
  return (
    window.open(audienceAddress(store), audienceName(presenterOf()), 'popup,width=1280,height=720') !== null
  )
}
