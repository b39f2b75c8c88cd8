import { useRef, useState } from 'react'

const ANSWER_MS = 3000

/**
 * What became of the last copying, for some seconds; what copies a text (`done` or `failed` is then the answer), and
 * resolves to whether it could; and what answers otherwise.
 */
export function useCopy(): [
  answer: string,
  copy: (text: string, done: string, failed: string) => Promise<boolean>,
  tell: (answer: string) => void,
] {
  const [answer, setAnswer] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const tell = (next: string) => {
    clearTimeout(timer.current)
    setAnswer(next)
    timer.current = setTimeout(() => setAnswer(''), ANSWER_MS)
  }
  const copy = async (text: string, done: string, failed: string) => {
    const writing = navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    const isCopied = (await writing) ?? false
    tell(isCopied ? done : failed)
    return isCopied
  }
  return [answer, copy, tell]
}
