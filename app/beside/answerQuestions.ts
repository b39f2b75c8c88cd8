/** What a worker says: that it begins, then what it found, or the message of what was thrown instead. */
export type Reply<Answer> =
  | { readonly began: true }
  | { readonly answer: Answer }
  | { readonly failure: string }

/**
 * Makes the script that calls it a worker for `workBeside`: every message is a question. `handedOver` names the parts
 * of an answer that change hands instead of being copied.
 */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Answer,
  handedOver: (answer: Answer) => Transferable[] = () => [],
): void {
  const reply = (message: Reply<Answer>, transfer: Transferable[] = []) =>
    self.postMessage(message, { transfer })
  self.onmessage = ({ data }: MessageEvent<Question>) => {
    reply({ began: true })
    try {
      const found = answer(data)
      reply({ answer: found }, handedOver(found))
    } catch (error) {
      reply({ failure: String(error) })
    }
  }
}
