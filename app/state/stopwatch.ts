/** A stopwatch: what it had counted when it was last started, and when that was; `startedAt` is absent while it stands. */
export interface Stopwatch {
  readonly countedMs: number
  readonly startedAt?: number
}

/** A stopwatch at 0 that stands. */
export const STANDING: Stopwatch = { countedMs: 0 }

/** The time that it shows. */
export function timeOn({ countedMs, startedAt }: Stopwatch, now: number): number {
  return countedMs + (startedAt === undefined ? 0 : Math.max(0, now - startedAt))
}

/** The stopwatch started, or stopped if it runs. */
export function startOrStop(watch: Stopwatch, now: number): Stopwatch {
  return watch.startedAt === undefined ? { ...watch, startedAt: now } : { countedMs: timeOn(watch, now) }
}

/** "4:05", "1:04:05". */
export function writeTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (number: number) => String(number).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const end = two(seconds % 60)
  return minutes < 60 ? `${minutes}:${end}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${end}`
}

/** The stopwatch that a text names, as `JSON.stringify` writes it; one that stands at 0 for any other text. */
export function readStopwatch(text: string | null): Stopwatch {
  try {
    const { countedMs, startedAt } = JSON.parse(text ?? 'null') ?? {}
    if (!Number.isFinite(countedMs)) return STANDING
    return { countedMs, ...(Number.isFinite(startedAt) ? { startedAt } : {}) }
  } catch {
    return STANDING
  }
}
