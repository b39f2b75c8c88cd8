import { useEffect, useState } from 'react'
import {
  readStopwatch,
  STANDING,
  type Stopwatch,
  startOrStop,
  timeOn,
  writeTime,
} from '../../state/stopwatch'
import { useLanguage, useText } from '../../state/useText'
import { presenter } from '../../words/english/presenter'

const KEY = 'stepgrad: stopwatch'

/** A stopwatch that a reload does not stop, and the time of day. */
export function Timer() {
  const text = useText(presenter)
  const language = useLanguage()
  const [now, setNow] = useState(Date.now)
  const [watch, setWatch] = useState(readKept)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  const keep = (next: Stopwatch) => {
    setNow(Date.now())
    setWatch(next)
    keepWatch(next)
  }
  const time = new Date(now).toLocaleTimeString(language?.tag ?? 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <section className="timer" aria-label={text('timer')}>
      <span className="stopwatch" role="timer">
        {writeTime(timeOn(watch, now))}
      </span>
      <button type="button" onClick={() => keep(startOrStop(watch, Date.now()))}>
        {text(watch.startedAt === undefined ? 'startTimer' : 'pauseTimer')}
      </button>
      <button type="button" onClick={() => keep(STANDING)}>
        {text('resetTimer')}
      </button>
      <time title={text('clock')}>{time}</time>
    </section>
  )
}

function readKept(): Stopwatch {
  try {
    return readStopwatch(sessionStorage.getItem(KEY))
  } catch {
    return STANDING
  }
}

/** A browser may refuse to keep anything; then a reload sets it to 0. */
function keepWatch(watch: Stopwatch): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(watch))
  } catch {}
}
