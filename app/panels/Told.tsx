import { useLanguage } from '../state/useText'

/** A sentence as the engine tells it, marked as English where the page is in another language and the sentence is not. */
export function Told({ text }: { text: string }) {
  const language = useLanguage()
  return !language || language.isOwn(text) ? text : <span lang="en">{text}</span>
}
