import type { Reply } from '../answerQuestions'
import type { BesideWorker } from '../workBeside'

/** A worker that replies when told to. */
export interface FakeWorker extends BesideWorker {
  /** What was asked of it. */
  readonly questions: readonly unknown[]
  readonly ended: boolean
  reply(message: Reply<unknown>): void
  /** The script cannot be loaded. */
  fail(): void
}

/** Fake workers in the order in which they were started. */
export function workshop() {
  const workers: FakeWorker[] = []
  const start = (): BesideWorker => {
    const questions: unknown[] = []
    const worker = {
      questions,
      ended: false,
      onmessage: null as BesideWorker['onmessage'],
      onerror: null as BesideWorker['onerror'],
      postMessage: (question: unknown) => void questions.push(question),
      terminate() {
        worker.ended = true
      },
      reply(data: Reply<unknown>) {
        worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent)
      },
      fail() {
        worker.onerror?.call(worker as unknown as Worker, { preventDefault: () => {} } as ErrorEvent)
      },
    }
    workers.push(worker)
    return worker
  }
  return { workers, start }
}

/** What starts a worker where there are none. */
export function noWorkshop(): never {
  throw new Error('no workers here')
}
