/** The windows of a pair: the teacher's on the laptop, and the one that the class sees. */
export type PairRole = 'presenter' | 'audience'

/** What both windows of a pair show; `Screen` is what lies over the graph. */
export interface Shared<Screen> {
  /** The link of the view, without the kind of view. */
  readonly link: string
  readonly revealed: readonly string[]
  readonly playing: boolean
  readonly screen: Screen
}

/** What is needed of a BroadcastChannel. */
export interface PairChannel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
  close(): void
}

/** What a window does when the other one says something. */
export interface PairListener<Screen> {
  /** What this window shows. */
  now(): Shared<Screen>
  /** The other window shows this now, so this one is to. */
  take(shared: Shared<Screen>): void
  /** The other window is there, or is gone. */
  peer(isThere: boolean): void
}

/** One end of a pair. */
export interface PairEnd {
  /** Tells the other window what this one shows, unless it has just said so itself. */
  tell(): void
  /** The other window has ended without a word. */
  lose(): void
  /** Says goodbye. */
  end(): void
}

/** Messages of another version are not understood, and ignored. */
const VERSION = 1

type Message<Screen> = { readonly v: typeof VERSION; readonly from: PairRole } & (
  | { readonly kind: 'hello' | 'goodbye' }
  | { readonly kind: 'state'; readonly clock: number; readonly shared: Shared<Screen> }
)

/**
 * Joins a pair and asks the other window what it shows. Each change has a number, one more than any seen before; of two
 * changes with one number that of the presenter counts, so that both windows always end with the same view.
 */
export function joinPair<Screen>(
  role: PairRole,
  channel: PairChannel,
  listener: PairListener<Screen>,
): PairEnd {
  let clock = 0
  let isThere = false
  /** What the other window said is being shown: a change by that is no news. */
  let isTaking = false
  /** What both windows know, as text. */
  let known = ''
  const post = (
    message: { kind: 'hello' | 'goodbye' } | { kind: 'state'; clock: number; shared: Shared<Screen> },
  ) => channel.postMessage({ v: VERSION, from: role, ...message })
  const tellState = () => {
    const shared = listener.now()
    known = JSON.stringify(shared)
    post({ kind: 'state', clock, shared })
  }
  const setThere = (next: boolean) => {
    if (next !== isThere) listener.peer(next)
    isThere = next
  }
  const take = (message: Message<Screen> & { kind: 'state' }) => {
    const isNewer = message.clock > clock || (message.clock === clock && role === 'audience')
    if (!isNewer) return
    clock = message.clock
    isTaking = true
    listener.take(message.shared)
    isTaking = false
    known = JSON.stringify(listener.now())
  }
  channel.onmessage = ({ data }: { readonly data: unknown }) => {
    if (!isMessage<Screen>(data) || data.from === role) return
    setThere(data.kind !== 'goodbye')
    if (data.kind === 'hello') tellState()
    if (data.kind === 'state') take(data)
  }
  known = JSON.stringify(listener.now())
  post({ kind: 'hello' })
  return {
    tell() {
      if (isTaking || JSON.stringify(listener.now()) === known) return
      clock++
      tellState()
    },
    lose: () => setThere(false),
    end() {
      if (channel.onmessage === null) return
      post({ kind: 'goodbye' })
      channel.onmessage = null
      channel.close()
    },
  }
}

function isMessage<Screen>(data: unknown): data is Message<Screen> {
  if (typeof data !== 'object' || data === null) return false
  const { v, from, kind, clock, shared } = data as Record<string, unknown>
  if (v !== VERSION || (from !== 'presenter' && from !== 'audience')) return false
  if (kind !== 'state') return kind === 'hello' || kind === 'goodbye'
  return typeof clock === 'number' && isShared(shared)
}

function isShared(shared: unknown): boolean {
  if (typeof shared !== 'object' || shared === null) return false
  const { link, revealed, playing, screen } = shared as Record<string, unknown>
  return (
    typeof link === 'string' &&
    Array.isArray(revealed) &&
    typeof playing === 'boolean' &&
    typeof screen === 'object' &&
    screen !== null
  )
}
