import { useEffect, useState } from 'react'

/** So long after the pointer has moved its tools stay. */
const AWAKE_MS = 3000

/** Whether the pointer has just moved or touched the page; a clicker does not move it. */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false)
  useEffect(() => {
    let timer = 0
    const wake = () => {
      setAwake(true)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setAwake(false), AWAKE_MS)
    }
    document.addEventListener('pointermove', wake)
    document.addEventListener('pointerdown', wake)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('pointermove', wake)
      document.removeEventListener('pointerdown', wake)
    }
  }, [])
  return isAwake
}
