import { useState } from 'react'

const ANSWER_MS = 3000

/** What became of the last copying, for some seconds, and what copies a text: `done` or `failed` is then the answer. */
export function useCopy(): [
  answer: string,
  copy: (text: string, done: string, failed: string) => Promise<void>,
] {
  const [answer, setAnswer] = useState('')
  const copy = async (text: string, done: string, failed: string) => {
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    setAnswer(isCopied ? done : failed)
    setTimeout(() => setAnswer(''), ANSWER_MS)
  }
  return [answer, copy]
}
