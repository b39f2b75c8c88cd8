import { useCallback, useEffect, useRef, useState } from 'react'
import type { LoggedKey } from './KeyLog'

/** So many keys are shown, and so long after the last one. */
const SHOWN = 4
const LAST_MS = 4000

/** The keys pressed of late, and what adds one. */
export function useKeyLog(): [pressed: readonly LoggedKey[], log: (key: string) => void] {
  const [pressed, setPressed] = useState<readonly LoggedKey[]>([])
  const count = useRef(0)
  const log = useCallback((key: string) => {
    count.current += 1
    const id = count.current
    setPressed((before) => [...before, { id, key }].slice(-SHOWN))
  }, [])
  useEffect(() => {
    if (pressed.length === 0) return
    const timer = setTimeout(() => setPressed([]), LAST_MS)
    return () => clearTimeout(timer)
  }, [pressed])
  return [pressed, log]
}
