import type { Reply } from './answerQuestions'

/** What of a `Worker` is needed here. */
export type BesideWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** One kind of work that may be done in a worker. */
export interface Work<Question, Answer, Outcome> {
  /** A new worker that calls `answerQuestions`; throws where there are none. */
  startWorker(): BesideWorker
  /** What the worker's answer means. */
  unpack(answer: Answer): Outcome
  /** The same work on the page, where there is no worker; it should not take long for any question. */
  onPage(question: Question): Outcome
  /** How long the worker may take once it has begun; without end if absent. The page is not interrupted. */
  readonly limitMs?: number
}

/** Does one piece of work at a time beside the page, which goes on meanwhile. */
export interface Beside<Question, Outcome> {
  /** Begins, giving up the work before; `settle` is called once, later, unless this is given up too. */
  begin(question: Question, settle: (outcome: Outcome | Error) => void): void
  /** Gives up what is under way. */
  cancel(): void
  /** Ends the worker. */
  destroy(): void
}

/** The outcome of work that went past its limit. */
export class TookTooLong extends Error {}

/** Leaves the page a frame to show that it works. */
const A_FRAME_MS = 50

/**
 * Work in a worker, which is started by the first question, kept, and ended where it still works on what nobody wants
 * any more, or past the limit. Where there is no worker (a page opened as a file, an old browser) the page does it,
 * after the next frame.
 */
export function workBeside<Question, Answer, Outcome>(
  work: Work<Question, Answer, Outcome>,
): Beside<Question, Outcome> {
  let worker: BesideWorker | undefined
  let hasNoWorker = false
  let isBusy = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const destroy = () => {
    clearTimeout(timer)
    if (worker) {
      worker.onmessage = null // an answer may be on its way
      worker.terminate()
    }
    worker = undefined
    isBusy = false
  }
  const cancel = () => {
    clearTimeout(timer)
    if (isBusy) destroy()
  }
  const takeWorker = () => {
    try {
      if (!hasNoWorker) worker ??= work.startWorker()
    } catch {
      hasNoWorker = true
    }
    return worker
  }
  return {
    begin(question, settle) {
      cancel()
      const onPage = () => {
        timer = setTimeout(() => settle(attempt(() => work.onPage(question))), A_FRAME_MS)
      }
      const taken = takeWorker()
      if (!taken) return onPage()
      isBusy = true
      const giveUp = () => {
        destroy()
        settle(new TookTooLong(`It takes more than ${work.limitMs} ms`))
      }
      taken.onmessage = ({ data }: MessageEvent<Reply<Answer>>) => {
        if ('began' in data) {
          // Loading the worker does not count: that is the network's time.
          if (work.limitMs !== undefined) timer = setTimeout(giveUp, work.limitMs)
          return
        }
        clearTimeout(timer)
        isBusy = false
        settle('answer' in data ? work.unpack(data.answer) : new Error(data.failure))
      }
      // What the work itself throws is an answer: this worker could not be loaded.
      taken.onerror = (event) => {
        event.preventDefault()
        hasNoWorker = true
        destroy()
        onPage()
      }
      taken.postMessage(question)
    },
    cancel,
    destroy,
  }
}

function attempt<T>(make: () => T): T | Error {
  try {
    return make()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
